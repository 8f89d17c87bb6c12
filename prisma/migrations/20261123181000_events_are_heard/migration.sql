-- Whoever looks at a claim hears at once that something happened to it: the notice goes out with the commit.
CREATE FUNCTION tell_of_event() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_notify('claim_event', NEW.claim_id::text);
  RETURN NULL;
END $$;

CREATE TRIGGER event_is_heard AFTER INSERT ON "event"
FOR EACH ROW WHEN (NEW.claim_id IS NOT NULL) EXECUTE FUNCTION tell_of_event();
