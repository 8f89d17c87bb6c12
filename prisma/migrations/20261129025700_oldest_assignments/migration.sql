-- Who was asked longest ago and has it still, for proposals to give it to somebody else.
CREATE INDEX "assignment_oldest" ON "assignment"("assigned_at") WHERE "ended_at" IS NULL AND "round_open";
