-- AlterTable
ALTER TABLE "comment" ADD COLUMN     "anchor" TEXT NOT NULL DEFAULT 'statement',
ADD COLUMN     "appearance_id" UUID,
ADD COLUMN     "evidence_id" UUID,
ADD COLUMN     "quote" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "review_id" UUID,
ADD COLUMN     "root_id" UUID;

-- CreateTable
CREATE TABLE "notification" (
    "id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "claim_id" UUID NOT NULL,
    "comment_id" UUID,
    "event_sequence" BIGINT,
    "due_on" DATE,
    "actor_id" UUID,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "read_at" TIMESTAMPTZ(3),
    "mail" TEXT NOT NULL,
    "mailed_at" TIMESTAMPTZ(3),

    CONSTRAINT "notification_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "notification_choice" (
    "person_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "mail" TEXT NOT NULL,

    CONSTRAINT "notification_choice_pkey" PRIMARY KEY ("person_id","kind")
);

-- CreateTable
CREATE TABLE "notification_position" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "sequence" BIGINT NOT NULL,

    CONSTRAINT "notification_position_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "notification_day" (
    "day" DATE NOT NULL,
    "made_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "notification_day_pkey" PRIMARY KEY ("day")
);

-- CreateTable
CREATE TABLE "comment_mention" (
    "comment_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "written" TEXT NOT NULL,

    CONSTRAINT "comment_mention_pkey" PRIMARY KEY ("comment_id","person_id")
);

-- CreateTable
CREATE TABLE "comment_removal" (
    "comment_id" UUID NOT NULL,
    "removed_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "comment_removal_pkey" PRIMARY KEY ("comment_id")
);

-- CreateTable
CREATE TABLE "thread_resolution" (
    "root_id" UUID NOT NULL,
    "resolved_at" TIMESTAMPTZ(3),
    "resolved_by_id" UUID,

    CONSTRAINT "thread_resolution_pkey" PRIMARY KEY ("root_id")
);

-- CreateTable
CREATE TABLE "thread_read" (
    "root_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "read_up_to" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "thread_read_pkey" PRIMARY KEY ("root_id","person_id")
);

-- CreateIndex
CREATE INDEX "notification_person_id_at_id_idx" ON "notification"("person_id", "at" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "notification_person_id_read_at_idx" ON "notification"("person_id", "read_at");

-- CreateIndex
CREATE UNIQUE INDEX "notification_person_id_event_sequence_key" ON "notification"("person_id", "event_sequence");

-- CreateIndex
CREATE UNIQUE INDEX "notification_person_id_kind_claim_id_due_on_key" ON "notification"("person_id", "kind", "claim_id", "due_on");

-- CreateIndex
CREATE INDEX "comment_mention_person_id_idx" ON "comment_mention"("person_id");

-- CreateIndex
CREATE INDEX "comment_root_id_idx" ON "comment"("root_id");

-- AddForeignKey
ALTER TABLE "notification" ADD CONSTRAINT "notification_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "notification" ADD CONSTRAINT "notification_actor_id_fkey" FOREIGN KEY ("actor_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "notification" ADD CONSTRAINT "notification_claim_id_fkey" FOREIGN KEY ("claim_id") REFERENCES "claim"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "notification" ADD CONSTRAINT "notification_comment_id_fkey" FOREIGN KEY ("comment_id") REFERENCES "comment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "notification_choice" ADD CONSTRAINT "notification_choice_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "comment" ADD CONSTRAINT "comment_root_id_fkey" FOREIGN KEY ("root_id") REFERENCES "comment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "comment" ADD CONSTRAINT "comment_evidence_id_fkey" FOREIGN KEY ("evidence_id") REFERENCES "evidence"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "comment" ADD CONSTRAINT "comment_review_id_fkey" FOREIGN KEY ("review_id") REFERENCES "review"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "comment_mention" ADD CONSTRAINT "comment_mention_comment_id_fkey" FOREIGN KEY ("comment_id") REFERENCES "comment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "comment_mention" ADD CONSTRAINT "comment_mention_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "comment_removal" ADD CONSTRAINT "comment_removal_comment_id_fkey" FOREIGN KEY ("comment_id") REFERENCES "comment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "thread_resolution" ADD CONSTRAINT "thread_resolution_root_id_fkey" FOREIGN KEY ("root_id") REFERENCES "comment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "thread_resolution" ADD CONSTRAINT "thread_resolution_resolved_by_id_fkey" FOREIGN KEY ("resolved_by_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "thread_read" ADD CONSTRAINT "thread_read_root_id_fkey" FOREIGN KEY ("root_id") REFERENCES "comment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "thread_read" ADD CONSTRAINT "thread_read_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What is said of the desk's work ----------------------------------------------------------------

ALTER TABLE comment ADD CONSTRAINT anchored_to_one_thing CHECK (
  anchor IN ('statement', 'passage', 'evidence', 'review')
  AND (anchor = 'passage') = (appearance_id IS NOT NULL)
  AND (anchor = 'evidence') = (evidence_id IS NOT NULL)
  AND (anchor = 'review') = (review_id IS NOT NULL)
);

CREATE FUNCTION keep_comment_in_place() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.root_id IS NOT NULL THEN
    IF NOT EXISTS (
      SELECT 1 FROM comment AS root
      WHERE root.id = NEW.root_id AND root.root_id IS NULL AND root.claim_id = NEW.claim_id
        AND (root.anchor, root.appearance_id, root.evidence_id, root.review_id)
          IS NOT DISTINCT FROM (NEW.anchor, NEW.appearance_id, NEW.evidence_id, NEW.review_id)
    ) THEN
      PERFORM refuse('a reply stands in one thread, about what the thread is about');
    END IF;
    RETURN NEW;
  END IF;
  IF NEW.evidence_id IS NOT NULL AND NOT EXISTS (
    SELECT 1 FROM evidence WHERE id = NEW.evidence_id AND claim_id = NEW.claim_id
  ) THEN
    PERFORM refuse('a comment is about evidence of its own claim');
  END IF;
  IF NEW.review_id IS NOT NULL AND NOT EXISTS (
    SELECT 1 FROM review JOIN round ON round.id = review.round_id
    WHERE review.id = NEW.review_id AND round.claim_id = NEW.claim_id AND review.submitted_at IS NOT NULL
  ) THEN
    PERFORM refuse('a comment is about a submitted review of its own claim');
  END IF;
  IF NEW.appearance_id IS NOT NULL AND NOT EXISTS (
    SELECT 1 FROM appearance WHERE id = NEW.appearance_id AND claim_id = NEW.claim_id
  ) THEN
    PERFORM refuse('a comment is about a passage of its own claim');
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER in_place BEFORE INSERT ON comment FOR EACH ROW EXECUTE FUNCTION keep_comment_in_place();

CREATE FUNCTION keep_resolution_on_root() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT 1 FROM comment WHERE id = NEW.root_id AND root_id IS NOT NULL) THEN
    PERFORM refuse('a thread is known by the comment that began it');
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER of_a_thread BEFORE INSERT OR UPDATE ON thread_resolution
  FOR EACH ROW EXECUTE FUNCTION keep_resolution_on_root();
