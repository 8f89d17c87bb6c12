import { deskStream } from "@/lib/live/desk-stream";
import { currentActor } from "@/lib/people/session";

/** What concerns a page of the desk, as it happens; a browser that comes back says which event it had last. */
export async function GET(request: Request) {
  const asked = new URL(request.url).searchParams;
  const after = request.headers.get("last-event-id") || asked.get("after");
  const stream = await deskStream(await currentActor(), { page: asked.get("page"), after });
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
