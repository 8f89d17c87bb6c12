import { downloadHeaders } from "@/lib/evidence/download";
import { captureFile } from "@/lib/evidence/queries/source";
import { currentActor } from "@/lib/people/session";

const statusOf = { "not-found": 404, "not-allowed": 403, conflict: 409, invalid: 400 } as const;

/** The bytes of a copy as they were handed in, as a file to be saved. */
export async function GET(
  _request: Request,
  { params }: RouteContext<"/desk/captures/[captureId]">,
) {
  const { captureId } = await params;
  const outcome = await captureFile(await currentActor(), { captureId });
  if (!outcome.ok) {
    const { code } = outcome.refusal;
    return Response.json({ error: code }, { status: statusOf[code] });
  }
  const file = outcome.value;
  return new Response(new Uint8Array(file.bytes), { headers: downloadHeaders(file) });
}
