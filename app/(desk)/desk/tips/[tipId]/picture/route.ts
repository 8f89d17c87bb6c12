import { currentActor } from "@/lib/people/session";
import { tipPicture } from "@/lib/readers/queries/tip-picture";

const statusOf = { "not-found": 404, "not-allowed": 403, conflict: 409, invalid: 400 } as const;

/** The picture that came with a tip, to be looked at and nothing else. */
export async function GET(
  _request: Request,
  { params }: RouteContext<"/desk/tips/[tipId]/picture">,
) {
  const { tipId } = await params;
  const outcome = await tipPicture(await currentActor(), { tipId });
  if (!outcome.ok) {
    const { code } = outcome.refusal;
    return Response.json({ error: code }, { status: statusOf[code] });
  }
  const { bytes, mediaType } = outcome.value;
  return new Response(new Uint8Array(bytes), {
    headers: {
      "content-type": mediaType,
      "content-length": String(bytes.length),
      "content-disposition": `inline; filename="${tipId}.webp"`,
      "content-security-policy": "default-src 'none'; sandbox",
      "x-content-type-options": "nosniff",
      "cross-origin-resource-policy": "same-origin",
      "referrer-policy": "no-referrer",
      "cache-control": "private, no-store",
    },
  });
}
