-- A comment is never changed but in one way: once it is shown to nobody, its words may be taken away for good, as
-- the law may ask (lib/integrity/erase-person.ts).
CREATE FUNCTION keep_comment() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' OR NEW.body <> ''
    OR NOT EXISTS (SELECT 1 FROM comment_removal WHERE comment_id = OLD.id)
    OR to_jsonb(NEW) - 'body' - 'search' IS DISTINCT FROM to_jsonb(OLD) - 'body' - 'search' THEN
    PERFORM refuse(format('comment is append-only: %s refused', lower(TG_OP)));
  END IF;
  RETURN NEW;
END $$;
DROP TRIGGER append_only ON comment;
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON comment
  FOR EACH ROW EXECUTE FUNCTION keep_comment();
