-- AlterTable
ALTER TABLE "message" ADD COLUMN     "unsubscribe_url" TEXT;

-- AlterTable
ALTER TABLE "tip" ADD COLUMN     "answer" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "contact_confirmed_at" TIMESTAMPTZ(3),
ADD COLUMN     "handled_by_id" UUID,
ADD COLUMN     "outcome" TEXT,
ADD COLUMN     "question" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "sender_hash" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "suspected" BOOLEAN NOT NULL DEFAULT false;

-- CreateTable
CREATE TABLE "correction_request" (
    "id" UUID NOT NULL,
    "number" SERIAL NOT NULL,
    "claim_id" UUID NOT NULL,
    "publication_number" INTEGER NOT NULL,
    "kind" TEXT NOT NULL DEFAULT 'correction',
    "reason" TEXT NOT NULL,
    "source_url" TEXT,
    "proposal" JSONB,
    "contact" TEXT,
    "contact_confirmed_at" TIMESTAMPTZ(3),
    "sender_hash" TEXT NOT NULL DEFAULT '',
    "suspected" BOOLEAN NOT NULL DEFAULT false,
    "received_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "due_on" DATE NOT NULL,
    "answered_at" TIMESTAMPTZ(3),
    "outcome" TEXT,
    "answer" TEXT NOT NULL DEFAULT '',
    "answered_by_id" UUID,

    CONSTRAINT "correction_request_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "subscription" (
    "id" UUID NOT NULL,
    "email" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "slug" TEXT NOT NULL DEFAULT '',
    "sender_hash" TEXT NOT NULL DEFAULT '',
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "confirmed_at" TIMESTAMPTZ(3),
    "ended_at" TIMESTAMPTZ(3),

    CONSTRAINT "subscription_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "publication_notice" (
    "publication_id" UUID NOT NULL,
    "noticed_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "publication_notice_pkey" PRIMARY KEY ("publication_id")
);

-- CreateIndex
CREATE UNIQUE INDEX "correction_request_number_key" ON "correction_request"("number");

-- CreateIndex
CREATE INDEX "correction_request_answered_at_due_on_idx" ON "correction_request"("answered_at", "due_on");

-- CreateIndex
CREATE INDEX "correction_request_sender_hash_received_at_idx" ON "correction_request"("sender_hash", "received_at");

-- CreateIndex
CREATE INDEX "correction_request_claim_id_idx" ON "correction_request"("claim_id");

-- CreateIndex
CREATE INDEX "subscription_kind_slug_idx" ON "subscription"("kind", "slug");

-- CreateIndex
CREATE INDEX "subscription_sender_hash_created_at_idx" ON "subscription"("sender_hash", "created_at");

-- CreateIndex
CREATE UNIQUE INDEX "subscription_email_kind_slug_key" ON "subscription"("email", "kind", "slug");

-- CreateIndex
CREATE INDEX "tip_sender_hash_received_at_idx" ON "tip"("sender_hash", "received_at");

-- CreateIndex
CREATE INDEX "tip_claim_id_idx" ON "tip"("claim_id");

-- AddForeignKey
ALTER TABLE "tip" ADD CONSTRAINT "tip_handled_by_id_fkey" FOREIGN KEY ("handled_by_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "correction_request" ADD CONSTRAINT "correction_request_claim_id_fkey" FOREIGN KEY ("claim_id") REFERENCES "claim"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "correction_request" ADD CONSTRAINT "correction_request_answered_by_id_fkey" FOREIGN KEY ("answered_by_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "publication_notice" ADD CONSTRAINT "publication_notice_publication_id_fkey" FOREIGN KEY ("publication_id") REFERENCES "publication"("id") ON DELETE RESTRICT ON UPDATE CASCADE;


-- What lib/readers/schema.ts allows
ALTER TABLE "tip" ADD CONSTRAINT "tip_outcome_check" CHECK (
  ("outcome" IS NULL) = ("handled_at" IS NULL)
  AND ("outcome" IS NULL OR "outcome" IN ('accepted', 'dismissed'))
);
ALTER TABLE "correction_request" ADD CONSTRAINT "correction_request_kind_check" CHECK ("kind" IN ('correction', 'retraction'));
ALTER TABLE "correction_request" ADD CONSTRAINT "correction_request_outcome_check" CHECK (
  ("outcome" IS NULL) = ("answered_at" IS NULL)
  AND ("outcome" IS NULL OR "outcome" IN ('accepted', 'declined', 'discarded'))
  AND ("outcome" IS NULL OR "outcome" = 'discarded' OR "answer" <> '')
);
ALTER TABLE "subscription" ADD CONSTRAINT "subscription_kind_check" CHECK (
  "kind" IN ('everything', 'claim', 'claimant', 'topic') AND ("kind" = 'everything') = ("slug" = '')
);

-- A request that was answered is part of the public record, as it was asked and as it was answered.
CREATE FUNCTION keep_answered_request() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' OR (OLD.answered_at IS NOT NULL AND (to_jsonb(OLD) - ARRAY['contact', 'contact_confirmed_at', 'sender_hash']) <> (to_jsonb(NEW) - ARRAY['contact', 'contact_confirmed_at', 'sender_hash'])) THEN
    PERFORM refuse('an answered request stands as it was answered');
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER answered_stands BEFORE UPDATE OR DELETE ON "correction_request"
  FOR EACH ROW EXECUTE FUNCTION keep_answered_request();

DO $$
DECLARE name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['correction_request', 'subscription', 'publication_notice', 'published_subject'] LOOP
    EXECUTE format('CREATE TRIGGER never_truncated BEFORE TRUNCATE ON %I FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()', name);
  END LOOP;
END $$;
