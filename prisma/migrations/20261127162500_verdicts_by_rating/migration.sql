-- CreateIndex
CREATE INDEX "verdict_rating_id_idx" ON "verdict"("rating_id");
