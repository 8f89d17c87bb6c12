-- CreateTable
CREATE TABLE "shared_file" (
    "id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "bytes" BYTEA NOT NULL,
    "shared_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "shared_file_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "shared_file_person_id_shared_at_idx" ON "shared_file"("person_id", "shared_at");

-- CreateIndex
CREATE INDEX "shared_file_shared_at_idx" ON "shared_file"("shared_at");

-- AddForeignKey
ALTER TABLE "shared_file" ADD CONSTRAINT "shared_file_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- 25 MB, as of every file that is handed in (lib/evidence/handed-files.ts)
ALTER TABLE "shared_file" ADD CONSTRAINT "shared_file_bytes_check" CHECK (length("bytes") BETWEEN 1 AND 26214400);
CREATE TRIGGER never_changed BEFORE UPDATE ON "shared_file" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER never_truncated BEFORE TRUNCATE ON "shared_file" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
