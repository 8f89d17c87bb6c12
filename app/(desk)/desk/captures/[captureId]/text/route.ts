import { textHeaders } from "@/lib/evidence/download";
import { wordsOfCapture } from "@/lib/evidence/queries/source";
import { currentActor } from "@/lib/people/session";
import { refusalResponse } from "../refusal-response";

/** The words of an archived copy, as plain text and never as a page of this desk. */
export async function GET(
  _request: Request,
  { params }: RouteContext<"/desk/captures/[captureId]/text">,
) {
  const { captureId } = await params;
  const outcome = await wordsOfCapture(await currentActor(), { captureId });
  if (!outcome.ok) return refusalResponse(outcome.refusal);
  return new Response(outcome.value.text, { headers: textHeaders });
}
