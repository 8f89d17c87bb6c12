-- CreateTable
CREATE TABLE "checked_elsewhere" (
    "id" UUID NOT NULL,
    "identity" TEXT NOT NULL,
    "publisher_name" TEXT NOT NULL,
    "publisher_site" TEXT NOT NULL,
    "review_url" TEXT NOT NULL,
    "claim_text" TEXT NOT NULL,
    "claimant" TEXT,
    "claim_date" TEXT,
    "review_date" TEXT,
    "rating_text" TEXT NOT NULL,
    "rating_words" TEXT NOT NULL,
    "rating_key" TEXT,
    "language" TEXT,
    "withdrawn_on" TEXT,
    "record" TEXT NOT NULL,
    "sha256" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "run_id" UUID NOT NULL,
    "first_seen_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "changed_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "checked_elsewhere_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "import_run" (
    "id" UUID NOT NULL,
    "format" TEXT NOT NULL,
    "file_name" TEXT NOT NULL,
    "address" TEXT,
    "sha256" TEXT,
    "size" BIGINT NOT NULL,
    "received" BIGINT NOT NULL DEFAULT 0,
    "becomes" TEXT NOT NULL DEFAULT 'known',
    "mapping" JSONB,
    "state" TEXT NOT NULL DEFAULT 'receiving',
    "failure" TEXT,
    "position" INTEGER NOT NULL DEFAULT 0,
    "bytes_read" BIGINT NOT NULL DEFAULT 0,
    "imported" INTEGER NOT NULL DEFAULT 0,
    "repaired" INTEGER NOT NULL DEFAULT 0,
    "unchanged" INTEGER NOT NULL DEFAULT 0,
    "refused" INTEGER NOT NULL DEFAULT 0,
    "claimed_until" TIMESTAMPTZ(3),
    "started_by_id" UUID,
    "feed_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "finished_at" TIMESTAMPTZ(3),

    CONSTRAINT "import_run_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "import_part" (
    "run_id" UUID NOT NULL,
    "part" INTEGER NOT NULL,
    "bytes" BYTEA NOT NULL,

    CONSTRAINT "import_part_pkey" PRIMARY KEY ("run_id","part")
);

-- CreateTable
CREATE TABLE "import_note" (
    "run_id" UUID NOT NULL,
    "row" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,
    "outcome" TEXT NOT NULL,
    "code" TEXT NOT NULL,
    "field" TEXT,
    "found" TEXT,

    CONSTRAINT "import_note_pkey" PRIMARY KEY ("run_id","row","position")
);

-- CreateTable
CREATE TABLE "import_seen" (
    "run_id" UUID NOT NULL,
    "identity" TEXT NOT NULL,
    "sha256" TEXT NOT NULL,

    CONSTRAINT "import_seen_pkey" PRIMARY KEY ("run_id","identity")
);

-- CreateTable
CREATE TABLE "imported_claim" (
    "identity" TEXT NOT NULL,
    "claim_id" UUID NOT NULL,
    "run_id" UUID NOT NULL,

    CONSTRAINT "imported_claim_pkey" PRIMARY KEY ("identity")
);

-- CreateTable
CREATE TABLE "feed_subscription" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "url" TEXT NOT NULL,
    "etag" TEXT,
    "last_modified" TEXT,
    "next_look_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "last_looked_at" TIMESTAMPTZ(3),
    "failures" INTEGER NOT NULL DEFAULT 0,
    "last_failure" TEXT,
    "followed_by_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "ended_at" TIMESTAMPTZ(3),

    CONSTRAINT "feed_subscription_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "rating_mapping" (
    "publisher_site" TEXT NOT NULL,
    "rating_words" TEXT NOT NULL,
    "rating_key" TEXT,
    "mapped_by_id" UUID NOT NULL,
    "mapped_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "rating_mapping_pkey" PRIMARY KEY ("publisher_site","rating_words")
);

-- CreateIndex
CREATE UNIQUE INDEX "checked_elsewhere_identity_key" ON "checked_elsewhere"("identity");

