import { randomBytes } from "node:crypto";
import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import sharp from "sharp";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { WARCParser } from "warcio";
import { database } from "@/lib/platform/database/client";
import { readFile } from "@/lib/platform/files/store";
import { findBrowser } from "@/lib/testing/browser";
import { makeClaim, makePerson } from "@/lib/testing/builders";
import { openSite } from "@/lib/testing/site";
import { attachEvidence } from "../commands/attach";
import { captureSource } from "./capture";

let site: Awaited<ReturnType<typeof openSite>>;
let archive: Awaited<ReturnType<typeof openSite>>;
/** What nobody may reach: every connection to it counts. */
let reached = 0;
const inside = createServer((_, response) => response.end("secret"));
inside.on("connection", () => {
  reached += 1;
});
const insideAt = (path: string) => `127.0.0.2:${(inside.address() as AddressInfo).port}${path}`;

// The settings are read at their first use, which is in the tests.
beforeAll(async () => {
  [site, archive] = [await openSite({}), await openSite({})];
  await once(inside.listen(0, "127.0.0.2"), "listening");
  process.env.BROWSER_PATH = (await findBrowser()).executablePath;
  // Tests may run as root, who has no sandbox to give.
  process.env.BROWSER_SANDBOX = "0";
  process.env.MEMENTO_TIMEGATE = archive.url("/timegate/");
  process.env.MEMENTO_SAVE = archive.url("/save/");
}, 120_000);
afterAll(async () => {
  for (const name of ["BROWSER_PATH", "BROWSER_SANDBOX", "MEMENTO_TIMEGATE", "MEMENTO_SAVE"]) {
    delete process.env[name];
  }
  await Promise.all([site.close(), archive.close()]);
  inside.close();
});
beforeEach(() => {
  reached = 0;
  archive.asked.length = 0;
});

const reaching = { allowAddress: (address: string) => address === "127.0.0.1" };

/** Attaches a page, fetches it, and looks at what was kept. */
const captured = async (body: string, path = `/${crypto.randomUUID()}`) => {
  site.pages[path] = { body };
  const { id: claimId } = await makeClaim("open");
  const outcome = await attachEvidence(await makePerson("reviewer"), {
    ...{ claimId, title: "Accounts", publisher: "Court", author: "", publishedOn: "" },
    ...{ kind: "primary-data" as const, url: site.url(path), stance: "refutes" as const },
    ...{ excerpt: "3 billion euros", locator: "", note: "" },
    ...{ protected: false, protectedReason: "" },
  });
  if (!outcome.ok) throw new Error("refused");
  const { sourceId } = outcome.value;
  const { id } = await database().captureRequest.findFirstOrThrow({ where: { sourceId } });
  await captureSource(id, { at: new Date(Date.now() + 1_000), reaching });
  return database().capture.findFirstOrThrow({ where: { sourceId } });
};

const colourAt = async (jpeg: Uint8Array, top: number) => {
  const at = { left: 600, top, width: 1, height: 1 };
  return [...(await sharp(jpeg).extract(at).removeAlpha().raw().toBuffer())];
};

