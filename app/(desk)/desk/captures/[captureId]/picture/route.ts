import { downloadHeaders } from "@/lib/evidence/download";
import { pictureOfCapture } from "@/lib/evidence/queries/source";
import { currentActor } from "@/lib/people/session";
import { refusalResponse } from "../refusal-response";

/** How an archived page looked; a picture in pages of this desk, and a file to be saved by itself. */
export async function GET(
  _request: Request,
  { params }: RouteContext<"/desk/captures/[captureId]/picture">,
) {
  const { captureId } = await params;
  const outcome = await pictureOfCapture(await currentActor(), { captureId });
  if (!outcome.ok) return refusalResponse(outcome.refusal);
  const file = outcome.value;
  return new Response(file.bytes, { headers: downloadHeaders(file) });
}
