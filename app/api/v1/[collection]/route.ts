import { answerTo, preflight } from "@/lib/interop/api/answer";
import { readList } from "@/lib/interop/api/reads";

export async function GET(request: Request, { params }: RouteContext<"/api/v1/[collection]">) {
  const { collection } = await params;
  return answerTo(request, (actor) => readList(actor, request, collection));
}

export { GET as HEAD, preflight as OPTIONS };
