import { reader } from "@/lib/platform/actor";
import { answerOf, errorAnswer } from "@/lib/publishing/fact-check-tools/answers";
import { searchClaims } from "@/lib/publishing/fact-check-tools/queries";

const methods: Record<string, typeof searchClaims> = { "claims:search": searchClaims };

/** `claims:search`: clients send the colon raw or as %3A. */
export async function GET(request: Request, { params }: RouteContext<"/v1alpha1/[method]">) {
  const method = methods[decodeURIComponent((await params).method)];
  if (!method) return errorAnswer(404, "There is no such method.");
  return answerOf(await method(reader, Object.fromEntries(new URL(request.url).searchParams)));
}
