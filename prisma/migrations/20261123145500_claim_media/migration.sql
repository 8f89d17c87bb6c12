-- CreateTable
CREATE TABLE "claim_media" (
    "claim_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "file_id" TEXT,
    "address" TEXT,
    "description" TEXT NOT NULL,
    "category" TEXT,
    "original_address" TEXT,
    "original_context" TEXT NOT NULL DEFAULT '',
    "picture_hash" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "claim_media_pkey" PRIMARY KEY ("claim_id")
);

-- AlterTable
ALTER TABLE "published_claim" ADD COLUMN     "picture_hash" TEXT;

-- AddForeignKey
ALTER TABLE "claim_media" ADD CONSTRAINT "claim_media_claim_id_fkey" FOREIGN KEY ("claim_id") REFERENCES "claim"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "claim_media" ADD CONSTRAINT "claim_media_file_id_fkey" FOREIGN KEY ("file_id") REFERENCES "stored_file"("sha256") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What lib/claims/media-schema.ts allows
ALTER TABLE "claim_media" ADD CONSTRAINT "claim_media_kind_check" CHECK ("kind" IN ('image', 'video', 'audio'));
ALTER TABLE "claim_media" ADD CONSTRAINT "claim_media_category_check" CHECK ("category" IN (
  'OriginalMediaContent', 'DecontextualizedContent', 'EditedOrCroppedContent', 'TransformedContent', 'StagedContent', 'SatireOrParodyContent'
));
ALTER TABLE "claim_media" ADD CONSTRAINT "claim_media_picture_hash_check" CHECK ("picture_hash" ~ '^[0-9a-f]{16}$');
ALTER TABLE "claim_media" ADD CONSTRAINT "claim_media_something_given_check" CHECK ("file_id" IS NOT NULL OR "address" IS NOT NULL);

-- Few claims are about a picture: an answer looks at those alone.
CREATE INDEX "published_claim_picture_hash_idx" ON "published_claim"("picture_hash") WHERE "picture_hash" IS NOT NULL;
CREATE TRIGGER never_truncated BEFORE TRUNCATE ON "claim_media" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
