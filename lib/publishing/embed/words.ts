import { saidBy } from "@/components/published/claim-entry";
import type { PublishedFrame } from "@/components/published/layout";
import { wordsIn } from "@/lib/platform/locale";
import { translator } from "@/lib/platform/messages";
import type { PublicationSnapshot } from "../snapshot";
import { dayWords } from "../written-dates";
import type { Embedded } from "./embedded";

/** Everything a card says, in the language it is drawn in; empty where it has nothing to say. */
export type EmbedWords = {
  /** That it is one. */
  demonstration: string;
  desk: string;
  /** What happened to the verdict: its last correction, and what came after. */
  notices: string[];
  statement: string;
  by: string;
  verdict: string;
  summary: string;
  open: string;
};

const isRetracted = ({ kind }: PublicationSnapshot) => kind === "retraction";

const verdictOf = (snapshot: PublicationSnapshot): string =>
  isRetracted(snapshot) ? translator()("public.claim.retracted") : wordsIn(snapshot.rating.names);

/** What a claim's page is called where others show it: never the claim without its verdict. */
export const embedTitle = (snapshot: PublicationSnapshot): string =>
  translator()("public.embed.title", {
    verdict: verdictOf(snapshot),
    statement: snapshot.statement,
  });

const noticeOf = ({ kind, publishedAt }: PublicationSnapshot, timeZone: string): string[] =>
  kind === "first"
    ? []
    : [translator()(`public.claim.notice.${kind}`, { date: dayWords(publishedAt, timeZone) })];

/** A correction is told of for good, also when something else followed; a retraction says it all. */
const toldOf = (publications: Embedded, newest: PublicationSnapshot) => {
  const corrected = publications.findLast(({ snapshot }) => snapshot.kind === "correction");
  return corrected && corrected.snapshot !== newest && !isRetracted(newest)
    ? [corrected.snapshot, newest]
    : [newest];
};

export const embedWords = (
  publications: Embedded,
  { deskName, timeZone, demonstration }: PublishedFrame,
): EmbedWords & { snapshot: PublicationSnapshot } => {
  const t = translator();
  const newest = publications.at(-1)?.snapshot;
  if (!newest) throw new Error("a card needs a publication");
  return {
    snapshot: newest,
    demonstration: demonstration
      ? `${t("public.demonstration.title")}. ${t("public.demonstration.text")}`
      : "",
    desk: deskName,
    notices: toldOf(publications, newest).flatMap((one) => noticeOf(one, timeZone)),
    statement: newest.statement,
    by: saidBy(newest),
    verdict: verdictOf(newest),
    summary: isRetracted(newest) ? "" : newest.summary,
    open: t("public.embed.open"),
  };
};
