-- CreateTable
CREATE TABLE "suggestion_decision" (
    "article_id" UUID NOT NULL,
    "words_sha256" TEXT NOT NULL,
    "exact" TEXT NOT NULL,
    "decision" TEXT NOT NULL,
    "claim_id" UUID,
    "decided_by_id" UUID NOT NULL,
    "decided_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "suggestion_decision_pkey" PRIMARY KEY ("article_id","words_sha256")
);

-- CreateIndex
CREATE INDEX "suggestion_decision_claim_id_idx" ON "suggestion_decision"("claim_id");

-- AddForeignKey
ALTER TABLE "suggestion_decision" ADD CONSTRAINT "suggestion_decision_article_id_fkey" FOREIGN KEY ("article_id") REFERENCES "article"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "suggestion_decision" ADD CONSTRAINT "suggestion_decision_claim_id_fkey" FOREIGN KEY ("claim_id") REFERENCES "claim"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "suggestion_decision" ADD CONSTRAINT "suggestion_decision_decided_by_id_fkey" FOREIGN KEY ("decided_by_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "suggestion_decision" ADD CONSTRAINT "suggestion_decision_known" CHECK (
  "words_sha256" = encode(sha256(convert_to("exact", 'UTF8')), 'hex')
  AND "decision" IN ('accepted', 'waved-away')
  AND ("decision" = 'accepted') = ("claim_id" IS NOT NULL)
);
