-- A desk may write its verdict in another language than the claim was made in. The verdict is then
-- translated into the claim's language too, in which the statement itself stays word for word.
CREATE OR REPLACE FUNCTION keep_translation() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE original jsonb;
BEGIN
  SELECT snapshot::jsonb INTO original FROM publication
    WHERE claim_id = NEW.claim_id AND number = NEW.publication_number;
  IF NEW.state <> 'draft' AND split_part(original ->> 'language', '-', 1) = NEW.language
     AND NEW.statement IS DISTINCT FROM original ->> 'statement' THEN
    PERFORM refuse('a statement in its own language stays as it was published');
  END IF;
  IF NEW.state <> 'draft' AND btrim(original ->> 'explanation') <> '' AND btrim(NEW.explanation) = '' THEN
    PERFORM refuse('a translation leaves nothing out');
  END IF;
  IF TG_OP = 'INSERT' THEN
    IF NEW.state <> 'draft' THEN PERFORM refuse('a translation begins as a draft'); END IF;
    RETURN NEW;
  END IF;
  IF (NEW.claim_id, NEW.publication_number, NEW.language, NEW.round)
     IS DISTINCT FROM (OLD.claim_id, OLD.publication_number, OLD.language, OLD.round) THEN
    PERFORM refuse('a translation belongs to one publication, language and round');
  END IF;
  IF (OLD.state, NEW.state) NOT IN (
    ('draft', 'draft'), ('draft', 'submitted'), ('submitted', 'draft'), ('submitted', 'approved'),
    ('approved', 'replaced'), ('approved', 'withdrawn')
  ) THEN
    PERFORM refuse(format('a translation does not go from %s to %s', OLD.state, NEW.state));
  END IF;
  IF OLD.state <> 'draft' AND
     (NEW.statement, NEW.summary, NEW.explanation, NEW.translator_id, NEW.written_at)
     IS DISTINCT FROM (OLD.statement, OLD.summary, OLD.explanation, OLD.translator_id, OLD.written_at) THEN
    PERFORM refuse('what was submitted for approval, and what was approved, is not changed');
  END IF;
  IF OLD.state = 'submitted' AND NEW.state = 'draft' AND btrim(NEW.sent_back_reason) = '' THEN
    PERFORM refuse('a translation is sent back with a reason');
  END IF;
  IF OLD.state = 'approved' AND (NEW.reviewer_id, NEW.approved_at, NEW.submitted_at)
     IS DISTINCT FROM (OLD.reviewer_id, OLD.approved_at, OLD.submitted_at) THEN
    PERFORM refuse('who approved a translation, and when, is not changed');
  END IF;
  IF OLD.state IN ('draft', 'submitted') AND NEW.state IN ('submitted', 'approved') AND EXISTS (
    SELECT 1 FROM publication WHERE claim_id = NEW.claim_id AND number > NEW.publication_number
  ) THEN
    PERFORM refuse('only the newest publication is translated');
  END IF;
  IF NEW.state IN ('submitted', 'approved') AND EXISTS (
    SELECT 1 FROM publication
    WHERE claim_id = NEW.claim_id AND number = NEW.publication_number AND kind = 'retraction'
  ) THEN
    PERFORM refuse('what was retracted is not translated');
  END IF;
  IF NEW.state = 'approved' AND EXISTS (
    SELECT 1 FROM conflict_declaration
    WHERE claim_id = NEW.claim_id AND person_id IN (NEW.reviewer_id, NEW.translator_id)
  ) THEN
    PERFORM refuse('nobody translates, or approves it, in a claim in which they declared a conflict');
  END IF;
  RETURN NEW;
END $$;
