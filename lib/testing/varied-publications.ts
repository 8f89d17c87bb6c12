import { mediaCategories, mediaKinds } from "@/lib/claims/media-schema";
import { sourceKinds, stances } from "@/lib/evidence/rules";
import { sha256 } from "@/lib/platform/events/chain";
import { correctionKinds } from "@/lib/publishing/kinds";
import { slugOf } from "@/lib/publishing/slug";
import type {
  PublicationSnapshot,
  PublishedAppearance,
  PublishedEvidence,
  PublishedMedia,
  PublishedRating,
} from "@/lib/publishing/snapshot";
import { publicationExample } from "./publication-example";
import {
  articles,
  claimants,
  days,
  explanations,
  measureLists,
  statements,
  summaries,
  topicLists,
} from "./varied-words";

/** Begins here, one claim an hour. */
const FIRST = Date.UTC(2026, 9, 1, 22, 30);
const HOUR = 3_600_000;
/** Between a claim's publications. */
const DAYS = 26 * HOUR;

const idOf = (group: string, number: number) =>
  `0190${group}-0000-7000-8000-${String(number).padStart(12, "0")}`;

/** The one at a place, counted round: lists of different lengths meet in ever new pairs. */
const around = <Item>(list: readonly Item[], place: number): Item => {
  const item = list[place % list.length];
  if (item === undefined) throw new Error("nothing to choose from");
  return item;
};

const named = (en: string, fr: string, es: string) => ({ en, fr, es });
const onScale = (value: number | null) =>
  value === null ? { value, best: null, worst: null } : { value, best: 6, worst: 1 };

const ratings: readonly PublishedRating[] = [
  ["true", named("True", "Vrai", "Verdadero"), 6, "green", "disc-tick"],
  [
    "mostly-true",
    named("Mostly true", "Plutôt vrai", "Mayormente verdadero"),
    5,
    "moss",
    "ring-tick",
  ],
  [
    "missing-context",
    named("Missing context", "Manque de contexte", "Falta contexto"),
    4,
    "violet",
    "broken-frame",
  ],
  ["misleading", named("Misleading", "Trompeur", "Engañoso"), 3, "ochre", "diamond-turn"],
  [
    "mostly-false",
    named("Mostly false", "Plutôt faux", "Mayormente falso"),
    2,
    "rust",
    "ring-cross",
  ],
  ["false", named("False", "Faux", "Falso"), 1, "crimson", "octagon-cross"],
  ["unproven", named("Unproven", "Non établi", "Sin pruebas"), null, "slate", "dotted-ring"],
  ["satire", named("Satire & <parody>", "", ""), null, "slate", "dotted-ring"],
].map(([key, names, value, colour, shape]) => ({
  ...{ key, names, colour, shape },
  ...onScale(value as number | null),
})) as PublishedRating[];

const appearancesOf = (at: number): PublishedAppearance[] =>
  Array.from({ length: at % 4 }, (_, place) => {
    const number = (at + place) % articles.length;
    return {
      ...around(articles, number),
      articleId: idOf("0a00", number),
      author: around(["", "A. Writer", "كاتبة"], at),
      publishedOn: around(days, at + place),
      language: around(["en", "fr", "ar"], number),
      rights: around(["excerpts", "full-text"], number),
      versionSha256: sha256(String(number)),
      prefix: "before ",
      exact: around(statements, at)[1],
      suffix: " after",
      ...around(
        [
          { start: 7, end: 40 },
          { start: null, end: null },
        ],
        at,
      ),
    };
  });

const evidenceOf = (at: number): PublishedEvidence[] =>
  Array.from({ length: at % 5 }, (_, place) => {
    const id = idOf("0e00", at * 10 + place);
    const stance = around(stances, at + place);
    if ((at + place) % 7 === 3) {
      return { id, protected: true, stance, reason: "They would lose their work </script>." };
    }
    return {
      ...{ id, protected: false, stance, excerpt: around(summaries, place) || "3 billion" },
      source: {
        title: around(["Accounts of 2021", "حسابات & <2021>", "Étude"], place),
        publisher: around(["Court of Auditors", ""], at),
        author: around(["", "A. Auditor"], place),
        url: around(["https://auditors.example/2021?a=1&b=2", null], at + place),
        publishedOn: around(days, at + place),
        kind: around(sourceKinds, at + place),
      },
      locator: around(["page 4", ""], place),
      note: around(["", "Without the access roads \u0001."], at),
      capture: around(
        [
          null,
          { sha256: sha256(id), capturedAt: "2026-09-20T10:00:00.000Z" },
          {
            ...{ sha256: sha256(id), capturedAt: "2026-09-20T10:00:00.000Z" },
            archived: {
              url: "https://archive.example/20260920100000/https://auditors.example/2021?a=1&b=2",
              at: "2026-09-20T10:00:00.000Z",
            },
          },
        ],
        at + place,
      ),
    };
  });

