-- Who declined a claim by mistake takes that back, and the claim stands again wherever it stood, with the round of
-- reviews that its declining closed (lib/claims/states.ts, backFromDeclined).
ALTER TABLE claim_transition DISABLE TRIGGER fixed;
INSERT INTO claim_transition (from_status, to_status) VALUES
  ('declined', 'researching'), ('declined', 'in-review'), ('declined', 'decided');
ALTER TABLE claim_transition ENABLE TRIGGER fixed;

-- A round is opened again only while its claim stands declined, only where the declining closed it (at the same
-- moment), and only the newest: a round that ended any other way is over.
CREATE OR REPLACE FUNCTION keep_closed_round() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE taken_back boolean := false;
BEGIN
  IF OLD.closed_at IS NOT NULL AND NEW.closed_at IS NULL THEN
    taken_back := to_jsonb(NEW) - 'closed_at' = to_jsonb(OLD) - 'closed_at'
      AND EXISTS (
        SELECT 1 FROM claim WHERE id = OLD.claim_id AND status = 'declined' AND status_since = OLD.closed_at
      )
      AND NOT EXISTS (SELECT 1 FROM round WHERE claim_id = OLD.claim_id AND number > OLD.number)
      AND NOT EXISTS (SELECT 1 FROM verdict WHERE round_id = OLD.id);
  END IF;
  IF (OLD.closed_at IS NOT NULL AND NOT taken_back)
     OR NEW.claim_id <> OLD.claim_id OR NEW.number <> OLD.number THEN
    PERFORM refuse('a closed round stays closed and a round keeps its claim and number');
  END IF;
  RETURN NEW;
END $$;

CREATE OR REPLACE FUNCTION keep_claim_life() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE needed integer;
BEGIN
  IF TG_OP = 'INSERT' THEN
    IF NEW.status NOT IN ('proposed', 'open') THEN
      PERFORM refuse('a claim begins proposed or open');
    END IF;
    RETURN NEW;
  END IF;
  IF NEW.status = OLD.status THEN RETURN NEW; END IF;
  IF NOT EXISTS (SELECT 1 FROM claim_transition WHERE from_status = OLD.status AND to_status = NEW.status) THEN
    PERFORM refuse(format('a claim does not go from %s to %s', OLD.status, NEW.status));
  END IF;
  IF OLD.status = 'declined' AND NEW.status IN ('researching', 'in-review') AND NOT EXISTS (
    SELECT 1 FROM round WHERE claim_id = NEW.id AND closed_at IS NULL
  ) THEN
    PERFORM refuse('a declined claim goes back under review with the round that its declining closed');
  END IF;
  IF NEW.status = 'decided' THEN
    -- A verdict that stood before was of the quorum of its day.
    SELECT quorum INTO needed FROM desk;
    IF OLD.status <> 'declined' AND (SELECT count(*) FROM review JOIN round ON round.id = review.round_id
        WHERE round.claim_id = NEW.id AND submitted_at IS NOT NULL
          AND round.number = (SELECT max(number) FROM round WHERE claim_id = NEW.id)) < needed THEN
      PERFORM refuse('a claim is decided when the quorum of reviews is in');
    END IF;
    IF NOT EXISTS (
      SELECT 1 FROM verdict JOIN round ON round.id = verdict.round_id
      WHERE verdict.claim_id = NEW.id AND round.number = (SELECT max(number) FROM round WHERE claim_id = NEW.id)
    ) THEN
      PERFORM refuse('a decided claim has a verdict of its newest round');
    END IF;
  END IF;
  IF NEW.status = 'published' AND NOT EXISTS (SELECT 1 FROM publication WHERE claim_id = NEW.id) THEN
    PERFORM refuse('a published claim has a publication');
  END IF;
  RETURN NEW;
END $$;
