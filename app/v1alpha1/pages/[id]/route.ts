import { reader } from "@/lib/platform/actor";
import { answerOf } from "@/lib/publishing/fact-check-tools/answers";
import { getPage } from "@/lib/publishing/fact-check-tools/queries";

export async function GET(_: Request, { params }: RouteContext<"/v1alpha1/pages/[id]">) {
  return answerOf(await getPage(reader, await params));
}
