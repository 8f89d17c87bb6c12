-- AlterTable
ALTER TABLE "desk" ADD COLUMN     "replies_required" BOOLEAN NOT NULL DEFAULT false;

-- CreateTable
CREATE TABLE "reply_attempt" (
    "id" UUID NOT NULL,
    "claim_id" UUID NOT NULL,
    "replaces_id" UUID,
    "asked_on" DATE NOT NULL,
    "way" TEXT NOT NULL,
    "whom" TEXT NOT NULL,
    "question" TEXT NOT NULL DEFAULT '',
    "deadline" DATE,
    "outcome" TEXT NOT NULL DEFAULT 'waiting',
    "answer" TEXT NOT NULL DEFAULT '',
    "reason" TEXT NOT NULL DEFAULT '',
    "recorded_by_id" UUID NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "reply_attempt_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "reply_sentence" (
    "claim_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "text" TEXT NOT NULL,
    "chosen_by_id" UUID NOT NULL,
    "chosen_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "reply_sentence_pkey" PRIMARY KEY ("claim_id","number")
);

-- CreateTable
CREATE TABLE "legal_risk" (
    "id" UUID NOT NULL,
    "claim_id" UUID NOT NULL,
    "raised_by_id" UUID NOT NULL,
    "reason" TEXT NOT NULL,
    "raised_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "legal_risk_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "legal_risk_signature" (
    "risk_id" UUID NOT NULL,
    "verdict_id" UUID NOT NULL,
    "signed_by_id" UUID NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',
    "signed_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "legal_risk_signature_pkey" PRIMARY KEY ("risk_id","verdict_id","signed_by_id")
);

-- CreateTable
CREATE TABLE "legal_risk_lift" (
    "risk_id" UUID NOT NULL,
    "lifted_by_id" UUID NOT NULL,
    "reason" TEXT NOT NULL,
    "lifted_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "legal_risk_lift_pkey" PRIMARY KEY ("risk_id")
);

-- CreateIndex
CREATE UNIQUE INDEX "reply_attempt_replaces_id_key" ON "reply_attempt"("replaces_id");

-- CreateIndex
CREATE INDEX "reply_attempt_claim_id_recorded_at_idx" ON "reply_attempt"("claim_id", "recorded_at");

-- CreateIndex
CREATE INDEX "legal_risk_claim_id_raised_at_idx" ON "legal_risk"("claim_id", "raised_at");

-- AddForeignKey
ALTER TABLE "reply_attempt" ADD CONSTRAINT "reply_attempt_claim_id_fkey" FOREIGN KEY ("claim_id") REFERENCES "claim"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reply_attempt" ADD CONSTRAINT "reply_attempt_replaces_id_fkey" FOREIGN KEY ("replaces_id") REFERENCES "reply_attempt"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reply_attempt" ADD CONSTRAINT "reply_attempt_recorded_by_id_fkey" FOREIGN KEY ("recorded_by_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reply_sentence" ADD CONSTRAINT "reply_sentence_claim_id_fkey" FOREIGN KEY ("claim_id") REFERENCES "claim"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reply_sentence" ADD CONSTRAINT "reply_sentence_chosen_by_id_fkey" FOREIGN KEY ("chosen_by_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "legal_risk" ADD CONSTRAINT "legal_risk_claim_id_fkey" FOREIGN KEY ("claim_id") REFERENCES "claim"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "legal_risk" ADD CONSTRAINT "legal_risk_raised_by_id_fkey" FOREIGN KEY ("raised_by_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "legal_risk_signature" ADD CONSTRAINT "legal_risk_signature_risk_id_fkey" FOREIGN KEY ("risk_id") REFERENCES "legal_risk"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "legal_risk_signature" ADD CONSTRAINT "legal_risk_signature_verdict_id_fkey" FOREIGN KEY ("verdict_id") REFERENCES "verdict"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "legal_risk_signature" ADD CONSTRAINT "legal_risk_signature_signed_by_id_fkey" FOREIGN KEY ("signed_by_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "legal_risk_lift" ADD CONSTRAINT "legal_risk_lift_risk_id_fkey" FOREIGN KEY ("risk_id") REFERENCES "legal_risk"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "legal_risk_lift" ADD CONSTRAINT "legal_risk_lift_lifted_by_id_fkey" FOREIGN KEY ("lifted_by_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Nothing of either is changed or taken away -----------------------------------------------------

DO $$
DECLARE name text;
BEGIN
  FOREACH name IN ARRAY ARRAY[
    'reply_attempt', 'reply_sentence', 'legal_risk', 'legal_risk_signature', 'legal_risk_lift'
  ] LOOP
    EXECUTE format('CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON %I FOR EACH ROW EXECUTE FUNCTION refuse_change()', name);
    EXECUTE format('CREATE TRIGGER never_truncated BEFORE TRUNCATE ON %I FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()', name);
  END LOOP;
END $$;

ALTER TABLE "reply_attempt" ADD CONSTRAINT "attempt_is_complete" CHECK (
  "way" IN ('email', 'phone', 'letter', 'public-question')
  AND "outcome" IN ('waiting', 'answered', 'no-answer')
  AND btrim("whom") <> ''
  AND ("outcome" = 'answered') = (btrim("answer") <> '')
  AND ("deadline" IS NULL OR "deadline" >= "asked_on")
);
ALTER TABLE "legal_risk" ADD CONSTRAINT "risk_says_why" CHECK (btrim("reason") <> '');
ALTER TABLE "legal_risk_lift" ADD CONSTRAINT "lift_says_why" CHECK (btrim("reason") <> '');

CREATE FUNCTION keep_reply_attempt() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.replaces_id IS NOT NULL
     AND NOT EXISTS (SELECT 1 FROM reply_attempt WHERE id = NEW.replaces_id AND claim_id = NEW.claim_id) THEN
    PERFORM refuse('an attempt replaces one of its own claim');
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER of_one_claim BEFORE INSERT ON "reply_attempt" FOR EACH ROW EXECUTE FUNCTION keep_reply_attempt();

-- A legal risk, its signatures and its end -------------------------------------------------------

CREATE FUNCTION is_editor(who uuid) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT EXISTS (SELECT 1 FROM person WHERE id = who AND role IN ('admin', 'editor') AND disabled_at IS NULL)
$$;

CREATE FUNCTION keep_legal_risk() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  -- The claim's row is held, so that what is published at this very moment comes before or after.
  PERFORM 1 FROM claim WHERE id = NEW.claim_id FOR UPDATE;
  IF EXISTS (
    SELECT 1 FROM legal_risk WHERE claim_id = NEW.claim_id
      AND NOT EXISTS (SELECT 1 FROM legal_risk_lift WHERE risk_id = legal_risk.id)
  ) THEN
    PERFORM refuse('a claim has one standing legal risk at a time');
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER one_at_a_time BEFORE INSERT ON "legal_risk" FOR EACH ROW EXECUTE FUNCTION keep_legal_risk();

CREATE FUNCTION keep_legal_risk_signature() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE signed record;
BEGIN
  SELECT verdict.decided_by_id, verdict.claim_id INTO signed
    FROM verdict JOIN legal_risk ON legal_risk.claim_id = verdict.claim_id
    WHERE verdict.id = NEW.verdict_id AND legal_risk.id = NEW.risk_id;
  IF signed IS NULL THEN
    PERFORM refuse('a signature is for a verdict of the claim at risk');
  END IF;
  IF NOT is_editor(NEW.signed_by_id) OR NEW.signed_by_id = signed.decided_by_id THEN
    PERFORM refuse('a legal risk is signed by an editor who did not decide the verdict');
  END IF;
  IF EXISTS (
    SELECT 1 FROM conflict_declaration WHERE claim_id = signed.claim_id AND person_id = NEW.signed_by_id
  ) THEN
    PERFORM refuse('nobody signs for a claim in which they declared a conflict');
  END IF;
  IF EXISTS (SELECT 1 FROM legal_risk_lift WHERE risk_id = NEW.risk_id) THEN
    PERFORM refuse('a legal risk that was lifted takes no signature');
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER second_editor BEFORE INSERT ON "legal_risk_signature"
  FOR EACH ROW EXECUTE FUNCTION keep_legal_risk_signature();

CREATE FUNCTION keep_legal_risk_lift() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT is_editor(NEW.lifted_by_id) THEN
    PERFORM refuse('a legal risk is lifted by an editor');
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER by_an_editor BEFORE INSERT ON "legal_risk_lift" FOR EACH ROW EXECUTE FUNCTION keep_legal_risk_lift();

-- What is published (lib/replies/rules.ts, lib/risk/rules.ts) ------------------------------------

CREATE FUNCTION keep_reply_and_risk() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  published record;
  round_before uuid;
BEGIN
  -- A retraction waits for nobody.
  IF NEW.kind = 'retraction' THEN RETURN NEW; END IF;
  SELECT round_id, decided_by_id INTO published FROM verdict WHERE id = NEW.verdict_id;
  IF EXISTS (
    SELECT 1 FROM legal_risk WHERE claim_id = NEW.claim_id
      AND NOT EXISTS (SELECT 1 FROM legal_risk_lift WHERE risk_id = legal_risk.id)
      AND NOT EXISTS (
        SELECT 1 FROM legal_risk_signature AS signature JOIN verdict ON verdict.id = signature.verdict_id
        WHERE signature.risk_id = legal_risk.id AND verdict.round_id = published.round_id
          AND signature.signed_by_id NOT IN (NEW.published_by_id, published.decided_by_id)
      )
  ) THEN
    PERFORM refuse('a verdict at legal risk is published with the signature of a second editor');
  END IF;
  SELECT verdict.round_id INTO round_before
    FROM publication JOIN verdict ON verdict.id = publication.verdict_id
    WHERE publication.claim_id = NEW.claim_id ORDER BY publication.number DESC LIMIT 1;
  -- A correction is of a round that was published already: readers are not kept waiting for it.
  IF published.round_id IS DISTINCT FROM round_before
     AND (SELECT replies_required FROM desk)
     AND EXISTS (
       SELECT 1 FROM claim JOIN claimant ON claimant.id = claim.claimant_id
       WHERE claim.id = NEW.claim_id AND claimant.kind = 'person'
     )
     AND NOT EXISTS (
       SELECT 1 FROM reply_attempt AS attempt WHERE attempt.claim_id = NEW.claim_id
         AND NOT EXISTS (SELECT 1 FROM reply_attempt AS later WHERE later.replaces_id = attempt.id)
         AND (attempt.outcome = 'answered'
              OR attempt.deadline < (now() AT TIME ZONE (SELECT time_zone FROM desk))::date)
     ) THEN
    PERFORM refuse('whoever is named is asked before a verdict on them is published');
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER reply_and_risk BEFORE INSERT ON "publication" FOR EACH ROW EXECUTE FUNCTION keep_reply_and_risk();
