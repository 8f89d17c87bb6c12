import { reader } from "@/lib/platform/actor";
import { answerOf, errorAnswer, refusalAnswer } from "@/lib/publishing/fact-check-tools/answers";
import { getPage } from "@/lib/publishing/fact-check-tools/queries";
import { deletePage, updatePage } from "@/lib/readers/commands/pages";
import { reading, writing } from "../../answered";
import { bodyOf } from "../../body";

type Context = RouteContext<"/v1alpha1/pages/[id]">;

export function GET(request: Request, { params }: Context) {
  return reading(request, async () => answerOf(await getPage(reader, await params)));
}

/** Proposes a correction; the page that comes back is the one that stands until an editor decides. */
export function PUT(request: Request, { params }: Context) {
  return writing(request, async (actor) => {
    const { id } = await params;
    const body = await bodyOf(request);
    if (body === null) return errorAnswer(400, "The body is not a JSON object.");
    const outcome = await updatePage(actor, { ...body, id } as never);
    return outcome.ok ? answerOf(await getPage(reader, { id })) : refusalAnswer(outcome.refusal);
  });
}

/** Proposes a retraction. */
export function DELETE(request: Request, { params }: Context) {
  return writing(request, async (actor) => {
    const outcome = await deletePage(actor, await params);
    return outcome.ok ? answerOf({ ok: true, value: {} }) : refusalAnswer(outcome.refusal);
  });
}
