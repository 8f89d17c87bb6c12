import { newsStream } from "@/lib/notifications/news-stream";
import { currentActor } from "@/lib/people/session";
import { isSignedIn } from "@/lib/platform/actor";

/** That there is something new for whoever is signed in, as it comes. */
export async function GET() {
  const actor = await currentActor();
  if (!isSignedIn(actor)) return new Response(null, { status: 404 });
  return new Response(newsStream(actor), {
    headers: {
      "content-type": "text/event-stream; charset=utf-8",
      // Neither kept nor compressed: either would hold events back.
      "cache-control": "private, no-store, no-transform",
      "x-accel-buffering": "no",
    },
  });
}
