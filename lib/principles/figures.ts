import type { Database } from "@/lib/platform/database/client";

/** What is counted, of the twelve months before now. */
export const figureNames = [
  "verdicts",
  "sourcesPerVerdict",
  "primaryShare",
  "withheldShare",
  "reviewsPerVerdict",
  "overturned",
  "exceptions",
  "personsAsked",
  "correctionsPerHundred",
  "daysToCorrection",
  "daysToAnswer",
] as const;
export type FigureName = (typeof figureNames)[number];

/** Null where there is nothing to count. */
export type Figures = Record<FigureName, number | null>;

type Counted = {
  verdicts: number;
  sources: number;
  primary: number;
  withheld: number;
  evidence: number;
  reviews: number;
  persons: number;
  asked: number;
};

// A publication says itself whether it is of a demonstration: such are never counted, also not once the
// desk works in earnest. What was retracted is no verdict any more.
const ofVerdicts = async (db: Database): Promise<Counted | undefined> => {
  const [row] = await db.$queryRaw<Counted[]>`
    WITH verdict AS (
      SELECT publication.claim_id, publication.snapshot::jsonb AS said
      FROM published_claim JOIN publication ON publication.id = published_claim.publication_id
      WHERE published_claim.first_published_at > now() - interval '12 months'
    ), evidence AS (
      SELECT claim_id, item FROM verdict CROSS JOIN LATERAL jsonb_array_elements(said -> 'evidence') AS item
      WHERE said -> 'desk' ->> 'demonstration' = 'false' AND said ->> 'kind' <> 'retraction'
    )
    SELECT count(*)::int AS verdicts,
      (SELECT count(*)::int FROM evidence) AS evidence,
      (SELECT count(*)::int FROM evidence WHERE item ->> 'protected' = 'true') AS withheld,
      (SELECT count(*)::int FROM evidence
        WHERE item -> 'source' ->> 'kind' IN ('primary-data', 'official-document')) AS primary,
      (SELECT count(DISTINCT (claim_id, coalesce(nullif(lower(item -> 'source' ->> 'publisher'), ''), item ->> 'id')))::int
        FROM evidence) AS sources,
      coalesce(sum((said -> 'reviews' ->> 'count')::int), 0)::int AS reviews,
      count(*) FILTER (WHERE said -> 'claimant' ->> 'kind' = 'person')::int AS persons,
      count(*) FILTER (WHERE said -> 'claimant' ->> 'kind' = 'person' AND EXISTS (
        SELECT 1 FROM reply_attempt WHERE reply_attempt.claim_id = verdict.claim_id))::int AS asked
    FROM verdict
    WHERE said -> 'desk' ->> 'demonstration' = 'false' AND said ->> 'kind' <> 'retraction'`;
  return row;
};

type Changed = { firsts: number; corrections: number; exceptions: number; days: number | null };

const ofCorrections = async (db: Database): Promise<Changed | undefined> => {
  const [row] = await db.$queryRaw<Changed[]>`
    WITH told AS (
      SELECT number, kind, override_reason, published_at,
        published_at - lag(published_at) OVER (PARTITION BY claim_id ORDER BY number) AS stood
      FROM publication WHERE snapshot::jsonb -> 'desk' ->> 'demonstration' = 'false'
    )
    SELECT count(*) FILTER (WHERE number = 1)::int AS firsts,
      count(*) FILTER (WHERE kind IN ('correction', 'retraction'))::int AS corrections,
      count(*) FILTER (WHERE override_reason IS NOT NULL)::int AS exceptions,
      percentile_cont(0.5) WITHIN GROUP (ORDER BY extract(epoch FROM stood)::float8 / 86400)
        FILTER (WHERE kind IN ('correction', 'retraction')) AS days
    FROM told WHERE published_at > now() - interval '12 months'`;
  return row;
};

type Others = { days: number | null; reviews: number; overturned: number };

const ofReviewsAndRequests = async (db: Database): Promise<Others | undefined> => {
  const [row] = await db.$queryRaw<Others[]>`
    WITH real AS (
      SELECT DISTINCT publication.claim_id, verdict.round_id
      FROM publication JOIN verdict ON verdict.id = publication.verdict_id
      WHERE publication.published_at > now() - interval '12 months'
        AND publication.snapshot::jsonb -> 'desk' ->> 'demonstration' = 'false'
    )
    SELECT
      (SELECT percentile_cont(0.5) WITHIN GROUP (ORDER BY extract(epoch FROM answered_at - received_at)::float8 / 86400)
        FROM correction_request WHERE answered_at > now() - interval '12 months' AND outcome <> 'discarded'
          AND claim_id IN (SELECT claim_id FROM real)) AS days,
      count(*)::int AS reviews,
      count(*) FILTER (WHERE review.rating_id <> decided.rating_id)::int AS overturned
    FROM review JOIN (
      SELECT DISTINCT ON (round_id) round_id, rating_id FROM verdict ORDER BY round_id, number
    ) AS decided ON decided.round_id = review.round_id
    WHERE review.submitted_at IS NOT NULL AND review.round_id IN (SELECT round_id FROM real)`;
  return row;
};

const share = (part: number, whole: number): number | null => (whole === 0 ? null : part / whole);

/** What the desk's own records say of how it keeps its commitments; nothing of a demonstration is in it. */
export const figuresOf = async (db: Database): Promise<Figures> => {
  const said = await ofVerdicts(db);
  const changed = await ofCorrections(db);
  const others = await ofReviewsAndRequests(db);
  if (!said || !changed || !others) throw new Error("counting always answers with a row");
  const none = changed.firsts === 0;
  return {
    verdicts: said.verdicts,
    sourcesPerVerdict: share(said.sources, said.verdicts),
    primaryShare: share(said.primary, said.evidence),
    withheldShare: share(said.withheld, said.evidence),
    reviewsPerVerdict: share(said.reviews, said.verdicts),
    overturned: share(others.overturned, others.reviews),
    exceptions: none ? null : changed.exceptions,
    personsAsked: share(said.asked, said.persons),
    correctionsPerHundred: none ? null : (100 * changed.corrections) / changed.firsts,
    daysToCorrection: changed.days,
    daysToAnswer: others.days,
  };
};
