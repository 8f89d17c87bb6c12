-- The table that the life of a claim is held to is itself beyond the application's reach. A migration
-- that changes the moves disables this trigger while it does, which only the owner can.
CREATE FUNCTION keep_moves() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM refuse('the moves of a claim are changed by migrations alone');
  RETURN NULL;
END $$;
CREATE TRIGGER fixed BEFORE INSERT OR UPDATE OR DELETE ON claim_transition
  FOR EACH ROW EXECUTE FUNCTION keep_moves();
