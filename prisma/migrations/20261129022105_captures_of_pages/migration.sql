-- AlterTable
ALTER TABLE "capture" ADD COLUMN     "author" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "content_sha256" TEXT,
ADD COLUMN     "language" TEXT,
ADD COLUMN     "published_on" TEXT,
ADD COLUMN     "publisher" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "title" TEXT NOT NULL DEFAULT '';

-- CreateTable
CREATE TABLE "capture_request" (
    "id" UUID NOT NULL,
    "source_id" UUID NOT NULL,
    "evidence_id" UUID NOT NULL,
    "url" TEXT NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'waiting',
    "reason" TEXT,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "next_attempt_at" TIMESTAMPTZ(3) NOT NULL,
    "asked_by_id" UUID NOT NULL,
    "asked_at" TIMESTAMPTZ(3) NOT NULL,
    "ended_at" TIMESTAMPTZ(3),
    "capture_id" UUID,

    CONSTRAINT "capture_request_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "capture_request_capture_id_key" ON "capture_request"("capture_id");

-- CreateIndex
CREATE INDEX "capture_request_source_id_asked_at_idx" ON "capture_request"("source_id", "asked_at");

-- CreateIndex
CREATE INDEX "capture_request_evidence_id_idx" ON "capture_request"("evidence_id");

-- CreateIndex
CREATE INDEX "capture_request_state_next_attempt_at_idx" ON "capture_request"("state", "next_attempt_at");

-- AddForeignKey
ALTER TABLE "capture_request" ADD CONSTRAINT "capture_request_source_id_fkey" FOREIGN KEY ("source_id") REFERENCES "source"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "capture_request" ADD CONSTRAINT "capture_request_evidence_id_fkey" FOREIGN KEY ("evidence_id") REFERENCES "evidence"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "capture_request" ADD CONSTRAINT "capture_request_asked_by_id_fkey" FOREIGN KEY ("asked_by_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "capture_request" ADD CONSTRAINT "capture_request_capture_id_fkey" FOREIGN KEY ("capture_id") REFERENCES "capture"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "capture" DROP CONSTRAINT origin_known;
ALTER TABLE "capture" ADD CONSTRAINT origin_known CHECK (origin IN ('given-text', 'given-file', 'fetched'));
ALTER TABLE "capture" ADD CONSTRAINT fetched_says_what CHECK (
  (origin = 'fetched') = (content_sha256 IS NOT NULL) AND (origin <> 'fetched' OR final_url IS NOT NULL)
);
ALTER TABLE "capture" ADD CONSTRAINT content_sha256_is_one CHECK (content_sha256 ~ '^[0-9a-f]{64}$');
ALTER TABLE "capture" ADD CONSTRAINT published_on_partial_date CHECK (published_on IS NULL OR published_on::partial_date IS NOT NULL);

ALTER TABLE "capture_request" ADD CONSTRAINT state_known CHECK (state IN ('waiting', 'made', 'refused', 'failed'));
ALTER TABLE "capture_request" ADD CONSTRAINT made_has_copy CHECK ((state = 'made') = (capture_id IS NOT NULL));
ALTER TABLE "capture_request" ADD CONSTRAINT ended_has_time CHECK ((state = 'waiting') = (ended_at IS NULL));
ALTER TABLE "capture_request" ADD CONSTRAINT given_up_says_why CHECK (state NOT IN ('refused', 'failed') OR reason IS NOT NULL);

-- Two people who want a copy of one source at the same moment get the same one.
CREATE UNIQUE INDEX "capture_request_waiting" ON "capture_request"("source_id") WHERE "state" = 'waiting';

-- What a request came to stands.
CREATE FUNCTION keep_ended_request() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.state <> 'waiting' OR NEW.source_id <> OLD.source_id THEN
    PERFORM refuse('a request for a copy that has ended stands, and keeps its source');
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER ended_stands BEFORE UPDATE ON "capture_request" FOR EACH ROW EXECUTE FUNCTION keep_ended_request();
CREATE TRIGGER never_deleted BEFORE DELETE ON "capture_request" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER never_truncated BEFORE TRUNCATE ON "capture_request" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
