import { answerTo } from "@/lib/interop/api/answer";
import { writeTip } from "@/lib/interop/api/writes";

export function POST(request: Request) {
  return answerTo(request, (actor) => writeTip(actor, request));
}
