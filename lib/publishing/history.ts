import { type TextChange, textChanges } from "@/lib/articles/changes";
import { wordsIn } from "@/lib/platform/locale";
import type { PublicationSnapshot, PublishedEvidence } from "./snapshot";

/** Parts of a publication whose changes readers are shown, in the order of the page. */
const changingParts = [
  "statement",
  "claimant",
  "claimedOn",
  "topics",
  "measures",
  "appearances",
  "rating",
  "summary",
  "explanation",
  "difference",
  "evidence",
  "reply",
  "reviews",
  "overrideReason",
  "validUntil",
  "recheckOn",
] as const;
export type ChangingPart = (typeof changingParts)[number];

export type PublicationChange = { part: ChangingPart; words: TextChange[] };

const evidenceLine = (one: PublishedEvidence): string =>
  one.protected
    ? `${one.stance}: ${one.reason}`
    : [
        `${one.stance}: ${one.source.title}`,
        one.source.publisher,
        one.excerpt,
        one.locator,
        one.note,
      ]
        .filter(Boolean)
        .join(" · ");

const lines = (texts: readonly string[]): string => texts.join("\n");

const texts: Record<ChangingPart, (snapshot: PublicationSnapshot) => string> = {
  statement: ({ statement }) => statement,
  claimant: ({ claimant }) => claimant?.name ?? "",
  claimedOn: ({ claimedOn }) => claimedOn ?? "",
  topics: ({ topics }) => topics.join(", "),
  measures: ({ measures }) => lines(measures),
  appearances: ({ appearances }) =>
    lines(appearances.map(({ outlet, title, exact }) => `${outlet} · ${title} · ${exact}`)),
  rating: ({ rating }) => wordsIn(rating.names),
  summary: ({ summary }) => summary,
  explanation: ({ explanation }) => explanation,
  difference: ({ difference }) => difference,
  evidence: ({ evidence }) => lines(evidence.map(evidenceLine)),
  reply: ({ reply }) => reply ?? "",
  reviews: ({ reviews }) =>
    reviews.ratings.map(({ names, count }) => `${wordsIn(names)}: ${count}`).join(", "),
  overrideReason: ({ overrideReason }) => overrideReason ?? "",
  validUntil: ({ validUntil }) => validUntil ?? "",
  recheckOn: ({ recheckOn }) => recheckOn ?? "",
};

/** Characters of what stayed that are shown on either side of a change. */
const AROUND = 80;

/** Leaves out the middle of a long stretch that stayed, at the ends of words. */
const shortened = ({ kind, text }: TextChange): TextChange => {
  if (kind !== "same" || text.length <= 2 * AROUND + 40) return { kind, text };
  const head = text.slice(0, AROUND).replace(/\S+$/u, "");
  const tail = text.slice(-AROUND).replace(/^\S+/u, "");
  return { kind, text: `${head}…${tail}` };
};

/** What readers see differently in a publication than in the one before it; word by word. */
export const changesBetweenPublications = (
  before: PublicationSnapshot,
  after: PublicationSnapshot,
): PublicationChange[] =>
  changingParts.flatMap((part) => {
    const [was, is] = [texts[part](before), texts[part](after)];
    return was === is ? [] : [{ part, words: textChanges(was, is).map(shortened) }];
  });
