import { articleAnnotations } from "@/lib/articles/queries";
import { currentActor } from "@/lib/people/session";

const statusOf = { "not-found": 404, "not-allowed": 403, conflict: 409, invalid: 400 } as const;

/** The passages of an article's newest version as W3C Web Annotations. */
export async function GET(
  _request: Request,
  { params }: RouteContext<"/desk/articles/[articleId]/annotations">,
) {
  const { articleId } = await params;
  const outcome = await articleAnnotations(await currentActor(), { articleId });
  if (!outcome.ok) {
    return Response.json(
      { error: outcome.refusal.code },
      { status: statusOf[outcome.refusal.code] },
    );
  }
  return Response.json(outcome.value, {
    headers: {
      "content-type": 'application/ld+json; profile="http://www.w3.org/ns/anno.jsonld"',
      "cache-control": "private, no-store",
    },
  });
}
