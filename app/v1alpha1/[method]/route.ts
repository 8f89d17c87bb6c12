import { type Door, doors } from "@/lib/keys/rate-limit";
import { type Actor, reader } from "@/lib/platform/actor";
import type { Outcome } from "@/lib/platform/outcome";
import { answerOf, errorAnswer } from "@/lib/publishing/fact-check-tools/answers";
import { searchByImage, searchClaims } from "@/lib/publishing/fact-check-tools/queries";
import { reading } from "../answered";

type Method = { door: Door; ask: (actor: Actor, asked: never) => Promise<Outcome<object>> };

const methods: Record<string, Method> = {
  "claims:search": { door: doors.programs, ask: searchClaims },
  "claims:imageSearch": {
    door: doors.pictures,
    ask: (actor, asked) => searchByImage(actor, asked),
  },
};

/** `claims:search` and `claims:imageSearch`: clients send the colon raw or as %3A. */
export async function GET(request: Request, { params }: RouteContext<"/v1alpha1/[method]">) {
  const method = methods[decodeURIComponent((await params).method)];
  if (!method) return errorAnswer(404, "There is no such method.");
  const asked = Object.fromEntries(new URL(request.url).searchParams) as never;
  return reading(request, async () => answerOf(await method.ask(reader, asked)), method.door);
}
