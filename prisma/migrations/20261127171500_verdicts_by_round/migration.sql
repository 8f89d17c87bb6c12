-- Whatever is asked about a round asks for its verdict, and read all verdicts for it.
CREATE INDEX "verdict_round_id_idx" ON "verdict"("round_id");
