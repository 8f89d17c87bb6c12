import { saidBy } from "@/components/published/claim-entry";
import { wordsIn } from "@/lib/platform/locale";
import { translator } from "@/lib/platform/messages";
import type { PublishedVersion } from "../published";
import type { PublicationSnapshot } from "../snapshot";
import { dayWords } from "../written-dates";

/** The verdict in two or three words. */
export const verdictWords = ({ kind, rating }: PublicationSnapshot): string =>
  kind === "retraction" ? translator()("public.claim.retracted") : wordsIn(rating.names);

/** What a claim's page is called where others show it: never the claim without its verdict. */
export const embedTitle = (snapshot: PublicationSnapshot): string =>
  translator()("public.embed.title", {
    rating: verdictWords(snapshot),
    statement: snapshot.statement,
  });

const noticeOf = ({ kind, publishedAt }: PublicationSnapshot, timeZone: string): string[] =>
  kind === "first"
    ? []
    : [translator()(`public.claim.notice.${kind}`, { date: dayWords(publishedAt, timeZone) })];

/** Everything a card says, in the language it is drawn in. */
export type EmbedWords = {
  /** What happened to the verdict: its last correction, and what came after. */
  notices: string[];
  statement: string;
  by: string;
  verdict: string;
  /** Empty where the verdict was retracted. */
  summary: string;
  demonstration: boolean;
};

/**
 * @param publications of the claim, oldest first; there is always one
 * @param timeZone the desk's (IANA name)
 */
export const embedWords = (
  publications: readonly PublishedVersion[],
  { timeZone, demonstration }: { timeZone: string; demonstration: boolean },
): EmbedWords & { snapshot: PublicationSnapshot } => {
  const newest = publications.at(-1)?.snapshot;
  if (!newest) throw new Error("a card needs a publication");
  const corrected = publications.findLast(({ snapshot }) => snapshot.kind === "correction");
  const told =
    corrected && corrected.snapshot !== newest && newest.kind !== "retraction"
      ? [corrected.snapshot, newest]
      : [newest];
  return {
    snapshot: newest,
    notices: told.flatMap((one) => noticeOf(one, timeZone)),
    statement: newest.statement,
    by: saidBy(newest),
    verdict: verdictWords(newest),
    summary: newest.kind === "retraction" ? "" : newest.summary,
    demonstration,
  };
};
