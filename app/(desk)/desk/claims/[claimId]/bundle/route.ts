import { bundleOfClaim } from "@/lib/bundle/queries";
import { currentActor } from "@/lib/people/session";

const statusOf = { "not-found": 404, "not-allowed": 403, conflict: 409, invalid: 404 } as const;

/** Everything that supports a claim's published verdict, as a zip, sent as it is made. */
export async function GET(
  _request: Request,
  { params }: RouteContext<"/desk/claims/[claimId]/bundle">,
) {
  const outcome = await bundleOfClaim(await currentActor(), await params);
  if (!outcome.ok) {
    const { code } = outcome.refusal;
    return Response.json({ error: code }, { status: statusOf[code] });
  }
  const { body, fileName } = outcome.value;
  return new Response(body, {
    headers: {
      "content-type": "application/zip",
      "content-disposition": `attachment; filename="${fileName}"`,
      "cache-control": "private, no-store",
      "x-content-type-options": "nosniff",
    },
  });
}
