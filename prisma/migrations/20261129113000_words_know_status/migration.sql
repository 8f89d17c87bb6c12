-- The status stands beside a claim's words too, so that claims are listed and counted by both from one index.
-- It is a list of one because an index of words takes no plain text beside them.
ALTER TABLE "claim_words" ADD COLUMN     "status" TEXT[] DEFAULT ARRAY['proposed']::TEXT[];
-- Before the rows are written, so that none is indexed again in an index that goes.
DROP INDEX "claim_words_search_idx";
UPDATE claim_words SET status = ARRAY[claim.status] FROM claim WHERE claim.id = claim_id;
CREATE INDEX "claim_words_search_status_idx" ON "claim_words" USING GIN ("search", "status");

CREATE OR REPLACE FUNCTION keep_claim_words(ids uuid[]) RETURNS void LANGUAGE sql AS $$
  INSERT INTO claim_words (claim_id, number, search, status)
  SELECT claim.id, claim.number,
    search_vector(claim.statement, COALESCE(claimant.name, ''), COALESCE(topics.names, ''), claim.number::text),
    ARRAY[claim.status]
  FROM unnest(ids) AS one (id) JOIN claim ON claim.id = one.id
  LEFT JOIN claimant ON claimant.id = claim.claimant_id
  LEFT JOIN (
    SELECT claim_topic.claim_id, string_agg(topic.name, ' ' ORDER BY topic.name) AS names
    FROM unnest(ids) AS named (id) JOIN claim_topic ON claim_topic.claim_id = named.id
    JOIN topic ON topic.id = claim_topic.topic_id GROUP BY claim_topic.claim_id
  ) AS topics ON topics.claim_id = claim.id
  ON CONFLICT (claim_id) DO UPDATE SET number = EXCLUDED.number, search = EXCLUDED.search, status = EXCLUDED.status
$$;

CREATE FUNCTION tell_words_of_status() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE claim_words SET status = ARRAY[NEW.status] WHERE claim_id = NEW.id;
  RETURN NULL;
END $$;
CREATE TRIGGER tells_words AFTER UPDATE OF status ON claim
  FOR EACH ROW WHEN (OLD.status IS DISTINCT FROM NEW.status) EXECUTE FUNCTION tell_words_of_status();
-- Also where rows are brought in past all other triggers, as those that keep the words.
ALTER TABLE claim ENABLE ALWAYS TRIGGER tells_words;
