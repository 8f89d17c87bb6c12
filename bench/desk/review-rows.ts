import { type Part, SHARED_BY } from "./plan";

const REVIEWED = "('in-review', 'decided', 'published')";
const ROUND = "pg_temp.id_of('round ' || number)";

/** Sources that several claims rest on, each with a copy, and two pieces of evidence for each claim that is reviewed. */
export const evidenceRows = ({ size }: Part): string[] => [
  `CREATE TEMP TABLE cited AS
   SELECT number / ${SHARED_BY} AS source, 'Figures of ' || status_since::date || '. ' || statement AS text, number, status_since AS at
   FROM made WHERE number % ${SHARED_BY} = 0`,
  `INSERT INTO source (id, url, canonical_url, title, publisher, kind, created_by_id, created_at)
   SELECT pg_temp.id_of('source ' || source), 'https://office.example/' || source, 'https://office.example/' || source,
     left(text, 80), 'Office ' || source % 200,
     (ARRAY['primary-data', 'official-document', 'transcript', 'study', 'news-report'])[1 + pg_temp.chance(number, 40, 5)],
     pg_temp.editor_of(number), at FROM cited`,
  `INSERT INTO stored_file (sha256, bytes, media_type, size, stored_at)
   SELECT encode(sha256(convert_to(text, 'UTF8')), 'hex'), convert_to(text, 'UTF8'), 'text/plain; charset=utf-8', octet_length(text), at
   FROM cited ON CONFLICT DO NOTHING`,
  `INSERT INTO capture (id, source_id, file_id, origin, text, captured_by_id, captured_at)
   SELECT pg_temp.id_of('capture ' || source), pg_temp.id_of('source ' || source), encode(sha256(convert_to(text, 'UTF8')), 'hex'),
     'given-text', text, pg_temp.editor_of(number), at FROM cited`,
  `INSERT INTO evidence (id, claim_id, source_id, capture_id, stance, excerpt, locator, note, added_by_id, added_at)
   SELECT pg_temp.id_of('evidence ' || number || ' ' || which), id, pg_temp.id_of('source ' || source), pg_temp.id_of('capture ' || source),
     (ARRAY['supports', 'refutes', 'context'])[1 + pg_temp.chance(number, 41 + which, 3)], statement, 'page ' || 1 + which, '',
     pg_temp.reviewer_of(number, which), status_since - interval '1 day'
   FROM made, generate_series(0, 1) AS which,
     LATERAL (SELECT 1 + pg_temp.chance(number, 44 + which, ${Math.floor(size / SHARED_BY)})) AS chosen (source)
   WHERE status IN ${REVIEWED}`,
];

/**
 * A round of two reviewers for every claim that got so far. What is decided has both reviews; of the claims
 * in review a third has none, a third a draft and a review, a third both and waits for an editor.
 */
