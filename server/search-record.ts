import type { IncomingMessage, ServerResponse } from "node:http";
import { searchPage } from "@/lib/publishing/search-page";
import { recordPolicy } from "./record-policy";

/** Searching the published record: made for each question, of publications only, and without script. */
export const searchRecord = async (
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> => {
  const { searchParams } = new URL(request.url ?? "/", "http://localhost");
  const html = await searchPage({
    words: searchParams.get("q") ?? "",
    page: searchParams.get("page") ?? "1",
  });
  const body = Buffer.from(html, "utf8");
  response.writeHead(200, {
    "content-type": "text/html; charset=utf-8",
    "cache-control": "no-store",
    "content-security-policy": recordPolicy(html),
    "content-length": body.length,
  });
  response.end(request.method === "HEAD" ? undefined : body);
};
