import { readFile } from "node:fs/promises";
import { createServer, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { fileURLToPath } from "node:url";
import type { FrameLocator, Page } from "@playwright/test";

/** The service worker of ReplayWeb.page, which reads an archive and answers for the sites in it. */
const player = new URL("sw.js", import.meta.resolve("@webrecorder/wabac"));

const start = `<!doctype html><html lang="en"><head><title>Player</title></head><body><script type="module">
  await navigator.serviceWorker.register("/sw.js");
  await navigator.serviceWorker.ready;
  if (!navigator.serviceWorker.controller) {
    await new Promise((ready) => navigator.serviceWorker.addEventListener("controllerchange", ready));
  }
  navigator.serviceWorker.addEventListener("message", ({ data }) => {
    if (data.msg_type === "collAdded") document.title = "Opened";
    if (data.msg_type === "collProgress" && data.error) document.title = data.error;
  });
  navigator.serviceWorker.startMessages();
  navigator.serviceWorker.controller.postMessage({
    msg_type: "addColl", name: "copy", file: { sourceUrl: location.origin + "/copy.wacz" },
  });
</script></body></html>`;

/** A file in parts, as players ask for what they show and no more (RFC 9110, 14). */
const sendPart = (response: ServerResponse, file: Uint8Array, range: string | undefined) => {
  const [, from = "", to = ""] = /^bytes=(\d*)-(\d*)$/u.exec(range ?? "") ?? [];
  const first = from === "" ? Math.max(0, file.length - Number(to)) : Number(from);
  const last = from === "" || to === "" ? file.length - 1 : Math.min(Number(to), file.length - 1);
  const isPart = range !== undefined;
  const part = isPart ? file.subarray(first, last + 1) : file;
  response.writeHead(isPart ? 206 : 200, {
    "content-type": "application/wacz",
    "accept-ranges": "bytes",
    "content-length": part.length,
    ...(isPart ? { "content-range": `bytes ${first}-${last}/${file.length}` } : {}),
  });
  response.end(part);
};

/** The player of ReplayWeb.page with one archive in it, on a server of its own. */
export const servePlayer = async (wacz: Uint8Array) => {
  const script = await readFile(fileURLToPath(player));
  const server = createServer(({ url, headers }, response) => {
    if (url === "/copy.wacz") return sendPart(response, wacz, headers.range);
    const isStart = url === "/";
    const found = isStart || url?.startsWith("/sw.js");
    const type = isStart ? "text/html" : "text/javascript";
    response.writeHead(found ? 200 : 404, { "content-type": `${type}; charset=utf-8` });
    return response.end(isStart ? start : found ? script : "");
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    origin,
    /** Shows a page of the archive, in a frame as players do. */
    play: async (opened: Page, url: string): Promise<FrameLocator> => {
      await opened.evaluate((src) => {
        const frame = document.createElement("iframe");
        frame.src = src;
        document.body.replaceChildren(frame);
      }, `/w/copy/mp_/${url}`);
      return opened.frameLocator("iframe");
    },
    /** The pages that the player found in the archive it opened. */
    pagesIn: async (opened: Page): Promise<{ url: string; title: string }[]> => {
      const about = await opened.evaluate(async () => (await fetch("/w/api/c/copy?all=1")).json());
      return about.pages;
    },
    close: () =>
      new Promise<void>((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
};
