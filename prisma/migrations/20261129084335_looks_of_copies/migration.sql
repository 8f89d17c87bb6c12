-- AlterTable
ALTER TABLE "capture" ADD COLUMN     "memento_at" TIMESTAMPTZ(0),
ADD COLUMN     "memento_url" TEXT,
ADD COLUMN     "picture_id" TEXT;

-- AddForeignKey
ALTER TABLE "capture" ADD CONSTRAINT "capture_picture_id_fkey" FOREIGN KEY ("picture_id") REFERENCES "stored_file"("sha256") ON DELETE RESTRICT ON UPDATE CASCADE;

-- A picture and a public archive's copy are of a page that was fetched; a copy in an archive is of a moment.
ALTER TABLE "capture" ADD CONSTRAINT fetched_has_looks CHECK (
  origin = 'fetched' OR (picture_id IS NULL AND memento_url IS NULL)
);
ALTER TABLE "capture" ADD CONSTRAINT memento_has_moment CHECK ((memento_url IS NULL) = (memento_at IS NULL));
