import { actorOfKey } from "@/lib/keys/actor-of-key";
import { reader } from "@/lib/platform/actor";
import { answerOf, errorAnswer, refusalAnswer } from "@/lib/publishing/fact-check-tools/answers";
import { listPages } from "@/lib/publishing/fact-check-tools/queries";
import { createPage } from "@/lib/readers/commands/pages";
import { bodyOf } from "../body";

export async function GET(request: Request) {
  return answerOf(await listPages(reader, Object.fromEntries(new URL(request.url).searchParams)));
}

/** Proposes claims; the page that comes back carries the name of the first. */
export async function POST(request: Request) {
  const actor = await actorOfKey(request);
  if (!actor.ok) return errorAnswer(401, "The key is not valid.");
  const body = await bodyOf(request);
  if (body === null) return errorAnswer(400, "The body is not a JSON object.");
  const outcome = await createPage(actor.value, body as never);
  if (!outcome.ok) return refusalAnswer(outcome.refusal);
  return answerOf({
    ok: true,
    value: { ...body, name: `pages/${outcome.value.claimIds[0]}`, versionId: "0" },
  });
}
