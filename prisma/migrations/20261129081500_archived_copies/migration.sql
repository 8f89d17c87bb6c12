-- CreateTable
CREATE TABLE "archived_copy" (
    "evidence_id" UUID NOT NULL,
    "claim_id" UUID NOT NULL,
    "gone_since" TIMESTAMPTZ(3) NOT NULL,
    "captured_at" TIMESTAMPTZ(3) NOT NULL,
    "sha256" TEXT NOT NULL,
    "address" TEXT NOT NULL,
    "before" TEXT NOT NULL,
    "exact" TEXT NOT NULL,
    "after" TEXT NOT NULL,

    CONSTRAINT "archived_copy_pkey" PRIMARY KEY ("evidence_id")
);

-- CreateIndex
CREATE INDEX "archived_copy_claim_id_idx" ON "archived_copy"("claim_id");

-- AddForeignKey
ALTER TABLE "archived_copy" ADD CONSTRAINT "archived_copy_evidence_id_fkey" FOREIGN KEY ("evidence_id") REFERENCES "evidence"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "archived_copy" ADD CONSTRAINT "archived_copy_claim_id_fkey" FOREIGN KEY ("claim_id") REFERENCES "claim"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "archived_copy" ADD CONSTRAINT copy_sha256_is_one CHECK (sha256 ~ '^[0-9a-f]{64}$');
-- Some words around an excerpt, and never the page.
ALTER TABLE "archived_copy" ADD CONSTRAINT context_is_short CHECK (length(before) <= 400 AND length(after) <= 400);

-- Nothing of a protected source leaves the desk, whoever writes.
CREATE FUNCTION archived_copy_is_of_open_evidence() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT FROM evidence WHERE id = NEW.evidence_id AND (protected OR claim_id <> NEW.claim_id)) THEN
    RAISE EXCEPTION 'protected evidence never leaves the desk' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER open_evidence BEFORE INSERT OR UPDATE ON archived_copy
  FOR EACH ROW EXECUTE FUNCTION archived_copy_is_of_open_evidence();