describe("how a page looked", () => {
  it("is drawn from the copy and what belongs to its looks, which the copy then has too", async () => {
    site.pages["/looks.css"] = {
      body: "p{margin:0}body{margin:0;background:#00f;height:3000px}",
      headers: { "content-type": "text/css" },
    };
    const { pictureId, fileId } = await captured(
      '<!doctype html><link rel="stylesheet" href="/looks.css"><p>3 billion euros',
    );
    const picture = (await readFile(database(), pictureId ?? "")) ?? new Uint8Array();
    const { format, width, height } = await sharp(picture).metadata();
    expect({ format, width, height }).toMatchObject({ format: "jpeg", width: 1280, height: 3000 });
    const [red = 255, , blue = 0] = await colourAt(picture, 2900);
    expect(red).toBeLessThan(20);
    expect(blue).toBeGreaterThan(235);
    const urls: string[] = [];
    for await (const record of new WARCParser([
      (await readFile(database(), fileId)) ?? new Uint8Array(),
    ])) {
      if (record.warcType === "response") urls.push(record.warcTargetURI ?? "");
      await record.skipFully();
    }
    expect(urls).toContain(site.url("/looks.css"));
  }, 120_000);

  it("lets a page run nothing and reach nothing that the desk itself would not", async () => {
    const page = await captured(`<!doctype html><title>3 billion euros</title>
      <link rel="preconnect" href="http://${insideAt("/")}">
      <link rel="dns-prefetch" href="http://${insideAt("/")}">
      <link rel="prefetch" href="http://${insideAt("/prefetch")}">
      <link rel="stylesheet" href="http://${insideAt("/style")}">
      <meta http-equiv="refresh" content="0;url=http://${insideAt("/refresh")}">
      <style>body{margin:0;background:#0f0}@font-face{font-family:x;src:url(http://${insideAt("/font")})}p{font-family:x}</style>
      <p>3 billion euros<img src="http://${insideAt("/image")}"><img src="file:///etc/passwd">
      <iframe src="http://${insideAt("/frame")}"></iframe>
      <object data="http://${insideAt("/object")}"></object>
      <video src="http://${insideAt("/video")}" autoplay></video>
      <script>document.body.style.background="#f00";fetch("http://${insideAt("/fetch")}");
      new WebSocket("ws://${insideAt("/socket")}");navigator.sendBeacon("http://${insideAt("/beacon")}")</script>`);
    expect(reached).toBe(0);
    const picture = (await readFile(database(), page.pictureId ?? "")) ?? new Uint8Array();
    const [red = 255, green = 0] = await colourAt(picture, 700);
    expect([red < 20, green > 235]).toEqual([true, true]);
  }, 120_000);

  it("is of what there is room for: a page full of large pictures makes no copy of any size", async () => {
    const large = { body: randomBytes(4 * 1024 * 1024), headers: { "content-type": "image/png" } };
    const paths = Array.from({ length: 8 }, (_, number) => `/large-${number}.png`);
    for (const path of paths) site.pages[path] = large;
    const pictures = paths.map((path) => `<img src="${path}">`).join("");
    const { fileId } = await captured(`<!doctype html><p>3 billion euros${pictures}`);
    const { size } = await database().storedFile.findUniqueOrThrow({ where: { sha256: fileId } });
    expect(size).toBeLessThan(26 * 1024 * 1024);
  }, 120_000);

  it("is missing, and nothing else is, where the browser does not start", async () => {
    const { config } = await import("@/lib/platform/config");
    const settings = config();
    const path = settings.BROWSER_PATH;
    settings.BROWSER_PATH = "/nowhere/chromium";
    const kept = await captured("<!doctype html><p>3 billion euros");
    settings.BROWSER_PATH = path;
    expect(kept).toMatchObject({ pictureId: null, origin: "fetched" });
  });
});

describe("a public archive", () => {
  const body = "<!doctype html><p>3 billion euros";
  const memento = { body, headers: { "memento-datetime": "Mon, 06 May 2024 07:08:09 GMT" } };

  it("is asked to keep the page, and its link is recorded with its moment", async () => {
    const path = `/${crypto.randomUUID()}`;
    const saved = `/web/20240506070809/${site.url(path)}`;
    archive.pages[`/save/${site.url(path)}`] = { status: 302, headers: { location: saved } };
    archive.pages[saved] = memento;
    expect(await captured(body, path)).toMatchObject({
      mementoUrl: archive.url(saved),
      mementoAt: new Date("2024-05-06T07:08:09Z"),
    });
  });

  it("is asked for what it has where it makes none, and waited for by nobody where it has none", async () => {
    const path = `/${crypto.randomUUID()}`;
    const kept = `/web/20240506070809/${site.url(path)}`;
    archive.pages[`/timegate/${site.url(path)}`] = { status: 302, headers: { location: kept } };
    archive.pages[kept] = memento;
    expect(await captured(body, path)).toMatchObject({ mementoUrl: archive.url(kept) });
    expect(await captured(body)).toMatchObject({ mementoUrl: null, mementoAt: null });
    // A page that says of no moment is no memento.
    const other = `/${crypto.randomUUID()}`;
    archive.pages[`/timegate/${site.url(other)}`] = { body };
    expect(await captured(body, other)).toMatchObject({ mementoUrl: null });
  }, 60_000);
});
