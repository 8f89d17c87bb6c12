import { declineClaim } from "@/lib/claims/commands/close";
import { scheduleClaim } from "@/lib/claims/commands/edit";
import { attachEvidence } from "@/lib/evidence/commands/attach";
import { database } from "@/lib/platform/database/client";
import { correctPublication, publishClaim } from "@/lib/publishing/commands";
import { assignReviewer } from "@/lib/reviews/commands/assign";
import { sendToReview } from "@/lib/reviews/commands/move";
import { submitReview } from "@/lib/reviews/commands/review";
import { commentOnClaim } from "@/lib/talk/commands/comment";
import { decideVerdict } from "@/lib/verdicts/commands/decide";
import type { CaseClaim, CaseEvidence, CaseReview } from "./case";
import { type Desk, dayFromNow, must, versionOf } from "./desk";

/** No page was fetched, and whoever reads a capture of the demonstration is told so. */
const placed = ({ title, publisher, excerpt, note }: CaseEvidence): string =>
  [
    "Text placed here for the demonstration; the page itself was not fetched.",
    `${title} (${publisher})`,
    excerpt,
    ...(note ? [note] : []),
  ].join("\n\n");

const attach = async ({ people }: Desk, claimId: string, evidence: CaseEvidence) =>
  must(
    await attachEvidence(people.reviewer1, {
      claimId,
      author: "",
      protected: false,
      protectedReason: "",
      text: placed(evidence),
      ...evidence,
    }),
  );

const evidenceIdsOf = async (claimId: string): Promise<string[]> => {
  const rows = await database().evidence.findMany({
    where: { claimId },
    orderBy: { id: "asc" },
    select: { id: true },
  });
  return rows.map(({ id }) => id);
};

const assign = async ({ people }: Desk, claimId: string, dueOn: string): Promise<void> => {
  for (const reviewer of [people.reviewer1, people.reviewer2]) {
    must(await assignReviewer(people.editor, { claimId, personId: reviewer.id, dueOn }));
  }
};

const review = async (desk: Desk, claimId: string, said: CaseReview): Promise<void> => {
  const ids = await evidenceIdsOf(claimId);
  const { id: roundId } = await database().round.findFirstOrThrow({
    where: { claimId, closedAt: null },
    select: { id: true },
  });
  const { by, rating, restsOn, ...words } = said;
  must(
    await submitReview(desk.people[by], {
      roundId,
      version: 0,
      ratingId: desk.ratings[rating] ?? "",
      evidenceIds: restsOn.flatMap((index) => ids[index] ?? []),
      ...words,
    }),
  );
};

const decide = async ({ people, ratings }: Desk, claimId: string, claim: CaseClaim) => {
  if (!claim.verdict) throw new Error(`A decided claim needs a verdict: ${claim.exact}`);
  const { rating, difference = "", ...words } = claim.verdict;
  must(
    await decideVerdict(people.editor, {
      claimId,
      version: await versionOf(claimId),
      ratingId: ratings[rating] ?? "",
      difference,
      ...words,
    }),
  );
};

const publish = async (desk: Desk, claimId: string, claim: CaseClaim): Promise<void> => {
  const { secondEditor } = desk.people;
  must(await publishClaim(secondEditor, { claimId, version: await versionOf(claimId) }));
  for (const { kind, note, evidence = [], explanation } of claim.publications ?? []) {
    for (const one of evidence) await attach(desk, claimId, one);
    must(
      await correctPublication(secondEditor, {
        claimId,
        version: await versionOf(claimId),
        kind,
        note,
        ratingId: desk.ratings[claim.verdict?.rating ?? ""] ?? "",
        summary: claim.verdict?.summary ?? "",
        explanation: explanation ?? claim.verdict?.explanation ?? "",
        difference: claim.verdict?.difference ?? "",
      }),
    );
  }
};

const decline = async ({ people }: Desk, claimId: string, claim: CaseClaim): Promise<void> => {
  if (!claim.decline) throw new Error(`A declined claim needs a reason: ${claim.exact}`);
  const { url = "", ...why } = claim.decline;
  must(
    await declineClaim(people.editor, {
      claimId,
      version: await versionOf(claimId),
      alreadyCheckedUrl: url,
      ...why,
    }),
  );
};

const schedule = async ({ people }: Desk, claimId: string, claim: CaseClaim): Promise<void> => {
  if (claim.dueInDays === undefined && !claim.validUntil) return;
  must(
    await scheduleClaim(people.editor, {
      claimId,
      version: await versionOf(claimId),
      dueOn: claim.dueInDays === undefined ? "" : dayFromNow(claim.dueInDays),
      validUntil: claim.validUntil ?? "",
      recheckOn: "",
    }),
  );
};

const ROAD = ["open", "researching", "in-review", "decided", "published"];

/** Carries a claim from where it was marked to where the demonstration shows it, step by step. */
export const carry = async (desk: Desk, claimId: string, claim: CaseClaim): Promise<void> => {
  await schedule(desk, claimId, claim);
  for (const evidence of claim.evidence) await attach(desk, claimId, evidence);
  for (const { by, body } of claim.comments ?? []) {
    must(await commentOnClaim(desk.people[by], { claimId, body }));
  }
  if (claim.status === "declined") return decline(desk, claimId, claim);
  const far = ROAD.indexOf(claim.status);
  if (far >= ROAD.indexOf("researching")) {
    await assign(desk, claimId, dayFromNow(claim.dueInDays ?? 3));
  }
  if (far >= ROAD.indexOf("in-review")) {
    const version = await versionOf(claimId);
    must(await sendToReview(desk.people.editor, { claimId, version }));
    for (const one of claim.reviews ?? []) await review(desk, claimId, one);
  }
  if (far >= ROAD.indexOf("decided")) await decide(desk, claimId, claim);
  if (far >= ROAD.indexOf("published")) await publish(desk, claimId, claim);
};
