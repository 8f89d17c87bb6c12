-- The invariants of the domain, refused by the database whoever asks. The same rules stand as pure
-- functions in lib/*/rules.ts and lib/claims/states.ts; prisma/invariants.db.test.ts attacks each here.
-- Every refusal is SQLSTATE 23514 (check_violation) with a sentence that names the rule.

CREATE FUNCTION refuse(rule text) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '%', rule USING ERRCODE = 'check_violation';
END $$;

-- 1. Never updated, never deleted ---------------------------------------------------------------

CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM refuse(format('%s is append-only: %s refused', TG_TABLE_NAME, lower(TG_OP)));
  RETURN NULL;
END $$;

DO $$
DECLARE name text;
BEGIN
  FOREACH name IN ARRAY ARRAY[
    'event', 'article_version', 'stored_file', 'capture', 'publication', 'verdict',
    'method_version', 'conflict_declaration', 'comment'
  ] LOOP
    EXECUTE format('CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON %I FOR EACH ROW EXECUTE FUNCTION refuse_change()', name);
  END LOOP;
  -- Nothing in this database is ever emptied or, but for a few working tables, deleted.
  FOR name IN SELECT tablename FROM pg_tables WHERE schemaname = current_schema() AND tablename NOT LIKE '\_prisma%' LOOP
    EXECUTE format('CREATE TRIGGER never_truncated BEFORE TRUNCATE ON %I FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()', name);
  END LOOP;
  FOREACH name IN ARRAY ARRAY[
    'desk', 'rating', 'person', 'session', 'invitation', 'article', 'claimant', 'claim',
    'source', 'evidence', 'round', 'assignment', 'tip'
  ] LOOP
    EXECUTE format('CREATE TRIGGER never_deleted BEFORE DELETE ON %I FOR EACH ROW EXECUTE FUNCTION refuse_change()', name);
  END LOOP;
END $$;

-- A submitted review, and what it rests on, stands as it was handed in.
CREATE FUNCTION keep_submitted_review() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.submitted_at IS NOT NULL THEN
    PERFORM refuse('a submitted review is never changed');
  END IF;
  IF TG_OP = 'DELETE' THEN RETURN OLD; END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER submitted_stands BEFORE UPDATE OR DELETE ON review
  FOR EACH ROW EXECUTE FUNCTION keep_submitted_review();

CREATE FUNCTION keep_submitted_review_evidence() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE of_review uuid := CASE WHEN TG_OP = 'INSERT' THEN NEW.review_id ELSE OLD.review_id END;
BEGIN
  IF EXISTS (SELECT 1 FROM review WHERE id = of_review AND submitted_at IS NOT NULL) THEN
    PERFORM refuse('what a submitted review rests on is never changed');
  END IF;
  IF TG_OP = 'DELETE' THEN RETURN OLD; END IF;
  IF NOT EXISTS (
    SELECT 1 FROM review JOIN round ON round.id = review.round_id
    JOIN evidence ON evidence.claim_id = round.claim_id
    WHERE review.id = NEW.review_id AND evidence.id = NEW.evidence_id
  ) THEN
    PERFORM refuse('a review rests on evidence of its own claim');
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER submitted_stands BEFORE INSERT OR UPDATE OR DELETE ON review_evidence
  FOR EACH ROW EXECUTE FUNCTION keep_submitted_review_evidence();

-- 2. Snapshots hash to their SHA-256; events form one chain -------------------------------------

ALTER TABLE publication ADD CONSTRAINT snapshot_hashes_to_sha256
  CHECK (sha256 = encode(sha256(convert_to(snapshot, 'UTF8')), 'hex'));
ALTER TABLE article_version ADD CONSTRAINT text_hashes_to_sha256
  CHECK (sha256 = encode(sha256(convert_to(text, 'UTF8')), 'hex'));
ALTER TABLE stored_file ADD CONSTRAINT bytes_hash_to_sha256
  CHECK (sha256 = encode(sha256(bytes), 'hex') AND size = octet_length(bytes));

CREATE FUNCTION chain_event() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE head record;
BEGIN
  -- One writer at a time: the lock is the one lib/platform/events takes before it reads the head.
  PERFORM pg_advisory_xact_lock(hashtext('claimdesk.event-chain'));
  SELECT sequence, hash INTO head FROM event ORDER BY sequence DESC LIMIT 1;
  IF NEW.sequence <> COALESCE(head.sequence, 0) + 1
     OR NEW.previous_hash <> COALESCE(head.hash, repeat('0', 64))
     OR NEW.hash <> encode(sha256(convert_to(NEW.previous_hash || NEW.content_hash, 'UTF8')), 'hex') THEN
    PERFORM refuse('an event continues the chain from the newest one');
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER continues_chain BEFORE INSERT ON event FOR EACH ROW EXECUTE FUNCTION chain_event();

-- 3. One review per reviewer and round (a unique key); none under a declared conflict -----------

ALTER TABLE review ADD CONSTRAINT submitted_is_complete CHECK (
  submitted_at IS NULL
  OR (rating_id IS NOT NULL AND confidence IN ('low', 'medium', 'high') AND btrim(reasoning) <> '')
);

CREATE FUNCTION bar_conflicted_review() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.submitted_at IS NOT NULL THEN
    -- The claim's row is locked so that a conflict declared at this very moment is seen.
    PERFORM 1 FROM claim JOIN round ON round.claim_id = claim.id WHERE round.id = NEW.round_id FOR UPDATE OF claim;
    IF EXISTS (
      SELECT 1 FROM conflict_declaration JOIN round ON round.claim_id = conflict_declaration.claim_id
      WHERE round.id = NEW.round_id AND conflict_declaration.person_id = NEW.reviewer_id
    ) THEN
      PERFORM refuse('nobody reviews a claim in which they declared a conflict');
    END IF;
    IF EXISTS (SELECT 1 FROM round WHERE id = NEW.round_id AND closed_at IS NOT NULL) THEN
      PERFORM refuse('a closed round takes no review');
    END IF;
    IF NOT EXISTS (
      SELECT 1 FROM assignment WHERE round_id = NEW.round_id AND person_id = NEW.reviewer_id AND ended_at IS NULL
    ) THEN
      PERFORM refuse('a review is handed in by someone assigned to its round');
    END IF;
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER no_conflict BEFORE INSERT OR UPDATE ON review
  FOR EACH ROW EXECUTE FUNCTION bar_conflicted_review();

-- 4. Four eyes ----------------------------------------------------------------------------------

CREATE FUNCTION keep_four_eyes() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  round_of_verdict uuid;
  item jsonb;
BEGIN
  SELECT round_id INTO round_of_verdict FROM verdict WHERE id = NEW.verdict_id AND claim_id = NEW.claim_id;
  IF round_of_verdict IS NULL THEN
    PERFORM refuse('a publication rests on a verdict of its own claim');
  END IF;
  IF EXISTS (
    SELECT 1 FROM review
    WHERE round_id = round_of_verdict AND reviewer_id = NEW.published_by_id AND submitted_at IS NOT NULL
  ) AND (
    NEW.override_reason IS NULL OR btrim(NEW.override_reason) = ''
    OR NOT EXISTS (SELECT 1 FROM person WHERE id = NEW.overridden_by_id AND role = 'admin')
  ) THEN
    PERFORM refuse('nobody publishes a round they reviewed, unless an admin overrides it with a reason');
  END IF;
  -- 7. What is protected never leaves the desk.
  FOR item IN SELECT * FROM jsonb_array_elements(COALESCE(NEW.snapshot::jsonb -> 'evidence', '[]')) LOOP
    IF EXISTS (SELECT 1 FROM evidence WHERE id = (item ->> 'id')::uuid AND protected)
       AND (item ->> 'protected' IS DISTINCT FROM 'true' OR item ?| ARRAY['source', 'excerpt', 'locator', 'note', 'capture']) THEN
      PERFORM refuse('protected evidence never leaves the desk');
    END IF;
  END LOOP;
  RETURN NEW;
END $$;
CREATE TRIGGER four_eyes BEFORE INSERT ON publication FOR EACH ROW EXECUTE FUNCTION keep_four_eyes();

CREATE FUNCTION count_publications() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.number <> (SELECT COALESCE(max(number), 0) + 1 FROM publication WHERE claim_id = NEW.claim_id)
     OR (NEW.number = 1) <> (NEW.kind = 'first') THEN
    PERFORM refuse('publications of a claim are numbered 1, 2, 3…, and only number 1 is the first');
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER numbered BEFORE INSERT ON publication FOR EACH ROW EXECUTE FUNCTION count_publications();
ALTER TABLE publication ADD CONSTRAINT kind_known
  CHECK (kind IN ('first', 'correction', 'update', 'clarification', 'retraction') AND (kind = 'first' OR btrim(note) <> ''));

-- 5. A write says which version it was based on --------------------------------------------------

CREATE FUNCTION require_next_version() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.version <> OLD.version + 1 THEN
    PERFORM refuse(format('%s is written only as the version after the one that was read', TG_TABLE_NAME));
  END IF;
  RETURN NEW;
END $$;

DO $$
DECLARE name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['desk', 'rating', 'person', 'article', 'claim', 'source', 'evidence', 'review'] LOOP
    EXECUTE format('CREATE TRIGGER next_version BEFORE UPDATE ON %I FOR EACH ROW EXECUTE FUNCTION require_next_version()', name);
  END LOOP;
END $$;

-- The life of a claim (lib/claims/states.ts; a database test holds the two against each other) ---

ALTER TABLE claim ADD CONSTRAINT status_known CHECK (
  status IN ('proposed', 'open', 'researching', 'in-review', 'decided', 'published', 'declined', 'duplicate')
);
ALTER TABLE claim ADD CONSTRAINT declined_says_why CHECK (
  status <> 'declined'
  OR (decline_reason IN ('opinion', 'not-checkable', 'out-of-scope', 'no-public-interest', 'already-checked')
      AND (decline_reason <> 'already-checked' OR already_checked_url IS NOT NULL))
);
ALTER TABLE claim ADD CONSTRAINT duplicate_says_of_what CHECK (
  status <> 'duplicate' OR (duplicate_of_id IS NOT NULL AND duplicate_of_id <> id)
);
ALTER TABLE claim ADD CONSTRAINT opened_is_complete CHECK (
  status IN ('proposed', 'declined', 'duplicate')
  OR (btrim(statement) <> '' AND language <> '' AND claimed_on IS NOT NULL AND (claimant_id IS NOT NULL OR claimant_unknown))
);

CREATE FUNCTION keep_claim_life() RETURNS trigger LANGUAGE plpgsql AS $$
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
  IF NEW.status = 'decided' THEN
    SELECT quorum INTO needed FROM desk;
    IF (SELECT count(*) FROM review JOIN round ON round.id = review.round_id
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
CREATE TRIGGER life BEFORE INSERT OR UPDATE ON claim FOR EACH ROW EXECUTE FUNCTION keep_claim_life();

CREATE FUNCTION one_open_round() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT 1 FROM round WHERE claim_id = NEW.claim_id AND closed_at IS NULL) THEN
    PERFORM refuse('a claim has one open round at a time');
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER one_at_a_time BEFORE INSERT ON round FOR EACH ROW EXECUTE FUNCTION one_open_round();

CREATE FUNCTION keep_closed_round() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.closed_at IS NOT NULL OR NEW.claim_id <> OLD.claim_id OR NEW.number <> OLD.number THEN
    PERFORM refuse('a closed round stays closed and a round keeps its claim and number');
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER closed_stays BEFORE UPDATE ON round FOR EACH ROW EXECUTE FUNCTION keep_closed_round();

CREATE FUNCTION verdict_from_quorum() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (SELECT 1 FROM round WHERE id = NEW.round_id AND claim_id = NEW.claim_id) THEN
    PERFORM refuse('a verdict rests on a round of its own claim');
  END IF;
  IF (SELECT count(*) FROM review WHERE round_id = NEW.round_id AND submitted_at IS NOT NULL)
     < (SELECT quorum FROM desk) AND NEW.number = 1 THEN
    PERFORM refuse('a verdict needs the quorum of reviews');
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER quorum BEFORE INSERT ON verdict FOR EACH ROW EXECUTE FUNCTION verdict_from_quorum();

-- Words and figures -----------------------------------------------------------------------------

-- substring() counts code points in a UTF-8 database, as the Web Annotation model does.
CREATE FUNCTION keep_passage_words() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.anchoring = 'lost' THEN
    IF NEW.start IS NOT NULL OR NEW."end" IS NOT NULL THEN
      PERFORM refuse('a lost passage has no place');
    END IF;
    RETURN NEW;
  END IF;
  IF NEW.start IS NULL OR NEW."end" IS NULL OR NEW.start < 0 OR NEW.start >= NEW."end"
     OR (SELECT substring(text FROM NEW.start + 1 FOR NEW."end" - NEW.start) FROM article_version WHERE id = NEW.article_version_id)
        IS DISTINCT FROM NEW.exact THEN
    PERFORM refuse('a passage is the exact words of its article version at its place');
  END IF;
  IF NOT EXISTS (
    SELECT 1 FROM appearance JOIN article_version ON article_version.article_id = appearance.article_id
    WHERE appearance.id = NEW.appearance_id AND article_version.id = NEW.article_version_id
  ) THEN
    PERFORM refuse('a passage stands in a version of its appearance''s article');
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER exact_words BEFORE INSERT OR UPDATE ON passage FOR EACH ROW EXECUTE FUNCTION keep_passage_words();
ALTER TABLE passage ADD CONSTRAINT anchoring_known CHECK (anchoring IN ('marked', 'anchored', 'shifted', 'lost'));

ALTER TABLE person ADD CONSTRAINT role_known CHECK (role IN ('admin', 'editor', 'reviewer'));
ALTER TABLE person ADD CONSTRAINT email_lower_case CHECK (email = lower(email));
ALTER TABLE invitation ADD CONSTRAINT role_known CHECK (role IN ('admin', 'editor', 'reviewer'));
ALTER TABLE claimant ADD CONSTRAINT kind_known CHECK (kind IN ('person', 'organisation'));
ALTER TABLE article ADD CONSTRAINT rights_known CHECK (rights IN ('excerpts', 'full-text'));
ALTER TABLE article_version ADD CONSTRAINT origin_known CHECK (origin IN ('pasted', 'uploaded', 'fetched'));
ALTER TABLE source ADD CONSTRAINT kind_known CHECK (
  kind IN ('primary-data', 'official-document', 'transcript', 'study', 'news-report', 'expert', 'other')
);
ALTER TABLE capture ADD CONSTRAINT origin_known CHECK (origin IN ('given-text', 'given-file'));
ALTER TABLE evidence ADD CONSTRAINT stance_known CHECK (stance IN ('supports', 'refutes', 'context'));
ALTER TABLE evidence ADD CONSTRAINT protected_says_why CHECK (NOT protected OR btrim(protected_reason) <> '');
ALTER TABLE evidence ADD CONSTRAINT withdrawn_says_why CHECK (withdrawn_at IS NULL OR btrim(withdrawn_reason) <> '');
ALTER TABLE measure ADD CONSTRAINT comparator_known CHECK (
  comparator IN ('equal', 'about', 'more-than', 'less-than', 'at-least', 'at-most', 'increase', 'decrease', 'between')
  AND (comparator = 'between') = (upper_value IS NOT NULL)
);
ALTER TABLE desk ADD CONSTRAINT one_desk CHECK (id = 1);
ALTER TABLE desk ADD CONSTRAINT rules_sensible CHECK (
  quorum BETWEEN 1 AND 9 AND independent_sources BETWEEN 1 AND 9 AND primary_sources BETWEEN 0 AND 9
);
ALTER TABLE event ADD CONSTRAINT actor_named CHECK (
  (actor_kind = 'person' AND actor_id IS NOT NULL AND actor_job IS NULL)
  OR (actor_kind = 'reader' AND actor_id IS NULL AND actor_job IS NULL)
  OR (actor_kind = 'system' AND actor_id IS NULL AND actor_job IS NOT NULL)
);

-- Partial dates: a year, a month or a day (ISO 8601 reduced precision).
CREATE DOMAIN partial_date AS text CHECK (VALUE ~ '^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$');
DO $$
DECLARE place record;
BEGIN
  FOR place IN SELECT * FROM (VALUES ('article', 'published_on'), ('claim', 'claimed_on'), ('source', 'published_on'),
                                     ('measure', 'period_from'), ('measure', 'period_to')) AS t(tab, col) LOOP
    EXECUTE format('ALTER TABLE %I ADD CONSTRAINT %I CHECK (%I IS NULL OR %I::partial_date IS NOT NULL)',
                   place.tab, place.col || '_partial_date', place.col, place.col);
  END LOOP;
END $$;
