import { once } from "node:events";
import { createServer, type IncomingMessage, request, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { LONGEST_BODY } from "./body-limit";
import { front } from "./front";
import type { HeldPage } from "./published-pages";

let server: Server;
let origin = "";

beforeAll(async () => {
  const home = { headers: { "content-language": "es" } } as unknown as HeldPage;
  const never = async () => {
    throw new Error("too long for whoever else answers");
  };
  const answer = front({
    pages: {
      find: async (path) => (path === "/" ? home : null),
      writing: () => () => undefined,
      close: async () => undefined,
    },
    ...{ search: never, next: never, headers: {}, trustedProxies: 0 },
  });
  server = createServer((incoming, response) => void answer(incoming, response));
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});

afterAll(() => server.close());

describe("a body that is too long", () => {
  it("is answered with a page for who looks at it, in their language, after all of it was sent", async () => {
    const refused = await fetch(`${origin}/desk/share`, {
      method: "POST",
      body: new Uint8Array(LONGEST_BODY + 1),
      headers: { accept: "text/html,*/*;q=0.8", "accept-language": "fr" },
    });
    expect(refused.status).toBe(413);
    expect(refused.headers.get("content-type")).toBe("text/html; charset=utf-8");
    const page = await refused.text();
    expect(page).toContain('<html lang="fr" dir="ltr">');
    expect(page).toContain("28 Mo");
    expect(page).toContain("25 Mo");
    expect(page).toContain('href="/desk"');
    expect(page).toContain('href="/desk/attach"');
  });

  it("leads a reader back to their form", async () => {
    const refused = await fetch(`${origin}/fr/send-a-claim?x=%22%3E`, {
      method: "POST",
      body: new Uint8Array(LONGEST_BODY + 1),
      headers: { accept: "text/html" },
    });
    const page = await refused.text();
    expect(page).toContain('href="/fr/send-a-claim"');
    expect(page).not.toContain("/desk");
  });

  it.each([
    ["/ar/send-a-claim", '<html lang="ar" dir="rtl">', " 5 ميغابايت"],
    ["/send-a-claim", '<html lang="es" dir="ltr">', " 5 MB"],
    ["//", '<html lang="fr" dir="ltr">', "25 Mo"],
    ["//elsewhere.example/%zz", '<html lang="fr" dir="ltr">', 'href="/"'],
  ])(
    "is answered at %s in the language of that page, with what it takes",
    async (path, language, words) => {
      const refused = await fetch(origin + path, {
        method: "POST",
        body: new Uint8Array(LONGEST_BODY + 1),
        headers: { accept: "text/html", "accept-language": "fr" },
      });
      expect(refused.status).toBe(413);
      const page = await refused.text();
      expect(page).toContain(language);
      expect(page).toContain(words);
      expect(page).not.toContain("elsewhere");
    },
  );

  it("is refused without a page where a script or a program sent it", async () => {
    const headers = { "content-length": LONGEST_BODY + 1, accept: "text/html", "next-action": "1" };
    const announced = request(`${origin}/desk`, { method: "POST", headers });
    announced.flushHeaders();
    const [response] = (await once(announced, "response")) as [IncomingMessage];
    expect([response.statusCode, response.headers["content-type"]]).toEqual([413, undefined]);
    announced.on("error", () => undefined).destroy();
  });
});
