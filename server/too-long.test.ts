import { once } from "node:events";
import { createServer, type IncomingMessage, request, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { LONGEST_BODY } from "./body-limit";
import { refuseTooLong } from "./too-long";

let server: Server;
let origin = "";

beforeAll(async () => {
  server = createServer(refuseTooLong).listen(0, "127.0.0.1");
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
    expect(page).toContain('<html lang="fr">');
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

  it("is refused without a page where a script or a program sent it", async () => {
    const headers = { "content-length": LONGEST_BODY + 1, accept: "text/html", "next-action": "1" };
    const announced = request(`${origin}/desk`, { method: "POST", headers });
    announced.flushHeaders();
    const [response] = (await once(announced, "response")) as [IncomingMessage];
    expect([response.statusCode, response.headers["content-type"]]).toEqual([413, undefined]);
    announced.on("error", () => undefined).destroy();
  });
});
