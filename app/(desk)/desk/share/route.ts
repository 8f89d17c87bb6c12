import { takeInShared } from "@/lib/evidence/sharing";
import { currentActor } from "@/lib/people/session";

/** Where an installed desk is handed what was shared with it (public/manifest.webmanifest). */
export async function POST(request: Request) {
  const form = await request.formData().catch(() => null);
  if (form === null) return new Response(null, { status: 400 });
  const site = request.headers.get("sec-fetch-site");
  const location = await takeInShared(await currentActor(), form, site);
  // "See other": going back or loading anew sends nothing a second time.
  return new Response(null, { status: 303, headers: { location } });
}
