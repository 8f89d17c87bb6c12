import { createServer, type RequestListener, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from "node:zlib";
import { afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import { forbiddenAddresses } from "@/lib/testing/forbidden-addresses";
import { type FetchOptions, safeFetch } from "./safe-fetch";

const running: Server[] = [];

/** A server on loopback that answers every request so; its address without a slash at the end. */
const serve = async (listener: RequestListener): Promise<string> => {
  const server = createServer(listener);
  running.push(server);
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
};

const portOf = (address: string) => new URL(address).port;

const page =
  (body: string | Uint8Array, headers: Record<string, string> = {}): RequestListener =>
  (_, response) => {
    response.writeHead(200, { "content-type": "text/html; charset=utf-8", ...headers });
    response.end(body);
  };

const onLoopback: FetchOptions = { allowAddress: (ip) => ip === "127.0.0.1" };
const text = (bytes: Uint8Array) => new TextDecoder().decode(bytes);

beforeAll(() => {
  vi.stubEnv("DATABASE_URL", "postgresql://nowhere");
  vi.stubEnv("SESSION_SECRET", "a secret of thirty-two characters");
});

afterEach(async () => {
  for (const server of running.splice(0)) {
    server.closeAllConnections();
    await new Promise((closed) => server.close(closed));
  }
});

describe("fetching a document", () => {
  it("gives its bytes, type, charset, headers and final address", async () => {
    const address = await serve(
      page("Déjà", { "content-type": 'Text/HTML; Charset="ISO-8859-1"', "x-was": "here" }),
    );
    const fetched = await safeFetch(`${address}/a?b=c#part`, onLoopback);
    expect(fetched).toMatchObject({
      ok: true,
      finalUrl: `${address}/a?b=c`,
      status: 200,
      mediaType: "text/html",
      charset: "iso-8859-1",
      headers: { "x-was": "here" },
    });
    expect(fetched.ok && text(fetched.bytes)).toBe("Déjà");
  });

  it("says who asks, and sends and keeps no cookies", async () => {
    const seen: Record<string, unknown>[] = [];
    const address = await serve((request, response) => {
      seen.push(request.headers);
      response.writeHead(request.url === "/end" ? 200 : 302, {
        "content-type": "text/plain",
        "set-cookie": "session=secret",
        location: "/end",
      });
      response.end("ok");
    });
    const fetched = await safeFetch(address, onLoopback);
    expect(seen).toHaveLength(2);
    expect(seen[0]?.["user-agent"]).toMatch(/^Claimdesk\//);
    for (const headers of seen) {
      expect(headers).not.toHaveProperty("cookie");
      expect(headers).not.toHaveProperty("authorization");
      expect(headers).not.toHaveProperty("referer");
    }
    expect(fetched.ok && Object.keys(fetched.headers)).not.toContain("set-cookie");
  });

  it.each([
    ["gzip", gzipSync],
    ["deflate", deflateSync],
    ["deflate", deflateRawSync],
    ["br", brotliCompressSync],
    ["GZIP, br", (body: Buffer) => brotliCompressSync(gzipSync(body))],
  ])("unpacks %s", async (encoding, pack) => {
    const address = await serve(
      page(pack(Buffer.from("mot ".repeat(1_000))), { "content-encoding": encoding }),
    );
    const fetched = await safeFetch(address, onLoopback);
    expect(fetched.ok && text(fetched.bytes)).toBe("mot ".repeat(1_000));
  });

  it("follows redirects to where the document is", async () => {
    const address = await serve((request, response) => {
      if (request.url === "/end") return page("there")(request, response);
      response.writeHead(301, { location: request.url === "/" ? "/next" : "end" }).end("moved");
      return undefined;
    });
    expect(await safeFetch(`${address}/`, onLoopback)).toMatchObject({
      ok: true,
      finalUrl: `${address}/end`,
    });
  });
});

describe("what is refused", () => {
  it.each(forbiddenAddresses)("%s is never asked for", async (spelling) => {
    const asked: string[] = [];
    const address = await serve((request, response) => {
      asked.push(request.url ?? "");
      page("secret")(request, response);
    });
    const fetched = await safeFetch(spelling.replace("{port}", portOf(address)));
    expect(asked).toEqual([]);
    expect(fetched).toMatchObject({
      ok: false,
      reason: expect.stringMatching(
        /^(?:invalid-url|forbidden-scheme|forbidden-port|private-address|credentials)$/,
      ),
    });
  });

  it("is every forbidden spelling as the target of a redirect too", async () => {
    const secret: string[] = [];
    const inside = await serve((request, response) => {
      secret.push(request.url ?? "");
      page("secret")(request, response);
    });
    const targets = forbiddenAddresses.map((spelling) =>
      spelling.replace("{port}", portOf(inside)),
    );
    const outside = await serve((request, response) => {
      const target = targets[Number(request.url?.slice(1))] ?? "";
      response.writeHead(302, { location: encodeURI(target).replace(/%25/g, "%") }).end();
    });
    // Only the first server may be reached, by the one address that is let through.
    const allowed = { allowAddress: (ip: string) => ip === "127.0.0.1" };
    const own = new URL(outside).host;
    for (const at of targets.keys()) {
      let connections = 0;
      const once = { allowAddress: () => connections++ === 0 };
      const fetched = await safeFetch(`http://${own}/${at}`, once);
      expect(fetched, targets[at]).toMatchObject({ ok: false });
    }
    expect(secret).toEqual([]);
    expect(await safeFetch(inside, allowed)).toMatchObject({ ok: true });
  });

  it.each([
    ["a private address", [{ address: "10.0.0.7", family: 4 }]],
    [
      "a private address among public ones",
      [
        { address: "93.184.215.14", family: 4 },
        { address: "127.0.0.1", family: 4 },
      ],
    ],
    ["a mapped address", [{ address: "::ffff:127.0.0.1", family: 6 }]],
    ["no address", []],
  ])("is a name that resolves to %s", async (_, answer) => {
    const fetched = await safeFetch("http://public-looking.example.org/", {
      resolve: async () => answer,
    });
    expect(fetched).toMatchObject({ ok: false, reason: "private-address" });
  });

  it("cannot be slipped in by a second answer of the name server", async () => {
    const answers = ["127.0.0.1", "10.0.0.1"];
    const asked: string[] = [];
    const resolve = async (hostname: string) => {
      asked.push(hostname);
      return [{ address: answers[asked.length - 1] ?? "", family: 4 }];
    };
    const options = { allowAddress: (ip: string) => ip === "127.0.0.1", resolve };
    const url = "http://rebinding.example.org:8081/";
    // One look-up is both the check and the connection; the next connection is judged by its own.
    await safeFetch(url, options);
    expect(asked).toEqual(["rebinding.example.org"]);
    expect(await safeFetch(url, options)).toMatchObject({ reason: "private-address" });
  });

  it("is a chain of redirects without an end", async () => {
    let asked = 0;
    const address = await serve((_, response) => {
      asked += 1;
      response.writeHead(302, { location: `/${asked}` }).end();
    });
    expect(await safeFetch(address, { ...onLoopback, maxRedirects: 3 })).toMatchObject({
      reason: "too-many-redirects",
    });
    expect(asked).toBe(4);
  });

  it.each([
    ["announced", (size: number) => page(Buffer.alloc(size), { "content-length": String(size) })],
    [
      "sent without announcing it",
      (size: number): RequestListener =>
        (_, response) => {
          response.writeHead(200, { "content-type": "text/html" });
          response.write(Buffer.alloc(size));
          response.end();
        },
    ],
    [
      "unfolded from little",
      (size: number) => page(gzipSync(Buffer.alloc(size)), { "content-encoding": "gzip" }),
    ],
    [
      "unfolded twice",
      (size: number) =>
        page(gzipSync(gzipSync(Buffer.alloc(size))), { "content-encoding": "gzip, gzip" }),
    ],
  ])("is a body larger than allowed, %s", async (_, answer) => {
    const address = await serve(answer(200_001));
    const fetched = await safeFetch(address, { ...onLoopback, maxBytes: 200_000 });
    expect(fetched).toMatchObject({ ok: false, reason: "too-large" });
  });

  it("is an answer that never ends, and one that never begins", async () => {
    const endless = await serve((_, response) => {
      response.writeHead(200, { "content-type": "text/html" });
      response.write("a");
    });
    const silent = await serve(() => undefined);
    for (const address of [endless, silent]) {
      expect(await safeFetch(address, { ...onLoopback, timeoutMs: 200 })).toMatchObject({
        ok: false,
        reason: "timeout",
      });
    }
  });

  it.each([
    ["a page that is not there", 404, "text/html", "not-success"],
    ["a server in trouble", 503, "text/html", "not-success"],
    ["a redirect to nowhere", 302, "text/html", "not-success"],
    ["a picture", 200, "image/png", "unsupported-type"],
    ["a program", 200, "application/javascript", "unsupported-type"],
  ])("is %s", async (_, status, type, reason) => {
    const address = await serve((__, response) =>
      response.writeHead(status, { "content-type": type }).end("x"),
    );
    expect(await safeFetch(address, onLoopback)).toMatchObject({ ok: false, reason });
  });

  it.each([
    ["in an encoding nobody asked for", "zstd"],
    ["not in the encoding it says", "gzip"],
    ["packed many times", "gzip, gzip, gzip"],
  ])("is a body %s", async (_, encoding) => {
    const address = await serve(page("plain", { "content-encoding": encoding }));
    expect(await safeFetch(address, onLoopback)).toMatchObject({ reason: "broken-answer" });
  });

  it("is a port where nothing listens, and what is no HTTP", async () => {
    const address = await serve(page("x"));
    const [server] = running.splice(0);
    await new Promise((closed) => server?.close(closed));
    expect(await safeFetch(address, onLoopback)).toMatchObject({ reason: "unreachable" });
    expect(await safeFetch("not an address", onLoopback)).toMatchObject({ reason: "invalid-url" });
    expect(await safeFetch(`http://example.org/${"a".repeat(5_000)}`)).toMatchObject({
      reason: "invalid-url",
    });
  });
});
