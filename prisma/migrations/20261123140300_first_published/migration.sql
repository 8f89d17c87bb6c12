-- The order in which APIs page: no correction changes it.
-- CreateIndex
CREATE INDEX "published_claim_first_published_at_claim_id_idx" ON "published_claim"("first_published_at" DESC, "claim_id" DESC);