CREATE TRIGGER of_a_thread BEFORE INSERT OR UPDATE ON thread_read
  FOR EACH ROW EXECUTE FUNCTION keep_resolution_on_root();
ALTER TABLE thread_resolution ADD CONSTRAINT resolved_by_somebody
  CHECK ((resolved_at IS NULL) = (resolved_by_id IS NULL));

CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON comment_mention FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON comment_removal FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER never_deleted BEFORE DELETE ON thread_resolution FOR EACH ROW EXECUTE FUNCTION refuse_change();

-- What its people are told -----------------------------------------------------------------------

ALTER TABLE notification ADD CONSTRAINT mail_known CHECK (mail IN ('now', 'digest', 'off'));
ALTER TABLE notification_choice ADD CONSTRAINT mail_known CHECK (mail IN ('now', 'digest', 'off'));
ALTER TABLE notification ADD CONSTRAINT tells_of_an_event_or_a_day
  CHECK ((event_sequence IS NULL) <> (due_on IS NULL));
ALTER TABLE notification ADD CONSTRAINT never_of_ones_own_act CHECK (actor_id IS DISTINCT FROM person_id);
ALTER TABLE notification_position ADD CONSTRAINT one_row CHECK (id = 1);

-- Whoever is at the desk hears at once that there is something new for them, or that it was read elsewhere.
CREATE FUNCTION tell_of_notification() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_notify('person_news', NEW.person_id::text);
  RETURN NULL;
END $$;
CREATE TRIGGER notification_is_heard AFTER INSERT ON notification
  FOR EACH ROW EXECUTE FUNCTION tell_of_notification();
CREATE TRIGGER reading_is_heard AFTER UPDATE OF read_at ON notification
  FOR EACH ROW WHEN (OLD.read_at IS DISTINCT FROM NEW.read_at) EXECUTE FUNCTION tell_of_notification();

DO $$
DECLARE name text;
BEGIN
  FOREACH name IN ARRAY ARRAY[
    'comment_mention', 'comment_removal', 'thread_resolution', 'thread_read',
    'notification', 'notification_choice', 'notification_position', 'notification_day'
  ] LOOP
    EXECUTE format('CREATE TRIGGER never_truncated BEFORE TRUNCATE ON %I FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()', name);
  END LOOP;
END $$;

-- What happened before anybody could be told is told to nobody.
INSERT INTO notification_position (id, sequence) SELECT 1, coalesce(max(sequence), 0) FROM event;
