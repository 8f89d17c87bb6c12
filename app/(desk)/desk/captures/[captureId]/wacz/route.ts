import { waczHeaders } from "@/lib/evidence/download";
import { waczOfCapture } from "@/lib/evidence/queries/archive";
import { currentActor } from "@/lib/people/session";
import { refusalResponse } from "../refusal-response";

/** An archived copy as players of web archives open it, as a file to be saved. */
export async function GET(
  _request: Request,
  { params }: RouteContext<"/desk/captures/[captureId]/wacz">,
) {
  const { captureId } = await params;
  const outcome = await waczOfCapture(await currentActor(), { captureId });
  if (!outcome.ok) return refusalResponse(outcome.refusal);
  const { bytes, name } = outcome.value;
  return new Response(bytes, { headers: waczHeaders({ length: bytes.length, name }) });
}
