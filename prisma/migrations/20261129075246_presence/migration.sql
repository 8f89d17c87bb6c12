-- CreateTable
-- Not logged: who is on a page now is worth nothing after a crash, and is said anew every few seconds.
CREATE UNLOGGED TABLE "presence" (
    "stream" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "page" TEXT NOT NULL,
    "seen_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "presence_pkey" PRIMARY KEY ("stream")
);

-- CreateIndex
CREATE INDEX "presence_page_idx" ON "presence"("page");

-- AddForeignKey
ALTER TABLE "presence" ADD CONSTRAINT "presence_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Whoever is on a page hears of who comes and goes; that they are still there is no news.
CREATE FUNCTION tell_of_presence() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_notify('presence', coalesce(NEW.page, OLD.page));
  RETURN NULL;
END $$;
CREATE TRIGGER presence_is_heard AFTER INSERT OR DELETE ON presence
  FOR EACH ROW EXECUTE FUNCTION tell_of_presence();

-- Lists and articles are kept as they are too, so every event is heard, with the claim it is about.
DROP TRIGGER event_is_heard ON event;
DROP FUNCTION tell_of_event();
CREATE FUNCTION tell_of_event() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_notify('desk_event', coalesce(NEW.claim_id::text, 'of no claim'));
  RETURN NULL;
END $$;
CREATE TRIGGER event_is_heard AFTER INSERT ON event
  FOR EACH ROW EXECUTE FUNCTION tell_of_event();
