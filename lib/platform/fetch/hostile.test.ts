import { once } from "node:events";
import { createServer } from "node:https";
import type { AddressInfo, Socket } from "node:net";
import { generate } from "selfsigned";
import { describe, expect, it } from "vitest";
import { addressComplaint } from "@/lib/articles/intake";
import {
  answering,
  ending,
  goingOn,
  listen,
  nameServer,
  startProxy,
} from "@/lib/testing/hostile-servers";
import { type FetchOptions, safeFetch } from "./safe-fetch";

const page = (body: string) =>
  `HTTP/1.1 200 OK\r\ncontent-type: text/html\r\ncontent-length: ${body.length}\r\n\r\n${body}`;

const base: FetchOptions = { proxy: undefined, allowAddress: (ip) => ip === "127.0.0.1" };

/** Ports on which an address may be fetched, and which need no rights to listen on. */
const WEB_PORTS = [8081, 8888, 8008, 8000, 8080, 8443];

/** A public site and something inside, on the same port of two addresses. */
const twoAddresses = async () => {
  for (const port of WEB_PORTS) {
    const inside = await listen(answering(page("secret")), "127.0.0.2", port).catch(() => null);
    const outside = await listen(answering(page("public")), "127.0.0.1", port).catch(() => null);
    if (inside && outside) return { inside, outside, port };
  }
  throw new Error("every port of the Web is taken");
};

describe("a name server that changes its mind", () => {
  it("gets not one byte to an address inside, however it alternates", async () => {
    const { inside, outside, port } = await twoAddresses();
    const { asked, resolve } = await nameServer([
      ["127.0.0.1"],
      ["127.0.0.2"],
      ["127.0.0.1", "127.0.0.2"],
      ["127.0.0.1"],
      ["127.0.0.2"],
    ]);
    const ends = [];
    for (let time = 1; time <= 6; time += 1) {
      const url = `http://rebinding.example.org:${port}/`;
      const fetched = await safeFetch(url, { ...base, resolve });
      ends.push(fetched.ok ? "fetched" : fetched.reason);
      // One answer is both what is judged and what is connected to.
      expect(asked).toHaveLength(time);
    }
    const [yes, no] = ["fetched", "private-address"];
    expect(ends).toEqual([yes, no, no, yes, no, no]);
    expect(outside.connections).toBe(2);
    expect(inside.connections).toBe(0);
  });
});

const endlessHeader = goingOn("HTTP/1.1 200 OK\r\n", `x-more: ${"a".repeat(4_000)}\r\n`);
const endlessValue = goingOn("HTTP/1.1 200 OK\r\nx-more: ", "a".repeat(4_000));
const slowHeader = goingOn("HTTP/1.1 200 OK\r\n", "a", 20);
const slowDrip = goingOn(
  "HTTP/1.1 200 OK\r\ncontent-type: text/html\r\ncontent-length: 100000\r\n\r\n",
  "a",
  20,
);
const endlessBody = goingOn(
  "HTTP/1.1 200 OK\r\ncontent-type: text/html\r\n\r\n",
  "a".repeat(60_000),
);
const endlessChunks = goingOn(
  "HTTP/1.1 200 OK\r\ncontent-type: text/html\r\ntransfer-encoding: chunked\r\n\r\n",
  `8000\r\n${"a".repeat(0x8000)}\r\n`,
);
const endlessTrailer = goingOn(
  "HTTP/1.1 200 OK\r\ncontent-type: text/html\r\ntransfer-encoding: chunked\r\n\r\n1\r\na\r\n0\r\n",
  `x-more: ${"a".repeat(4_000)}\r\n`,
);

