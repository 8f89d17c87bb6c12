-- A file outside the database may move to another place; its hash and what is said of it stay. Bytes that are
-- in the database stay there: nobody can make a row lose them.
CREATE FUNCTION keep_stored_file() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' OR OLD.place = 'database' OR NEW.place = 'database'
    OR to_jsonb(NEW) - 'place' IS DISTINCT FROM to_jsonb(OLD) - 'place' THEN
    PERFORM refuse(format('stored_file is append-only: %s refused', lower(TG_OP)));
  END IF;
  RETURN NEW;
END $$;
DROP TRIGGER append_only ON stored_file;
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON stored_file
  FOR EACH ROW EXECUTE FUNCTION keep_stored_file();