const mediaOf = (at: number): { media?: PublishedMedia } => {
  if (at % 3 !== 0) return {};
  const turn = at / 3;
  const withFile = turn % 2 === 0;
  const kind = around(mediaKinds, turn);
  return {
    media: {
      kind,
      description: around(["A bridge <at night> & \u0001 its lights.", "جسر في الليل", "📷"], turn),
      address: withFile && turn % 4 === 0 ? null : `https://social.example/${turn}?a=1&b=é`,
      category: around([...mediaCategories, null], turn),
      originalAddress: around([null, "https://agency.example/original"], Math.floor(turn / 2)),
      originalContext: around(["", "Taken in 2014, in another town & <country>."], turn),
      sha256: withFile ? sha256(`file ${at}`) : null,
      pictureHash: withFile && kind === "image" ? "0123456789abcdef" : null,
    },
  };
};

const reviewsOf = (at: number, { value, best, worst, ...mark }: PublishedRating) => ({
  count: 2,
  ratings: [{ ...mark, count: 2, ...(at % 2 ? { reviewers: ["Á. Réviseur", "مراجعة"] } : {}) }],
});

const firstOf = (at: number): PublicationSnapshot => {
  const [language, statement] = around(statements, at);
  const rating = around(ratings, at);
  const claimant = around(claimants, at);
  const publishedAt = new Date(FIRST + at * HOUR).toISOString();
  return publicationExample({
    ...{ claimId: idOf("0c00", at), slug: slugOf(statement, at + 1), statement, language, rating },
    claimant: claimant && { ...claimant, sameAs: [...claimant.sameAs] },
    claimedOn: around(days, at),
    topics: [...around(topicLists, at)],
    measures: [...around(measureLists, at)],
    appearances: appearancesOf(at),
    ...mediaOf(at),
    summary: around(summaries, at),
    explanation: around(explanations, at),
    difference: around(["", "One review weighed the access roads more."], at),
    evidence: evidenceOf(at),
    reviews: reviewsOf(at, rating),
    overrideReason: around([null, null, "Only one other editor was at work."], at),
    ...{ decidedAt: publishedAt, publishedAt },
    validUntil: around([null, "2027-01-31"], at),
    recheckOn: around([null, null, "2027-02-28"], at),
  });
};

/** The next publication of a claim, of the kind given, which changes its rating too. */
const changed = (before: PublicationSnapshot, turn: number): PublicationSnapshot => {
  const rating = around(ratings, turn);
  return {
    ...before,
    ...{ number: before.number + 1, kind: around(correctionKinds, turn) },
    note: around(["A figure was wrong.", "كان رقم خاطئًا </script> & \u0001", "« Oubli »"], turn),
    ...{ rating, reviews: reviewsOf(turn, rating) },
    statement: `${before.statement} (2)`.slice(0, 4_000),
    publishedAt: new Date(Date.parse(before.publishedAt) + DAYS).toISOString(),
  };
};

/** Of every third claim two publications, of every ninth three. */
const historyOf = (at: number): PublicationSnapshot[] => {
  const first = firstOf(at);
  if (at % 3 !== 1) return [first];
  const turn = Math.floor(at / 3);
  const second = changed(first, turn);
  return at % 9 === 1 ? [first, second, changed(second, turn + 1)] : [first, second];
};

/**
 * Claims as unlike each other as publications may be, each with its publications, oldest first: every
 * rating, kind of publication, script and kind of media, with and without all that may be missing. The
 * same for the same count.
 */
export const variedHistories = (count: number): PublicationSnapshot[][] =>
  Array.from({ length: count }, (_, at) => historyOf(at));
