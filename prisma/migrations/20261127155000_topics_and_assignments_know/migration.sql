-- The status stands beside a claim's topics too, so that a topic's claims of one status are counted and found
-- without reading all it ever had.
ALTER TABLE "claim_topic" ADD COLUMN     "status" TEXT NOT NULL DEFAULT 'proposed';
UPDATE claim_topic SET status = claim.status FROM claim WHERE claim.id = claim_id;
DROP INDEX "claim_topic_topic_id_idx";
CREATE INDEX "claim_topic_topic_id_status_claim_id_idx" ON "claim_topic"("topic_id", "status", "claim_id");

CREATE FUNCTION know_status_of_claim() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.status := (SELECT status FROM claim WHERE id = NEW.claim_id);
  RETURN NEW;
END $$;
CREATE TRIGGER knows_status BEFORE INSERT OR UPDATE ON claim_topic
  FOR EACH ROW EXECUTE FUNCTION know_status_of_claim();

CREATE FUNCTION tell_topics_of_status() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE claim_topic SET status = NEW.status WHERE claim_id = NEW.id;
  RETURN NULL;
END $$;
CREATE TRIGGER tells_topics AFTER UPDATE OF status ON claim
  FOR EACH ROW WHEN (OLD.status IS DISTINCT FROM NEW.status) EXECUTE FUNCTION tell_topics_of_status();

-- Of which claim an assignment is stands in it as well, so that who is at work on what is read from one index.
ALTER TABLE "assignment" ADD COLUMN     "claim_id" UUID;
UPDATE assignment SET claim_id = round.claim_id FROM round WHERE round.id = round_id;
DROP INDEX "assignment_at_work";
CREATE INDEX "assignment_at_work" ON "assignment"("person_id", "claim_id") WHERE "ended_at" IS NULL AND "round_open";

CREATE OR REPLACE FUNCTION know_round_of_assignment() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  SELECT closed_at IS NULL, claim_id INTO NEW.round_open, NEW.claim_id FROM round WHERE id = NEW.round_id;
  RETURN NEW;
END $$;
CREATE INDEX "assignment_of_claim" ON "assignment"("claim_id") WHERE "ended_at" IS NULL AND "round_open";
