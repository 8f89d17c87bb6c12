-- Nobody looks for parts of words among whole texts.
DROP INDEX "published_claim_search_text_idx";

-- Words of the statement weigh more. A column that is computed cannot change how before PostgreSQL 17.
DROP INDEX "published_claim_search_idx";
ALTER TABLE "published_claim" DROP COLUMN "search";
ALTER TABLE "published_claim" ADD COLUMN     "statement_text" TEXT NOT NULL DEFAULT '';
ALTER TABLE "published_claim" ADD COLUMN     "search" tsvector GENERATED ALWAYS AS (setweight(to_tsvector('simple'::regconfig, statement_text), 'A') || to_tsvector('simple'::regconfig, search_text)) STORED;
CREATE INDEX "published_claim_search_idx" ON "published_claim" USING GIN ("search");

ALTER TABLE "published_subject" ADD COLUMN     "search_text" TEXT NOT NULL DEFAULT '';
ALTER TABLE "published_subject" ADD COLUMN     "search" tsvector GENERATED ALWAYS AS (to_tsvector('simple'::regconfig, search_text)) STORED;
CREATE INDEX "published_subject_search_idx" ON "published_subject" USING GIN ("search");

-- CreateTable
CREATE TABLE "published_word" (
    "word" TEXT NOT NULL,
    "written" TEXT NOT NULL,
    "claims" INTEGER NOT NULL,

    CONSTRAINT "published_word_pkey" PRIMARY KEY ("word")
);

-- CreateIndex
CREATE INDEX "published_word_word_idx" ON "published_word" USING GIN ("word" gin_trgm_ops);
