import { once } from "node:events";
import { createServer, type IncomingMessage, request, type Server } from "node:http";
import { gunzipSync, gzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { currentLocale } from "@/lib/platform/locale";
import { LONGEST_BODY } from "./body-limit";
import { clientAddress } from "./client-address";
import { front, pathOf } from "./front";
import type { HeldPage } from "./published-pages";
import { encodingFor } from "./send-page";

const html = "<!doctype html><p>A verdict</p>";

const pageOf = (status: number, text: string, language = "en"): HeldPage => ({
  status,
  hash: `hash-of-${status}`,
  lastModified: new Date("2026-11-20T10:00:00.500Z"),
  headers: {
    "content-type": "text/html; charset=utf-8",
    "content-language": language,
    vary: "Accept-Encoding",
  },
  bodies: { identity: Buffer.from(text), gzip: gzipSync(text), br: Buffer.from("brotli") },
});

const record = new Map([
  ["/claims/the-bridge", pageOf(200, html)],
  ["/", pageOf(200, "<p>All verdicts</p>")],
  ["/fr/claims/the-bridge", pageOf(200, "<p>Un verdict</p>", "fr")],
  ["/404", pageOf(404, "nothing here")],
  ["/fr/404", pageOf(404, "rien ici", "fr")],
]);

let server: Server;
let origin = "";

beforeAll(async () => {
  const answer = front({
    pages: {
      find: async (path) => record.get(path) ?? null,
      writing: () => () => undefined,
      close: async () => undefined,
    },
    search: async (incoming, response) =>
      void response.end(`search ${incoming.headers["x-claimdesk-address"]} ${currentLocale()}`),
    next: async (incoming, response) => {
      let bytes = 0;
      incoming.on("error", () => undefined);
      incoming.on("data", (chunk: Buffer) => {
        bytes += chunk.length;
      });
      // As Next does: a header that is there already stays.
      const policy = response.getHeader("content-security-policy");
      if (incoming.url === "/sandboxed" && policy === undefined) {
        response.setHeader("content-security-policy", "sandbox");
      }
      incoming.on("end", () =>
        response.end(
          `next ${incoming.headers["x-claimdesk-address"]} ${bytes} bytes ${incoming.url} ${currentLocale()}`,
        ),
      );
    },
    headers: {
      "x-content-type-options": "nosniff",
      "content-security-policy": "default-src 'self'",
    },
    trustedProxies: 0,
  });
  server = createServer((request, response) => void answer(request, response));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  origin = typeof address === "object" && address ? `http://127.0.0.1:${address.port}` : "";
});

afterAll(() => new Promise((resolve) => server.close(resolve)));

const get = (path: string, headers: Record<string, string> = {}, method = "GET") =>
  fetch(`${origin}${path}`, { method, headers: { "accept-encoding": "identity", ...headers } });

describe("the front", () => {
  it("sends a published page before the framework is asked", async () => {
    const response = await get("/claims/the-bridge");
    expect(await response.text()).toBe(html);
    expect(response.headers.get("x-content-type-options")).toBe("nosniff");
    expect(response.headers.get("etag")).toBe('"hash-of-200"');
  });

  it("says what it would send, without sending it, for HEAD", async () => {
    const response = await get("/claims/the-bridge", {}, "HEAD");
    expect(response.headers.get("content-length")).toBe(String(html.length));
    expect(await response.text()).toBe("");
  });

  it("answers 304 to a client that has the page, in whichever encoding", async () => {
    for (const tag of ['"hash-of-200"', 'W/"x", "hash-of-200-br"', "*"]) {
      const response = await get("/claims/the-bridge", { "if-none-match": tag });
      expect(response.status).toBe(304);
    }
    expect((await get("/claims/the-bridge", { "if-none-match": '"other"' })).status).toBe(200);
    const since = "Fri, 20 Nov 2026 10:00:00 GMT";
    expect((await get("/claims/the-bridge", { "if-modified-since": since })).status).toBe(304);
  });

  it("compresses as the client likes, with an entity tag of its own", async () => {
    const response = await get("/claims/the-bridge", { "accept-encoding": "gzip" });
    expect(response.headers.get("etag")).toBe('"hash-of-200-gzip"');
    expect(await response.text()).toBe(html);
    expect(gunzipSync(gzipSync(html)).toString()).toBe(html);
  });

  it("answers 404 for a page the record does not have", async () => {
    const response = await get("/claims/never-was");
    expect(response.status).toBe(404);
    expect(await response.text()).toBe("nothing here");
  });

  it("leaves all else to the framework, with the client's address and none the client made up", async () => {
    const response = await get("/desk", {
      "x-claimdesk-address": "1.2.3.4",
      "x-forwarded-for": "5.6.7.8",
    });
    expect(await response.text()).toContain("next 127.0.0.1 0 bytes");
    expect(await (await get("/claims/the-bridge", {}, "POST")).text()).toContain("next");
  });

  it("lets the framework's routes be stricter than everything is, and adds what they leave out", async () => {
    const sandboxed = await get("/sandboxed");
    expect(sandboxed.headers.get("content-security-policy")).toBe("sandbox");
    expect(sandboxed.headers.get("x-content-type-options")).toBe("nosniff");
    const desk = await get("/desk");
    expect(desk.headers.get("content-security-policy")).toBe("default-src 'self'");
    expect(desk.headers.get("x-content-type-options")).toBe("nosniff");
  });

  it("tells the search, too, where a question comes from", async () => {
    for (const path of ["/search?q=bridge", "/search/suggest?q=b"]) {
      const response = await get(path, { "x-claimdesk-address": "1.2.3.4" });
      expect(await response.text()).toContain("search 127.0.0.1");
    }
  });
});

describe("a reader's language", () => {
  const arriving = { "accept-language": "fr-CA, en;q=0.5", "sec-fetch-site": "cross-site" };
  const sentTo = async (path: string, headers: Record<string, string>) => {
    // Unlike fetch, this sends the header that only browsers may.
    const asked = request(`${origin}${path}`, { headers });
    asked.end();
    const [response] = (await once(asked, "response")) as [IncomingMessage];
    response.resume();
    return response.headers.location ?? null;
  };

  it("is where they are sent on arrival, as far as the page is there in it", async () => {
    expect(await sentTo("/claims/the-bridge", arriving)).toBe("/fr/claims/the-bridge");
    for (const language of ["de", "en"]) {
      const headers = { ...arriving, "accept-language": language };
      expect(await sentTo("/claims/the-bridge", headers)).toBeNull();
    }
  });

  it("is left to them within the desk's pages, and to programs that say nothing", async () => {
    const within = { ...arriving, "sec-fetch-site": "same-origin" };
    expect(await sentTo("/claims/the-bridge", within)).toBeNull();
    const english = { ...arriving, "accept-language": "en" };
    expect(await sentTo("/fr/claims/the-bridge", english)).toBeNull();
    expect(await sentTo("/claims/the-bridge", {})).toBeNull();
  });

  it("is the one their address names, for what is made for them and what is missing", async () => {
    expect(await (await get("/search?q=x")).text()).toMatch(/^search .* en$/u);
    expect(await (await get("/fr/search?q=x")).text()).toMatch(/^search .* fr$/u);
    expect(await (await get("/fr/claims/none")).text()).toBe("rien ici");
    expect(await (await get("/es/claims/none")).text()).toBe("nothing here");
    expect((await get("/fr/desk")).status).toBe(404);
  });

  it("goes along to the forms, which have no language in their own path", async () => {
    expect(await (await get("/fr/send-a-claim?text=x")).text()).toMatch(
      / \/send-a-claim\?text=x fr$/u,
    );
    expect(await (await get("/send-a-claim")).text()).toMatch(/ \/send-a-claim en$/u);
  });
});

describe("the desk's language", () => {
  const spoken = async (headers: Record<string, string>, method?: string) => {
    const text = await (await get("/desk/queue", headers, method)).text();
    return text.split(" ").at(-1);
  };

  it("is one it speaks that the browser asks for, whatever readers are offered", async () => {
    expect(await spoken({ "accept-language": "de, ar;q=0.9, es-MX;q=0.8" })).toBe("es");
    expect(await spoken({ "accept-language": "fr" }, "POST")).toBe("fr");
    expect(await spoken({ "accept-language": "de, ar" })).toBe("en");
  });

  it("is the one that was chosen on this device, if it is one", async () => {
    const asking = { "accept-language": "fr" };
    const cookie = (value: string) => ({ ...asking, cookie: `a=b; claimdesk-language=${value}` });
    expect(await spoken(cookie("es"))).toBe("es");
    expect(await spoken(cookie("en; c=d"))).toBe("en");
    expect(await spoken(cookie("ar"))).toBe("fr");
    expect(await spoken(cookie("<script>"))).toBe("fr");
  });
});

describe("a body", () => {
  const post = (body: BodyInit) =>
    // Node wants to be told that it may send while it receives.
    fetch(`${origin}/desk`, { method: "POST", body, duplex: "half" } as RequestInit);

  const stream = (pieces: number) =>
    new ReadableStream({
      pull(controller) {
        if (pieces === 0) controller.close();
        else controller.enqueue(new Uint8Array(1024 * 1024));
        pieces -= 1;
      },
    });

  it("gets through as long as it may be", async () => {
    expect(await (await post(stream(26))).text()).toContain(`${26 * 1024 * 1024} bytes`);
  });

  it("is refused unread where it says that it is too long", async () => {
    const headers = { "content-length": LONGEST_BODY + 1 };
    const announced = request(`${origin}/desk`, { method: "POST", headers });
    announced.flushHeaders();
    const [response] = (await once(announced, "response")) as [IncomingMessage];
    expect(response.statusCode).toBe(413);
    announced.on("error", () => undefined).destroy();
  });

  it("is cut off where it turns out to be too long", async () => {
    await expect(post(stream(40))).rejects.toThrow();
  });
});

describe("encodingFor", () => {
  it.each([
    [undefined, "identity"],
    ["gzip, deflate, br", "br"],
    ["gzip, deflate, br;q=0", "gzip"],
    ["gzip", "gzip"],
    ["br;q=0, gzip;q=0.5", "gzip"],
    ["br;q=0.2, gzip;q=0.9", "gzip"],
    ["identity", "identity"],
    ["*", "br"],
    ["*;q=0", "identity"],
  ] as const)("%s is answered with %s", (accepted, encoding) => {
    expect(encodingFor(accepted)).toBe(encoding);
  });
});

describe("pathOf", () => {
  it.each([
    ["/claims/x/?a=b", "/claims/x"],
    ["/", "/"],
    ["/claims/caf%C3%A9", "/claims/café"],
    ["/claims/%zz", null],
  ])("%s is %s", (url, path) => {
    expect(pathOf(url)).toBe(path);
  });
});

describe("clientAddress", () => {
  const requestOf = (forwarded?: string) =>
    ({
      socket: { remoteAddress: "10.0.0.1" },
      headers: forwarded ? { "x-forwarded-for": forwarded } : {},
    }) as never;

  it("believes only as many hops as are ours", () => {
    expect(clientAddress(requestOf("6.6.6.6, 1.1.1.1"), 0)).toBe("10.0.0.1");
    expect(clientAddress(requestOf("6.6.6.6, 1.1.1.1"), 1)).toBe("1.1.1.1");
    expect(clientAddress(requestOf("6.6.6.6, 1.1.1.1, 2.2.2.2"), 2)).toBe("1.1.1.1");
    expect(clientAddress(requestOf(), 2)).toBe("10.0.0.1");
  });
});
