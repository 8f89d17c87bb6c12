import { downloadHeaders } from "@/lib/evidence/download";
import { captureFile } from "@/lib/evidence/queries/source";
import { currentActor } from "@/lib/people/session";
import { refusalResponse } from "./refusal-response";

/** The bytes of a copy as they were handed in or fetched, as a file to be saved. */
export async function GET(
  _request: Request,
  { params }: RouteContext<"/desk/captures/[captureId]">,
) {
  const { captureId } = await params;
  const outcome = await captureFile(await currentActor(), { captureId });
  if (!outcome.ok) return refusalResponse(outcome.refusal);
  const file = outcome.value;
  return new Response(new Uint8Array(file.bytes), { headers: downloadHeaders(file) });
}
