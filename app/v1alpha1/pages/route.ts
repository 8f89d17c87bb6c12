import { reader } from "@/lib/platform/actor";
import { answerOf } from "@/lib/publishing/fact-check-tools/answers";
import { listPages } from "@/lib/publishing/fact-check-tools/queries";

export async function GET(request: Request) {
  return answerOf(await listPages(reader, Object.fromEntries(new URL(request.url).searchParams)));
}
