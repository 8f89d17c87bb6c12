import { answerTo, preflight } from "@/lib/interop/api/answer";
import { readOne } from "@/lib/interop/api/reads";

export async function GET(request: Request, { params }: RouteContext<"/api/v1/[collection]/[id]">) {
  const { collection, id } = await params;
  return answerTo(request, (actor) => readOne(actor, collection, id));
}

export { GET as HEAD, preflight as OPTIONS };
