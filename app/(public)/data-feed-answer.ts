import { reader } from "@/lib/platform/actor";
import { dataFeed } from "@/lib/publishing/data-feed";

/** A DataFeed as a program is sent it; one that has it already is told so. */
export const dataFeedAnswer = async (request: Request, month: string | null): Promise<Response> => {
  const outcome = await dataFeed(reader, { month });
  if (!outcome.ok) return Response.json({ error: "not-found" }, { status: 404 });
  const { etag, lastModified, body } = outcome.value;
  const headers = {
    etag,
    "last-modified": lastModified.toUTCString(),
    "cache-control": "public, no-cache",
    "access-control-allow-origin": "*",
  };
  if (request.headers.get("if-none-match")?.includes(etag)) {
    return new Response(null, { status: 304, headers });
  }
  return new Response(body(), {
    headers: { ...headers, "content-type": "application/ld+json; charset=utf-8" },
  });
};