describe("a server that means harm", () => {
  it.each([
    ["a header without end", endlessHeader, "endless-header"],
    ["a header field without end", endlessValue, "endless-header"],
    ["a trailer without end", endlessTrailer, "endless-header"],
    ["a header that drips", slowHeader, "timeout"],
    ["a body that drips", slowDrip, "timeout"],
    ["a body without end", endlessBody, "too-large"],
    ["chunks without end", endlessChunks, "too-large"],
    ["silence", () => undefined, "timeout"],
    ["a hang-up", (socket: Socket) => socket.once("data", () => socket.end()), "broken-answer"],
    ["another protocol", answering("SSH-2.0-OpenSSH_9.2\r\n"), "broken-answer"],
    ["a page without a header", answering("<!doctype html><p>0.9"), "broken-answer"],
    [
      "less than it announced",
      answering("HTTP/1.1 200 OK\r\ncontent-type: text/html\r\ncontent-length: 900\r\n\r\nshort"),
      "broken-answer",
    ],
    [
      "two lengths that differ",
      answering(
        "HTTP/1.1 200 OK\r\ncontent-type: text/html\r\ncontent-length: 5\r\ncontent-length: 9\r\n\r\nshort",
      ),
      "broken-answer",
    ],
    [
      "a negative length",
      answering("HTTP/1.1 200 OK\r\ncontent-type: text/html\r\ncontent-length: -1\r\n\r\nx"),
      "broken-answer",
    ],
    [
      "a chunk of another length than it says",
      answering(
        "HTTP/1.1 200 OK\r\ncontent-type: text/html\r\ntransfer-encoding: chunked\r\n\r\nzz\r\nx\r\n",
      ),
      "broken-answer",
    ],
    [
      "a redirect to itself",
      answering("HTTP/1.1 302 Found\r\nlocation: /\r\ncontent-length: 0\r\n\r\n"),
      "too-many-redirects",
    ],
    [
      "a redirect that never ends its own body",
      goingOn("HTTP/1.1 302 Found\r\nlocation: /x\r\n\r\n", "a".repeat(60_000)),
      "too-many-redirects",
    ],
  ])("is refused for %s, within the limits", async (_, says, reason) => {
    const { url } = await listen(says);
    const limits = { timeoutMs: 700, maxBytes: 200_000, maxRedirects: 2 };
    expect(await safeFetch(url, { ...base, ...limits })).toMatchObject({ ok: false, reason });
  });

  it("is not read beyond what it announced", async () => {
    const { url } = await listen(
      answering(
        `${page("short")}HTTP/1.1 200 OK\r\ncontent-type: text/html\r\ncontent-length: 6\r\n\r\nsecond`,
      ),
    );
    const fetched = await safeFetch(url, base);
    expect(fetched.ok && new TextDecoder().decode(fetched.bytes)).toBe("short");
  });

  it("is refused for a certificate that nobody vouches for", async () => {
    const { private: key, cert } = await generate([{ name: "commonName", value: "example.org" }]);
    const server = createServer({ key, cert }, (_, answer) => answer.end("x"));
    server.listen(0, "127.0.0.1");
    await once(server, "listening");
    ending.push(() => server.close());
    const { port } = server.address() as AddressInfo;
    expect(await safeFetch(`https://127.0.0.1:${port}/`, base)).toMatchObject({
      reason: "untrusted-certificate",
    });
  });

  it("is told from one whose name does not exist", async () => {
    const { resolve } = await nameServer([[]]);
    expect(await safeFetch("http://nowhere.example.org/", { ...base, resolve })).toMatchObject({
      reason: "unknown-host",
    });
  });
});

describe("through a proxy", () => {
  it("asks for the address that was checked, and tells the site its name", async () => {
    const seen: string[] = [];
    const site = await listen((socket) => {
      socket.once("data", (data) => {
        seen.push(data.toString());
        socket.end(page("hello"));
      });
    });
    const proxy = await startProxy();
    const options = { ...base, proxy: proxy.url };
    expect(await safeFetch(site.url, options)).toMatchObject({ ok: true, finalUrl: site.url });
    expect(proxy.asked).toEqual([`127.0.0.1:${site.port}`]);
    expect(seen.join()).toContain(`host: 127.0.0.1:${site.port}`);
  });

  it("asks it for nothing inside, by address or by name", async () => {
    const proxy = await startProxy();
    const { resolve } = await nameServer([["10.0.0.7"]]);
    const options: FetchOptions = { proxy: proxy.url, resolve };
    for (const url of ["http://10.0.0.7/", "http://inside.example.org/"]) {
      expect(await safeFetch(url, options)).toMatchObject({ reason: "private-address" });
    }
    expect(proxy.asked).toEqual([]);
  });
});

describe("what nobody waits for", () => {
  const answer = (status: string, type: string, body: string) =>
    `HTTP/1.1 ${status}\r\ncontent-type: ${type}\r\ncontent-length: ${body.length}\r\nconnection: close\r\n\r\n${body}`;
  const site =
    (robots: string, status = "200 OK") =>
    (socket: Socket) => {
      socket.on("data", (data) => {
        const isRobots = data.toString().startsWith("GET /robots.txt ");
        socket.end(
          isRobots ? answer(status, "text/plain", robots) : answer("200 OK", "text/html", "page"),
        );
      });
    };
  const automatic = { ...base, automatic: true };

  it("is not asked for where the site's robots.txt says so", async () => {
    const { url } = await listen(site("User-agent: *\nDisallow: /private/"));
    expect(await safeFetch(`${url}private/x`, automatic)).toMatchObject({ reason: "robots" });
    expect(await safeFetch(`${url}open`, automatic)).toMatchObject({ ok: true });
  });

  it("keeps to rules made for this program alone", async () => {
    const { url } = await listen(
      site("User-agent: *\nAllow: /\nUser-agent: Claimdesk\nDisallow: /"),
    );
    expect(await safeFetch(url, automatic)).toMatchObject({ reason: "robots" });
    expect(await safeFetch(url, base)).toMatchObject({ ok: true });
  });

  it("stays away from a site that is in trouble", async () => {
    const { url } = await listen(site("", "503 Busy"));
    expect(await safeFetch(url, automatic)).toMatchObject({ reason: "robots" });
  });
});

it("has words of its own for each refusal", () => {
  const words = Object.values(addressComplaint);
  expect(new Set(words).size).toBe(words.length);
});
