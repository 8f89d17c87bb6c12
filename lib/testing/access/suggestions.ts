import {
  acceptSuggestion,
  bringSuggestionBack,
  declineCheckedSuggestion,
  linkSuggestion,
  waveSuggestionAway,
} from "@/lib/suggestions/commands";
import { suggestionsForArticle } from "@/lib/suggestions/queries";
import { makeArticle, makeClaim, makeKnownElsewhere, makePerson } from "../builders";
import { editors, row, theDesk } from "./row";

const text = "The bridge cost 4 billion euros in 2021.";

const place = async () => {
  const { versionId: articleVersionId } = await makeArticle({ text });
  return { articleVersionId, start: 0, end: text.length };
};

const wavedAway = async () => {
  const input = await place();
  const away = await waveSuggestionAway(await makePerson("editor"), input);
  if (!away.ok) throw new Error(JSON.stringify(away.refusal));
  return { input };
};

export const suggestions = {
  "command suggestions.accept": row(
    acceptSuggestion,
    async () => ({ input: await place() }),
    editors,
  ),
  "command suggestions.wave-away": row(
    waveSuggestionAway,
    async () => ({ input: await place() }),
    editors,
  ),
  "command suggestions.bring-back": row(bringSuggestionBack, wavedAway, editors),
  "command suggestions.link": row(
    linkSuggestion,
    async () => ({ input: { ...(await place()), claimId: (await makeClaim("open")).id } }),
    editors,
  ),
  "command suggestions.decline-checked": row(
    declineCheckedSuggestion,
    async () => ({ input: { ...(await place()), knownId: (await makeKnownElsewhere()).id } }),
    editors,
  ),
  "query suggestions.for-article": row(
    suggestionsForArticle,
    async () => ({ input: { articleVersionId: (await place()).articleVersionId } }),
    theDesk,
  ),
};