-- CreateIndex
CREATE INDEX "checked_elsewhere_changed_at_id_idx" ON "checked_elsewhere"("changed_at" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "checked_elsewhere_publisher_site_rating_words_idx" ON "checked_elsewhere"("publisher_site", "rating_words");

-- CreateIndex
CREATE INDEX "checked_elsewhere_run_id_idx" ON "checked_elsewhere"("run_id");

-- CreateIndex
CREATE INDEX "import_run_state_created_at_idx" ON "import_run"("state", "created_at");

-- CreateIndex
CREATE INDEX "import_run_created_at_idx" ON "import_run"("created_at" DESC);

-- CreateIndex
CREATE INDEX "import_run_feed_id_idx" ON "import_run"("feed_id");

-- CreateIndex
CREATE INDEX "imported_claim_claim_id_idx" ON "imported_claim"("claim_id");

-- CreateIndex
CREATE INDEX "imported_claim_run_id_idx" ON "imported_claim"("run_id");

-- CreateIndex
CREATE UNIQUE INDEX "feed_subscription_url_key" ON "feed_subscription"("url");

-- CreateIndex
CREATE INDEX "feed_subscription_next_look_at_idx" ON "feed_subscription"("next_look_at");

-- AddForeignKey
ALTER TABLE "checked_elsewhere" ADD CONSTRAINT "checked_elsewhere_run_id_fkey" FOREIGN KEY ("run_id") REFERENCES "import_run"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "import_run" ADD CONSTRAINT "import_run_started_by_id_fkey" FOREIGN KEY ("started_by_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "import_run" ADD CONSTRAINT "import_run_feed_id_fkey" FOREIGN KEY ("feed_id") REFERENCES "feed_subscription"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "import_part" ADD CONSTRAINT "import_part_run_id_fkey" FOREIGN KEY ("run_id") REFERENCES "import_run"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "import_note" ADD CONSTRAINT "import_note_run_id_fkey" FOREIGN KEY ("run_id") REFERENCES "import_run"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "imported_claim" ADD CONSTRAINT "imported_claim_claim_id_fkey" FOREIGN KEY ("claim_id") REFERENCES "claim"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "imported_claim" ADD CONSTRAINT "imported_claim_run_id_fkey" FOREIGN KEY ("run_id") REFERENCES "import_run"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "feed_subscription" ADD CONSTRAINT "feed_subscription_followed_by_id_fkey" FOREIGN KEY ("followed_by_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "rating_mapping" ADD CONSTRAINT "rating_mapping_mapped_by_id_fkey" FOREIGN KEY ("mapped_by_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What lib/exchange/states.ts and schema.ts allow
ALTER TABLE "import_run" ADD CONSTRAINT "import_run_state_check" CHECK (
  "state" IN ('receiving', 'mapping', 'checking', 'checked', 'importing', 'done', 'failed', 'left')
);
ALTER TABLE "import_run" ADD CONSTRAINT "import_run_format_check" CHECK ("format" IN ('claimreview', 'page', 'csv', 'xlsx', 'wxr'));
ALTER TABLE "import_run" ADD CONSTRAINT "import_run_becomes_check" CHECK ("becomes" IN ('known', 'proposed'));
ALTER TABLE "import_run" ADD CONSTRAINT "import_run_counts_check" CHECK (
  "received" BETWEEN 0 AND "size" AND "bytes_read" BETWEEN 0 AND "size"
  AND "position" >= 0 AND "imported" >= 0 AND "repaired" >= 0 AND "unchanged" >= 0 AND "refused" >= 0
);
ALTER TABLE "import_run" ADD CONSTRAINT "import_run_failure_check" CHECK (("failure" IS NOT NULL) = ("state" = 'failed'));
ALTER TABLE "import_note" ADD CONSTRAINT "import_note_outcome_check" CHECK ("outcome" IN ('repaired', 'refused'));

-- Read in pieces; compressed bytes would have to be unpacked whole for each.
ALTER TABLE "import_part" ALTER COLUMN "bytes" SET STORAGE EXTERNAL;
