-- AlterTable
ALTER TABLE "stored_file" ADD COLUMN     "place" TEXT NOT NULL DEFAULT 'database',
ALTER COLUMN "bytes" DROP NOT NULL;

-- Bytes outside the database are held against their hash whenever they are read (lib/platform/files/store.ts).
ALTER TABLE "stored_file" DROP CONSTRAINT bytes_hash_to_sha256;
ALTER TABLE "stored_file" ADD CONSTRAINT bytes_hash_to_sha256
  CHECK (bytes IS NULL OR (sha256 = encode(sha256(bytes), 'hex') AND size = octet_length(bytes)));
ALTER TABLE "stored_file" ADD CONSTRAINT place_known
  CHECK (place IN ('database', 'folder', 's3') AND (place = 'database') = (bytes IS NOT NULL) AND sha256 ~ '^[0-9a-f]{64}$');
