import { answerTo, preflight } from "@/lib/interop/api/answer";
import { readDocument } from "@/lib/interop/api/reads";

export function GET(request: Request) {
  return answerTo(request, readDocument);
}

export { GET as HEAD, preflight as OPTIONS };
