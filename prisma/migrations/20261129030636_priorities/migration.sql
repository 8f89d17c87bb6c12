-- DropIndex
DROP INDEX "claim_claimant_id_idx";

-- AlterTable
ALTER TABLE "claim" ADD COLUMN     "matters_by" DATE,
ADD COLUMN     "matters_why" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "priority" INTEGER NOT NULL DEFAULT 0;

-- AlterTable
ALTER TABLE "claimant" ADD COLUMN     "watched" BOOLEAN NOT NULL DEFAULT false;

-- CreateIndex
CREATE INDEX "claim_claimant_id_status_idx" ON "claim"("claimant_id", "status");
-- In the queue's order, as an index has it.
CREATE INDEX "claim_status_priority" ON "claim"("status", (-"priority"), "number");
CREATE INDEX "claim_matters_by" ON "claim"("matters_by") WHERE "matters_by" IS NOT NULL;

-- The day it is at the desk; in a time zone that PostgreSQL does not know, the day in UTC.
CREATE FUNCTION desk_today() RETURNS date LANGUAGE plpgsql STABLE AS $$
BEGIN
  RETURN (now() AT TIME ZONE (SELECT time_zone FROM desk))::date;
EXCEPTION WHEN invalid_parameter_value THEN
  RETURN (now() AT TIME ZONE 'UTC')::date;
END $$;

-- The same as pointsOf in lib/claims/priority.ts; a database test holds the two against each other.
CREATE FUNCTION claim_points(tips int, articles int, watched boolean, verdicts int, matters_by date, due_on date, today date)
RETURNS int LANGUAGE sql IMMUTABLE AS $$
  SELECT 10 * LEAST(tips, 5)
    + 8 * GREATEST(LEAST(articles, 5) - 1, 0)
    + CASE WHEN watched THEN 20 WHEN verdicts >= 3 THEN 10 ELSE 0 END
    + CASE WHEN matters_by IS NULL OR matters_by < today THEN 0 WHEN matters_by <= today + 7 THEN 40
        WHEN matters_by <= today + 30 THEN 20 ELSE 0 END
    + CASE WHEN due_on IS NULL THEN 0 WHEN due_on < today THEN 30 WHEN due_on <= today + 2 THEN 20
        WHEN due_on <= today + 7 THEN 10 ELSE 0 END
$$;

-- Counts no further than points go.
CREATE FUNCTION points_of_claim(one claim, today date) RETURNS int LANGUAGE sql STABLE AS $$
  SELECT CASE WHEN one.status IN ('declined', 'duplicate') THEN 0 ELSE claim_points(
    (SELECT count(*)::int FROM (SELECT FROM tip
      WHERE tip.claim_id = one.id AND tip.outcome IS DISTINCT FROM 'dismissed' LIMIT 5) AS few),
    (SELECT count(*)::int FROM (SELECT DISTINCT article_id FROM appearance
      WHERE appearance.claim_id = one.id LIMIT 5) AS few),
    COALESCE((SELECT watched FROM claimant WHERE claimant.id = one.claimant_id), false),
    (SELECT count(*)::int FROM (SELECT FROM claim AS other
      WHERE other.claimant_id = one.claimant_id AND other.status = 'published' AND other.id <> one.id LIMIT 3) AS few),
    one.matters_by, CASE WHEN one.status <> 'published' THEN one.due_on END, today) END
$$;

-- Whatever is written there: the points are those of the claim.
CREATE FUNCTION rank_claim() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.priority := points_of_claim(NEW, desk_today());
  RETURN NEW;
END $$;
CREATE TRIGGER ranks BEFORE INSERT OR UPDATE OF status, claimant_id, matters_by, due_on, priority ON claim
  FOR EACH ROW EXECUTE FUNCTION rank_claim();

-- A write says which version it was based on. Asking for points to be made again, which is done by writing -1
-- there and nothing else, is no such write; this trigger comes before the one that makes them.
DROP TRIGGER next_version ON claim;
CREATE TRIGGER next_version BEFORE UPDATE ON claim FOR EACH ROW
  WHEN (NEW.priority <> -1 OR to_jsonb(OLD) - 'priority' IS DISTINCT FROM to_jsonb(NEW) - 'priority')
  EXECUTE FUNCTION require_next_version();

CREATE FUNCTION rank_claim_of_row() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE claim SET priority = -1 WHERE id IN (
    CASE WHEN TG_OP <> 'INSERT' THEN OLD.claim_id END, CASE WHEN TG_OP <> 'DELETE' THEN NEW.claim_id END);
  RETURN NULL;
END $$;
CREATE TRIGGER ranks_claim AFTER INSERT OR DELETE OR UPDATE OF claim_id ON appearance
  FOR EACH ROW EXECUTE FUNCTION rank_claim_of_row();
CREATE TRIGGER ranks_claim AFTER INSERT OR DELETE OR UPDATE OF claim_id, outcome ON tip
  FOR EACH ROW EXECUTE FUNCTION rank_claim_of_row();

CREATE FUNCTION rank_claims_of_claimant() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE claim SET priority = -1 WHERE claimant_id = NEW.id
    AND status IN ('proposed', 'open', 'researching', 'in-review', 'decided', 'published');
  RETURN NULL;
END $$;
CREATE TRIGGER ranks_claims AFTER UPDATE OF watched ON claimant FOR EACH ROW
  WHEN (OLD.watched IS DISTINCT FROM NEW.watched) EXECUTE FUNCTION rank_claims_of_claimant();

-- With a claimant's first published claims, others of theirs get points; with further ones nothing changes.
CREATE FUNCTION rank_claims_beside() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (SELECT count(*) FROM (SELECT FROM claim WHERE claimant_id = NEW.claimant_id AND status = 'published' LIMIT 5) AS few) < 5 THEN
    UPDATE claim SET priority = -1 WHERE claimant_id = NEW.claimant_id AND id <> NEW.id
      AND status IN ('proposed', 'open', 'researching', 'in-review', 'decided');
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER ranks_beside AFTER UPDATE OF status ON claim FOR EACH ROW
  WHEN (NEW.claimant_id IS NOT NULL AND OLD.status IS DISTINCT FROM NEW.status
    AND 'published' IN (OLD.status, NEW.status)) EXECUTE FUNCTION rank_claims_beside();

UPDATE claim SET priority = -1 WHERE status NOT IN ('declined', 'duplicate');
