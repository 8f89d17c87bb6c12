import { closestClaims } from "@/lib/matching/queries";
import { currentActor } from "@/lib/people/session";

/** What is known already of a statement, as JSON: `?statement=&language=&claimant=&except=` */
export async function GET(request: Request) {
  const asked = new URL(request.url).searchParams;
  const found = await closestClaims(await currentActor(), {
    statement: asked.get("statement") ?? "",
    language: asked.get("language") ?? "",
    claimant: asked.get("claimant") ?? "",
    except: asked.get("except") ?? "",
  });
  if (!found.ok) return Response.json({ error: found.refusal.code }, { status: 403 });
  return Response.json(found.value, { headers: { "cache-control": "private, no-store" } });
}
