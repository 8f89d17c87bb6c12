-- AlterTable
ALTER TABLE "desk" ADD COLUMN     "idle_days" INTEGER NOT NULL DEFAULT 5,
ADD COLUMN     "target_decided" INTEGER DEFAULT 1,
ADD COLUMN     "target_in_review" INTEGER DEFAULT 3,
ADD COLUMN     "target_open" INTEGER DEFAULT 3,
ADD COLUMN     "target_proposed" INTEGER DEFAULT 2,
ADD COLUMN     "target_recheck" INTEGER DEFAULT 5,
ADD COLUMN     "target_researching" INTEGER DEFAULT 5,
ADD COLUMN     "work_limit" INTEGER DEFAULT 5,
ADD COLUMN     "working_days" INTEGER[] DEFAULT ARRAY[1, 2, 3, 4, 5]::INTEGER[];

-- AlterTable
ALTER TABLE "person" ADD COLUMN     "away_from" DATE,
ADD COLUMN     "away_to" DATE,
ADD COLUMN     "languages" TEXT[] DEFAULT ARRAY[]::TEXT[],
ADD COLUMN     "work_limit" INTEGER;
ALTER TABLE desk ADD CONSTRAINT queue_rules_sensible CHECK (
  target_proposed BETWEEN 1 AND 365 AND target_open BETWEEN 1 AND 365 AND target_researching BETWEEN 1 AND 365
  AND target_in_review BETWEEN 1 AND 365 AND target_decided BETWEEN 1 AND 365 AND target_recheck BETWEEN 1 AND 365
  AND work_limit BETWEEN 1 AND 99 AND idle_days BETWEEN 1 AND 365
  AND working_days <@ ARRAY[1, 2, 3, 4, 5, 6, 7] AND cardinality(working_days) > 0
);
ALTER TABLE person ADD CONSTRAINT work_limit_sensible CHECK (work_limit BETWEEN 0 AND 99);
ALTER TABLE person ADD CONSTRAINT away_for_some_days CHECK (
  (away_from IS NULL) = (away_to IS NULL) AND away_from <= away_to
);
