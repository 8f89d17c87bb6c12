-- CreateTable
CREATE TABLE "tip_picture" (
    "tip_id" UUID NOT NULL,
    "sha256" TEXT NOT NULL,
    "bytes" BYTEA NOT NULL,
    "width" INTEGER NOT NULL,
    "height" INTEGER NOT NULL,

    CONSTRAINT "tip_picture_pkey" PRIMARY KEY ("tip_id")
);

-- AddForeignKey
ALTER TABLE "tip_picture" ADD CONSTRAINT "tip_picture_tip_id_fkey" FOREIGN KEY ("tip_id") REFERENCES "tip"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What lib/platform/clean-picture.ts makes
ALTER TABLE "tip_picture" ADD CONSTRAINT "tip_picture_bytes_check" CHECK (
  "sha256" = encode(sha256("bytes"), 'hex')
  AND substring("bytes" from 1 for 4) = 'RIFF' AND substring("bytes" from 9 for 4) = 'WEBP'
);
ALTER TABLE "tip_picture" ADD CONSTRAINT "tip_picture_size_check" CHECK (
  "width" BETWEEN 1 AND 2400 AND "height" BETWEEN 1 AND 2400
);
-- What was sent is never another thing; what the law forbids to keep can be deleted.
CREATE TRIGGER never_changed BEFORE UPDATE ON "tip_picture" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER never_truncated BEFORE TRUNCATE ON "tip_picture" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
