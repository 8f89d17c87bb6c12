import { dataFeedAnswer } from "../data-feed-answer";

export const GET = (request: Request): Promise<Response> => dataFeedAnswer(request, null);
