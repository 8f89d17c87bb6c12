-- What was said of a pair is never changed but in one way: words that somebody sent in are taken away for good, as
-- the law may ask (lib/integrity/erase-person.ts). That something was said stays.
CREATE FUNCTION keep_judged_pair() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' OR OLD.asked_claim_id IS NOT NULL OR NEW.statement <> 'N. N.'
    OR to_jsonb(NEW) - 'statement' - 'statement_sha256'
      IS DISTINCT FROM to_jsonb(OLD) - 'statement' - 'statement_sha256' THEN
    PERFORM refuse(format('judged_pair is append-only: %s refused', lower(TG_OP)));
  END IF;
  RETURN NEW;
END $$;
DROP TRIGGER append_only ON judged_pair;
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON judged_pair
  FOR EACH ROW EXECUTE FUNCTION keep_judged_pair();
