import { type Actor, reader } from "@/lib/platform/actor";
import { answerOf, errorAnswer, refusalAnswer } from "@/lib/publishing/fact-check-tools/answers";
import { listPages } from "@/lib/publishing/fact-check-tools/queries";
import { createPage } from "@/lib/readers/commands/pages";
import { reading, writing } from "../answered";
import { bodyOf } from "../body";

export function GET(request: Request) {
  const asked = Object.fromEntries(new URL(request.url).searchParams);
  return reading(request, async () => answerOf(await listPages(reader, asked)));
}

const create = async (actor: Actor, request: Request): Promise<Response> => {
  const body = await bodyOf(request);
  if (body === null) return errorAnswer(400, "The body is not a JSON object.");
  const outcome = await createPage(actor, body as never);
  if (!outcome.ok) return refusalAnswer(outcome.refusal);
  return answerOf({
    ok: true,
    value: { ...body, name: `pages/${outcome.value.claimIds[0]}`, versionId: "0" },
  });
};

/** Proposes claims; the page that comes back carries the name of the first. */
export function POST(request: Request) {
  return writing(request, (actor) => create(actor, request));
}
