import { claimForDesk } from "@/lib/claims/queries/claim";
import { findClaims } from "@/lib/claims/queries/find";
import { claimHistory } from "@/lib/claims/queries/history";
import { mediaOfClaim } from "@/lib/claims/queries/media";
import { queue } from "@/lib/claims/queries/queue";
import { startPage } from "@/lib/claims/queries/start";
import { evidenceOfClaim } from "@/lib/evidence/queries/of-claim";
import { closestClaims } from "@/lib/matching/queries";
import { type PersonActor, reader } from "@/lib/platform/actor";
import { database } from "@/lib/platform/database/client";
import type { Outcome } from "@/lib/platform/outcome";
import { searchPublished } from "@/lib/publishing/search";
import { saveReviewDraft, submitReview } from "@/lib/reviews/commands/review";
import { roundOfClaim } from "@/lib/reviews/queries/round-of-claim";
import { lookUp, searchDesk } from "@/lib/search/queries";
import { translationsOfClaim } from "@/lib/translations/queries/of-claim";
import { verdictOfClaim } from "@/lib/verdicts/queries/verdict-of-claim";
import { type Measured, measure } from "../measuring";
import type { MadeUp } from "../searching/made-up-record";
import { questions } from "../searching/questions";
import {
  claimsToOpen,
  filteredPages,
  type QueueAsked,
  queuePages,
  reviewsToWrite,
  statementsTyped,
  wordsToFind,
} from "./asked";
import { peopleOf } from "./people";

const refusedAmong = (outcomes: readonly Outcome<unknown>[]) =>
  outcomes.find((one) => !one.ok) ?? ({ ok: true, value: null } as const);

/** Everything that app/(desk)/desk/claims/[claimId]/page.tsx asks for. */
export const openClaim = async (actor: PersonActor, asked: { claimId: string }) => {
  const claim = await claimForDesk(actor, asked);
  if (!claim.ok) return claim;
  return refusedAmong(
    await Promise.all([
      evidenceOfClaim(actor, asked),
      roundOfClaim(actor, asked),
      verdictOfClaim(actor, asked),
      claimHistory(actor, asked),
      mediaOfClaim(actor, asked),
      claim.value.publication ? translationsOfClaim(actor, asked) : claim,
    ]),
  );
};

/** The page that follows one, where one does. */
const following = async (actor: PersonActor, pages: readonly QueueAsked[]) => {
  const asked: QueueAsked[] = [];
  for (const page of pages) {
    const first = await queue(actor, page);
    asked.push({ ...page, after: first.ok ? (first.value.next ?? "") : "" });
  }
  return asked;
};

const written = {
  confidence: "high",
  reasoning: "The figures say otherwise.",
  wouldChange: "",
} as const;

/** Drafts are saved first; those of claims in review are then handed in. */
const reviewing = async (): Promise<Record<string, Measured>> => {
  const rating = await database().rating.findFirstOrThrow({ where: { key: "false" } });
  const draft = ({ roundId, evidenceIds }: { roundId: string; evidenceIds: string[] }) => ({
    ...{ ...written, roundId, evidenceIds, ratingId: rating.id },
  });
  const saving = await measure((await reviewsToWrite()).slice(0, 220), ({ actor, ...one }) =>
    saveReviewDraft(actor, { ...draft(one), version: one.version }),
  );
  const inReview = (await reviewsToWrite()).filter((one) => one.inReview).slice(0, 120);
  const handingIn = await measure(inReview, ({ actor, ...one }) =>
    submitReview(actor, { ...draft(one), version: one.version }),
  );
  return { "saving a review": saving, "handing a review in": handingIn };
};

/** How long each piece of a day's work takes: as a page or a form of the desk asks for it. */
export const measureWork = async (
  published: readonly MadeUp[],
): Promise<Record<string, Measured>> => {
  const [editor, ...editors] = await peopleOf("editor");
  const reviewers = await peopleOf("reviewer");
  if (!editor) throw new Error("nobody is at the desk");
  const pages = queuePages();
  const readers = questions(220, published);
  return {
    "start page": await measure([...editors, ...reviewers, ...editors, ...reviewers], (actor) =>
      startPage(actor, {}),
    ),
    "queue page": await measure(pages, (page) => queue(editor, page)),
    "queue page after the first": await measure(await following(editor, pages), (page) =>
      queue(editor, page),
    ),
    "filtered queue": await measure(await filteredPages(reviewers), (page) => queue(editor, page)),
    "queue by words": await measure(await wordsToFind(), (words) => queue(editor, { words })),
    "finding a claim to link": await measure(await wordsToFind(), (words) =>
      findClaims(editor, { words }),
    ),
    "desk search": await measure(await wordsToFind(), (text) => searchDesk(editor, { text })),
    "desk search, while typing": await measure(await wordsToFind(), (typed) =>
      lookUp(editor, { typed }),
    ),
    "already checked?": await measure(await statementsTyped(), (asked) =>
      closestClaims(editor, asked),
    ),
    "opening a claim": await measure(await claimsToOpen(), (asked) => openClaim(editor, asked)),
    ...(await reviewing()),
    "reader search": await measure(readers.searches, (asked) => searchPublished(reader, asked)),
    "reader search, narrowed": await measure(readers.narrowed, (asked) =>
      searchPublished(reader, asked),
    ),
  };
};
