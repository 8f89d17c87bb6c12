-- CreateTable
CREATE TABLE "translation" (
    "id" UUID NOT NULL,
    "claim_id" UUID NOT NULL,
    "publication_number" INTEGER NOT NULL,
    "language" TEXT NOT NULL,
    "round" INTEGER NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'draft',
    "statement" TEXT NOT NULL DEFAULT '',
    "summary" TEXT NOT NULL DEFAULT '',
    "explanation" TEXT NOT NULL DEFAULT '',
    "translator_id" UUID NOT NULL,
    "written_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "submitted_at" TIMESTAMPTZ(3),
    "sent_back_reason" TEXT NOT NULL DEFAULT '',
    "reviewer_id" UUID,
    "approved_at" TIMESTAMPTZ(3),
    "withdrawn_at" TIMESTAMPTZ(3),
    "withdrawn_reason" TEXT NOT NULL DEFAULT '',
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "translation_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "translation_claim_id_publication_number_language_round_key" ON "translation"("claim_id", "publication_number", "language", "round");

-- AddForeignKey
ALTER TABLE "translation" ADD CONSTRAINT "translation_claim_id_publication_number_fkey" FOREIGN KEY ("claim_id", "publication_number") REFERENCES "publication"("claim_id", "number") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "translation" ADD CONSTRAINT "translation_translator_id_fkey" FOREIGN KEY ("translator_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "translation" ADD CONSTRAINT "translation_reviewer_id_fkey" FOREIGN KEY ("reviewer_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- The rules of lib/translations/rules.ts, whoever asks ------------------------------------------

ALTER TABLE "translation" ADD CONSTRAINT "translation_state_known" CHECK (
  "state" IN ('draft', 'submitted', 'approved', 'replaced', 'withdrawn')
);
ALTER TABLE "translation" ADD CONSTRAINT "translation_language_known" CHECK ("language" IN ('en', 'fr', 'es', 'ar'));
ALTER TABLE "translation" ADD CONSTRAINT "translation_submitted_is_complete" CHECK (
  "state" = 'draft' OR ("submitted_at" IS NOT NULL AND btrim("statement") <> '' AND btrim("summary") <> '')
);
ALTER TABLE "translation" ADD CONSTRAINT "translation_approved_by_another" CHECK (
  CASE WHEN "state" IN ('draft', 'submitted')
    THEN "reviewer_id" IS NULL AND "approved_at" IS NULL
    ELSE "reviewer_id" IS NOT NULL AND "approved_at" IS NOT NULL AND "reviewer_id" <> "translator_id"
  END
);
ALTER TABLE "translation" ADD CONSTRAINT "translation_withdrawn_says_why" CHECK (
  ("state" = 'withdrawn') = ("withdrawn_at" IS NOT NULL)
  AND ("state" = 'withdrawn') = (btrim("withdrawn_reason") <> '')
);

-- Readers get one translation of a publication, and the desk works at one.
CREATE UNIQUE INDEX "translation_one_approved" ON "translation"("claim_id", "publication_number", "language")
  WHERE "state" = 'approved';
CREATE UNIQUE INDEX "translation_one_in_work" ON "translation"("claim_id", "publication_number", "language")
  WHERE "state" IN ('draft', 'submitted');

CREATE FUNCTION keep_translation() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE original jsonb;
BEGIN
  SELECT snapshot::jsonb INTO original FROM publication
    WHERE claim_id = NEW.claim_id AND number = NEW.publication_number;
  IF split_part(original ->> 'language', '-', 1) = NEW.language THEN
    PERFORM refuse('a translation is in another language than what it translates');
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
CREATE TRIGGER life BEFORE INSERT OR UPDATE ON "translation" FOR EACH ROW EXECUTE FUNCTION keep_translation();
CREATE TRIGGER next_version BEFORE UPDATE ON "translation" FOR EACH ROW EXECUTE FUNCTION require_next_version();
CREATE TRIGGER never_deleted BEFORE DELETE ON "translation" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER never_truncated BEFORE TRUNCATE ON "translation" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
