import { dataFeedAnswer } from "../../data-feed-answer";

/** `month` with its ending: "2026-11.json" */
export async function GET(request: Request, { params }: RouteContext<"/datafeed/[month]">) {
  return dataFeedAnswer(request, (await params).month.replace(/\.json$/u, ""));
}
