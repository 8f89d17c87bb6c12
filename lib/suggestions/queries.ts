import { sha256 } from "@/lib/platform/events/chain";
import { query, type ViewOf } from "@/lib/platform/query";
import { mayDecideSuggestion, maySeeSuggestions } from "./policy";
import { publishedDate } from "./published-date";
import { suggestionsInput } from "./schema";
import { basisOf, suggestionsIn } from "./suggest";

/**
 * What is proposed for an article version: read anew from its text each time, which takes milliseconds,
 * without the passages that a claim was made of. Those that were waved away come apart.
 */
export const suggestionsForArticle = query({
  name: "suggestions.for-article",
  input: suggestionsInput,
  may: maySeeSuggestions,
  read: async (db, { actor, input: { articleVersionId } }) => {
    const version = await db.articleVersion.findUnique({
      where: { id: articleVersionId },
      select: {
        text: true,
        article: {
          select: {
            language: true,
            publishedOn: true,
            suggestions: { select: { wordsSha256: true, decision: true } },
          },
        },
        passages: { where: { start: { not: null } }, select: { start: true, end: true } },
      },
    });
    if (!version) return null;
    const { language, publishedOn, suggestions: decisions } = version.article;
    const decided = new Map(decisions.map((one) => [one.wordsSha256, one.decision]));
    const isMarked = (place: { start: number; end: number }) =>
      version.passages.some(
        ({ start, end }) => (start ?? 0) < place.end && (end ?? 0) > place.start,
      );
    const found = suggestionsIn({
      text: version.text,
      language,
      date: publishedDate(publishedOn),
    }).filter((suggestion) => !isMarked(suggestion));
    const decisionOn = (exact: string) => decided.get(sha256(exact));
    return {
      basis: basisOf(language),
      suggestions: found.filter(({ exact }) => decisionOn(exact) === undefined),
      wavedAway: found.filter(({ exact }) => decisionOn(exact) === "waved-away"),
      can: { decide: mayDecideSuggestion(actor) },
    };
  },
});

export type SuggestionsView = ViewOf<typeof suggestionsForArticle>;