export const reviewRows = (): string[] => [
  `INSERT INTO round (id, claim_id, number, opened_by_id, opened_at, closed_at)
   SELECT ${ROUND}, id, 1, pg_temp.editor_of(number), status_since - interval '2 days',
     CASE WHEN status IN ('decided', 'published') THEN status_since END
   FROM made WHERE status IN ('researching', 'in-review', 'decided', 'published')`,
  `INSERT INTO assignment (id, round_id, person_id, assigned_by_id, assigned_at, due_on, round_open, claim_id, handed_in)
   SELECT pg_temp.id_of('assignment ' || number || ' ' || which), ${ROUND}, pg_temp.reviewer_of(number, which), pg_temp.editor_of(number),
     status_since - interval '2 days', CASE WHEN pg_temp.chance(number, 50, 2) = 0 THEN status_since::date + 14 END,
     status IN ('researching', 'in-review'), id,
     status IN ('decided', 'published') OR (status = 'in-review' AND pg_temp.chance(number, 52, 3) > 1 - which)
   FROM made, generate_series(0, 1) AS which WHERE status IN ('researching', 'in-review', 'decided', 'published')`,
  `INSERT INTO conflict_declaration (id, claim_id, person_id, reason)
   SELECT pg_temp.id_of('conflict ' || number), id, pg_temp.reviewer_of(number, 2), 'They have worked for the claimant.'
   FROM made WHERE status IN ${REVIEWED} AND pg_temp.chance(number, 51, 100) = 0`,
  `INSERT INTO review (id, round_id, reviewer_id, rating_id, confidence, reasoning, would_change, saved_at, submitted_at, version)
   SELECT pg_temp.id_of('review ' || number || ' ' || which), ${ROUND}, pg_temp.reviewer_of(number, which), pg_temp.rating_of(number),
     'high', 'The figures say otherwise. ' || statement, '', status_since - interval '1 hour',
     CASE WHEN status <> 'in-review' OR pg_temp.chance(number, 52, 3) = 2 OR which = 1 THEN status_since - interval '1 hour' END, 2
   FROM made, generate_series(0, 1) AS which
   WHERE status IN ${REVIEWED} AND (status <> 'in-review' OR pg_temp.chance(number, 52, 3) > 0)`,
  `INSERT INTO review_evidence (review_id, evidence_id)
   SELECT pg_temp.id_of('review ' || number || ' ' || which), pg_temp.id_of('evidence ' || number || ' ' || which)
   FROM made, generate_series(0, 1) AS which
   WHERE status IN ${REVIEWED} AND (status <> 'in-review' OR pg_temp.chance(number, 52, 3) > 0)`,
  // The record's publications name the claim's id for that of the verdict they rest on.
  `INSERT INTO verdict (id, claim_id, round_id, number, rating_id, summary, explanation, decided_by_id, decided_at)
   SELECT made.id, made.id, pg_temp.id_of('round ' || made.number), 1, CASE status WHEN 'published' THEN rating.id ELSE pg_temp.rating_of(made.number) END,
     'It was otherwise.', 'The figures say **otherwise**. ' || statement, pg_temp.editor_of(made.number), status_since
   FROM made JOIN rating ON rating.key = rating_key WHERE status IN ('decided', 'published')`,
];

/** Some of what happened to each claim: two events where it ended early, five where it was published. */
export const eventRows = (): string[] => [
  `INSERT INTO event (sequence, at, kind, actor_kind, actor_id, claim_id, payload, content_hash, previous_hash, hash)
   SELECT sequence, at, kind, 'person', pg_temp.editor_of(number), id, payload, hash, previous, hash
   FROM (
     SELECT made.number, made.id, status_since - step.days * interval '1 day' AS at, step.kind, step.payload,
       (SELECT COALESCE(max(sequence), 0) FROM event) + row_number() OVER (ORDER BY made.number, step.days DESC) AS sequence
     FROM made CROSS JOIN LATERAL (VALUES
       (3, 'claim.proposed', TRUE, jsonb_build_object('statement', statement, 'origin', 'editor')),
       (2, 'claim.opened', status = 'open', jsonb_build_object('statement', statement)),
       (2, 'round.opened', status IN ('researching', 'in-review'), '{"round": 1}'),
       (1.5, 'claim.sent-to-review', status IN ${REVIEWED}, '{"round": 1}'),
       (1, 'review.submitted', status IN ('decided', 'published'), '{"round": 1}'),
       (0.5, 'verdict.decided', status IN ('decided', 'published'), '{"round": 1, "number": 1, "rating": "false"}'),
       (0, 'claim.published', status = 'published', '{"number": 1, "kind": "first", "rating": "false", "sha256": ""}'),
       (0, 'claim.declined', status = 'declined', '{"reason": "opinion", "note": ""}'),
       (0, 'claim.marked-duplicate', status = 'duplicate', '{"of": 1}')
     ) AS step (days, kind, applies, payload) WHERE step.applies) AS happened,
   LATERAL (SELECT encode(sha256(sequence::text::bytea), 'hex'),
     CASE WHEN sequence = 1 THEN repeat('0', 64) ELSE encode(sha256((sequence - 1)::text::bytea), 'hex') END) AS chain (hash, previous)`,
];
