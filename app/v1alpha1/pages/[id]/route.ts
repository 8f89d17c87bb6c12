import { actorOfKey } from "@/lib/keys/actor-of-key";
import { reader } from "@/lib/platform/actor";
import { answerOf, errorAnswer, refusalAnswer } from "@/lib/publishing/fact-check-tools/answers";
import { getPage } from "@/lib/publishing/fact-check-tools/queries";
import { deletePage, updatePage } from "@/lib/readers/commands/pages";
import { bodyOf } from "../../body";

type Context = RouteContext<"/v1alpha1/pages/[id]">;

export async function GET(_: Request, { params }: Context) {
  return answerOf(await getPage(reader, await params));
}

/** Proposes a correction; the page that comes back is the one that stands until an editor decides. */
export async function PUT(request: Request, { params }: Context) {
  const actor = await actorOfKey(request);
  if (!actor.ok) return errorAnswer(401, "The key is not valid.");
  const { id } = await params;
  const body = await bodyOf(request);
  if (body === null) return errorAnswer(400, "The body is not a JSON object.");
  const outcome = await updatePage(actor.value, { ...body, id } as never);
  return outcome.ok ? answerOf(await getPage(reader, { id })) : refusalAnswer(outcome.refusal);
}

/** Proposes a retraction. */
export async function DELETE(request: Request, { params }: Context) {
  const actor = await actorOfKey(request);
  if (!actor.ok) return errorAnswer(401, "The key is not valid.");
  const outcome = await deletePage(actor.value, await params);
  return outcome.ok ? answerOf({ ok: true, value: {} }) : refusalAnswer(outcome.refusal);
}
