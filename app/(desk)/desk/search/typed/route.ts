import { currentActor } from "@/lib/people/session";
import { lookUp } from "@/lib/search/queries";

/** What somebody who is typing may be looking for, as JSON: `?q=` */
export async function GET(request: Request) {
  const typed = new URL(request.url).searchParams.get("q") ?? "";
  const found = await lookUp(await currentActor(), { typed });
  if (!found.ok) return Response.json({ error: found.refusal.code }, { status: 403 });
  return Response.json(found.value, { headers: { "cache-control": "private, no-store" } });
}
