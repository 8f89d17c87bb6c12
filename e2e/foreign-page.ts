import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

/** The script that docs/embedding.md gives to those who want the exact height. */
const documentedScript = async (): Promise<string> => {
  const [, script] =
    /```js\n([\s\S]*?)```/u.exec(await readFile("docs/embedding.md", "utf8")) ?? [];
  if (script === undefined) throw new Error("docs/embedding.md gives no script");
  return script;
};

/**
 * Somebody else's site: one page with the snippet in it, of another origin than the desk's, under a policy
 * that allows the desk's frames, the documented script by its hash where it is wanted, and nothing else.
 */
export const serveForeignPage = async (
  desk: string | undefined,
  snippet: string,
  { listens = true }: { listens?: boolean } = {},
) => {
  const script = listens ? await documentedScript() : null;
  const hash = createHash("sha256")
    .update(script ?? "")
    .digest("base64");
  const page = [
    '<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Elsewhere</title>',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="color-scheme" content="light dark">',
    script === null ? "" : `<script>${script}</script>`,
    `</head><body><h1>Elsewhere</h1>${snippet}</body></html>`,
  ].join("");
  const policy = [
    "default-src 'none'",
    `frame-src ${desk}`,
    "style-src 'none'",
    script === null ? "script-src 'none'" : `script-src 'sha256-${hash}'`,
  ].join("; ");
  const server = createServer((request, response) => {
    const found = request.url === "/";
    response.writeHead(found ? 200 : 404, {
      "content-type": "text/html; charset=utf-8",
      "content-security-policy": policy,
      "cross-origin-embedder-policy": "require-corp",
      "cross-origin-opener-policy": "same-origin",
    });
    response.end(found ? page : "");
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    close: () => new Promise((resolve) => server.close(resolve)),
  };
};
