import { currentActor } from "@/lib/people/session";
import { savedCounts, savedSearches } from "@/lib/search/saved/queries";

/** The searches somebody keeps or that are shared with them, and how many each finds, as JSON. */
export async function GET() {
  const actor = await currentActor();
  const saved = await savedSearches(actor, {});
  const counts = await savedCounts(actor, {});
  if (!saved.ok || !counts.ok) return Response.json({ error: "not-allowed" }, { status: 403 });
  return Response.json(
    saved.value.map(({ id, name, text, kind, order }) => ({
      ...{ name, text, kind, order },
      count: counts.value[id] ?? null,
    })),
    { headers: { "cache-control": "private, no-store" } },
  );
}
