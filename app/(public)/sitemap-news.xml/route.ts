import { reader } from "@/lib/platform/actor";
import { newsSitemap } from "@/lib/publishing/news-sitemap";

export async function GET() {
  const outcome = await newsSitemap(reader, {});
  if (!outcome.ok) throw new Error("anybody may read the news");
  return new Response(outcome.value, {
    headers: {
      "content-type": "application/xml; charset=utf-8",
      "cache-control": "public, max-age=300",
    },
  });
}
