-- DropIndex
DROP INDEX "published_claim_published_at_idx";

-- AlterTable
ALTER TABLE "published_claim" DROP COLUMN "claimant",
ADD COLUMN     "claimant_slug" TEXT,
ADD COLUMN     "derivation" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "outlet_slugs" TEXT[] DEFAULT ARRAY[]::TEXT[],
ADD COLUMN     "statement" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "topic_slugs" TEXT[] DEFAULT ARRAY[]::TEXT[];

-- AlterTable
ALTER TABLE "published_page" ALTER COLUMN "gzip" DROP NOT NULL,
ALTER COLUMN "brotli" DROP NOT NULL;

-- CreateTable
CREATE TABLE "published_subject" (
    "kind" TEXT NOT NULL,
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,

    CONSTRAINT "published_subject_pkey" PRIMARY KEY ("kind","slug")
);

-- CreateIndex
CREATE UNIQUE INDEX "published_subject_kind_name_key" ON "published_subject"("kind", "name");

-- CreateIndex
CREATE INDEX "published_claim_published_at_claim_id_idx" ON "published_claim"("published_at" DESC, "claim_id" DESC);

-- CreateIndex
CREATE INDEX "published_claim_claimant_slug_published_at_idx" ON "published_claim"("claimant_slug", "published_at" DESC);

-- CreateIndex
CREATE INDEX "published_claim_rating_key_published_at_idx" ON "published_claim"("rating_key", "published_at" DESC);

-- CreateIndex
CREATE INDEX "published_claim_language_published_at_idx" ON "published_claim"("language", "published_at" DESC);

-- CreateIndex
CREATE INDEX "published_claim_topic_slugs_idx" ON "published_claim" USING GIN ("topic_slugs");

-- CreateIndex
CREATE INDEX "published_claim_outlet_slugs_idx" ON "published_claim" USING GIN ("outlet_slugs");


-- The kinds of lib/publishing/subjects.ts
ALTER TABLE "published_subject" ADD CONSTRAINT "published_subject_kind_check" CHECK ("kind" IN ('claimant', 'topic', 'outlet'));
