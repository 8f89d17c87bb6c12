-- Whether an assignment's review was handed in stands in the assignment too, so that who has how much to write is
-- counted in one index and not by looking for the review of each.
ALTER TABLE "assignment" ADD COLUMN     "handed_in" BOOLEAN NOT NULL DEFAULT false;
UPDATE assignment SET handed_in = true FROM review
WHERE review.round_id = assignment.round_id AND review.reviewer_id = assignment.person_id AND review.submitted_at IS NOT NULL;
CREATE INDEX "assignment_to_write" ON "assignment"("person_id") WHERE "ended_at" IS NULL AND "round_open" AND NOT "handed_in";

CREATE OR REPLACE FUNCTION know_round_of_assignment() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  SELECT closed_at IS NULL, claim_id INTO NEW.round_open, NEW.claim_id FROM round WHERE id = NEW.round_id;
  NEW.handed_in := EXISTS (SELECT FROM review
    WHERE round_id = NEW.round_id AND reviewer_id = NEW.person_id AND submitted_at IS NOT NULL);
  RETURN NEW;
END $$;

CREATE FUNCTION tell_assignment_of_review() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE assignment SET handed_in = true WHERE round_id = NEW.round_id AND person_id = NEW.reviewer_id;
  RETURN NULL;
END $$;
CREATE TRIGGER tells_assignment AFTER INSERT OR UPDATE OF submitted_at ON review
  FOR EACH ROW WHEN (NEW.submitted_at IS NOT NULL) EXECUTE FUNCTION tell_assignment_of_review();
CREATE INDEX "assignment_handed_in" ON "assignment"("claim_id") WHERE "round_open" AND "handed_in";
