import { claimEventStream } from "@/lib/claims/live/event-stream";
import { currentActor } from "@/lib/people/session";

/** What happens to a claim, as it happens; a browser that comes back says which event it had last. */
export async function GET(
  request: Request,
  { params }: RouteContext<"/desk/claims/[claimId]/live">,
) {
  const { claimId } = await params;
  const after =
    request.headers.get("last-event-id") ?? new URL(request.url).searchParams.get("after");
  const stream = await claimEventStream(await currentActor(), { claimId, after });
  if (stream === null) return new Response(null, { status: 404 });
  return new Response(stream, {
    headers: {
      "content-type": "text/event-stream; charset=utf-8",
      // Neither kept nor compressed: either would hold events back.
      "cache-control": "private, no-store, no-transform",
      "x-accel-buffering": "no",
    },
  });
}
