-- CreateTable
CREATE TABLE "judged_pair" (
    "id" UUID NOT NULL,
    "asked_claim_id" UUID,
    "statement" TEXT NOT NULL,
    "language" TEXT NOT NULL,
    "statement_sha256" TEXT NOT NULL,
    "known_claim_id" UUID,
    "known_elsewhere_id" UUID,
    "judgement" TEXT NOT NULL,
    "judged_by_id" UUID NOT NULL,
    "judged_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "judged_pair_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "judged_pair_asked_claim_id_idx" ON "judged_pair"("asked_claim_id");

-- CreateIndex
CREATE INDEX "judged_pair_statement_sha256_idx" ON "judged_pair"("statement_sha256");

-- CreateIndex
CREATE INDEX "judged_pair_known_claim_id_judged_at_idx" ON "judged_pair"("known_claim_id", "judged_at" DESC);

-- CreateIndex
CREATE INDEX "judged_pair_known_elsewhere_id_judged_at_idx" ON "judged_pair"("known_elsewhere_id", "judged_at" DESC);

-- AddForeignKey
ALTER TABLE "judged_pair" ADD CONSTRAINT "judged_pair_asked_claim_id_fkey" FOREIGN KEY ("asked_claim_id") REFERENCES "claim"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "judged_pair" ADD CONSTRAINT "judged_pair_known_claim_id_fkey" FOREIGN KEY ("known_claim_id") REFERENCES "claim"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "judged_pair" ADD CONSTRAINT "judged_pair_known_elsewhere_id_fkey" FOREIGN KEY ("known_elsewhere_id") REFERENCES "checked_elsewhere"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "judged_pair" ADD CONSTRAINT "judged_pair_judged_by_id_fkey" FOREIGN KEY ("judged_by_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "judged_pair" ADD CONSTRAINT "judged_pair_of_two" CHECK (
  num_nonnulls("known_claim_id", "known_elsewhere_id") = 1
  AND "asked_claim_id" IS DISTINCT FROM COALESCE("known_claim_id", "known_elsewhere_id")
  AND "statement" <> ''
  AND "statement_sha256" = encode(sha256(convert_to("statement", 'UTF8')), 'hex')
  AND "judgement" IN ('same', 'different', 'taken-back')
);

CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON "judged_pair" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER never_truncated BEFORE TRUNCATE ON "judged_pair" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
