-- The queue's orders, each within a status, so that a page is read from an index however many claims there are.
DROP INDEX "claim_status_status_since_idx";
DROP INDEX "claim_due_on_idx";
CREATE INDEX "claim_status_status_since_number_idx" ON "claim"("status", "status_since", "number");
CREATE INDEX "claim_status_number_idx" ON "claim"("status", "number");
-- A claim without a day comes after all that have one.
CREATE INDEX "claim_status_due" ON "claim"("status", (COALESCE("due_on", 'infinity'::date)), "number");
CREATE INDEX "claim_language_status_status_since_number_idx" ON "claim"("language", "status", "status_since", "number");
CREATE INDEX "claim_editor_id_status_status_since_number_idx" ON "claim"("editor_id", "status", "status_since", "number");
-- Of all claims, though only published ones are asked for: the planner ignores what it knows of a partial one.
CREATE INDEX "claim_come_back" ON "claim"((LEAST("recheck_on", "valid_until")), "status");
CREATE INDEX "claim_duplicate_of" ON "claim"("duplicate_of_id") WHERE "duplicate_of_id" IS NOT NULL;

-- Whether an assignment's round is open stands in the assignment too, so that what somebody is at work on is
-- found without looking through all they ever reviewed.
ALTER TABLE "assignment" ADD COLUMN     "round_open" BOOLEAN NOT NULL DEFAULT true;
UPDATE assignment SET round_open = false FROM round WHERE round.id = round_id AND closed_at IS NOT NULL;
CREATE INDEX "assignment_at_work" ON "assignment"("person_id") WHERE "ended_at" IS NULL AND "round_open";

CREATE FUNCTION know_round_of_assignment() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.round_open := (SELECT closed_at IS NULL FROM round WHERE id = NEW.round_id);
  RETURN NEW;
END $$;
CREATE TRIGGER knows_round BEFORE INSERT OR UPDATE ON assignment
  FOR EACH ROW EXECUTE FUNCTION know_round_of_assignment();

CREATE FUNCTION tell_assignments_of_round() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE assignment SET round_open = NEW.closed_at IS NULL WHERE round_id = NEW.id;
  RETURN NULL;
END $$;
CREATE TRIGGER tells_assignments AFTER UPDATE OF closed_at ON round
  FOR EACH ROW EXECUTE FUNCTION tell_assignments_of_round();
