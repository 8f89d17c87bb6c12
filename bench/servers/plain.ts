import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import { listen } from "./listen";

/** The measure of what Node can do: bytes it holds, sent to whoever asks, with no question of what. */
const [file = "", compressedFile = ""] = process.argv.slice(2);
const body = readFileSync(file);
const compressed = readFileSync(compressedFile);
const type = { "content-type": "text/html; charset=utf-8" };
const plainHeaders = { ...type, "content-length": body.length };
const smallHeaders = { ...type, "content-encoding": "br", "content-length": compressed.length };

await listen(
  createServer((request, response) => {
    const small = request.headers["accept-encoding"] !== "identity";
    response.writeHead(200, small ? smallHeaders : plainHeaders);
    response.end(small ? compressed : body);
  }),
);
