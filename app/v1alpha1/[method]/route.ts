import { type Actor, reader } from "@/lib/platform/actor";
import type { Outcome } from "@/lib/platform/outcome";
import { answerOf, errorAnswer } from "@/lib/publishing/fact-check-tools/answers";
import { searchByImage, searchClaims } from "@/lib/publishing/fact-check-tools/queries";

type Method = (actor: Actor, asked: never) => Promise<Outcome<object>>;

const methods: Record<string, Method> = {
  "claims:search": searchClaims,
  "claims:imageSearch": (actor, asked) => searchByImage(actor, asked),
};

/** `claims:search` and `claims:imageSearch`: clients send the colon raw or as %3A. */
export async function GET(request: Request, { params }: RouteContext<"/v1alpha1/[method]">) {
  const method = methods[decodeURIComponent((await params).method)];
  if (!method) return errorAnswer(404, "There is no such method.");
  return answerOf(
    await method(reader, Object.fromEntries(new URL(request.url).searchParams) as never),
  );
}
