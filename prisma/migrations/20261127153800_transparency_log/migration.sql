-- AlterTable
ALTER TABLE "event" ADD COLUMN     "erased_at" TIMESTAMPTZ(3),
ADD COLUMN     "salt" TEXT;

-- CreateTable
CREATE TABLE "log_leaf" (
    "position" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "data" TEXT NOT NULL,
    "publication_id" UUID,

    CONSTRAINT "log_leaf_pkey" PRIMARY KEY ("position")
);

-- CreateTable
CREATE TABLE "log_tile" (
    "level" INTEGER NOT NULL,
    "index" INTEGER NOT NULL,
    "hashes" BYTEA NOT NULL,

    CONSTRAINT "log_tile_pkey" PRIMARY KEY ("level","index")
);

-- CreateTable
CREATE TABLE "log_checkpoint" (
    "size" INTEGER NOT NULL,
    "note" TEXT NOT NULL,

    CONSTRAINT "log_checkpoint_pkey" PRIMARY KEY ("size")
);

-- CreateTable
CREATE TABLE "log_cosignature" (
    "size" INTEGER NOT NULL,
    "witness" TEXT NOT NULL,
    "line" TEXT NOT NULL,

    CONSTRAINT "log_cosignature_pkey" PRIMARY KEY ("size","witness")
);

-- CreateIndex
CREATE UNIQUE INDEX "log_leaf_publication_id_key" ON "log_leaf"("publication_id");

-- CreateIndex
CREATE INDEX "log_leaf_kind_position_idx" ON "log_leaf"("kind", "position");

-- AddForeignKey
ALTER TABLE "log_leaf" ADD CONSTRAINT "log_leaf_publication_id_fkey" FOREIGN KEY ("publication_id") REFERENCES "publication"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "log_cosignature" ADD CONSTRAINT "log_cosignature_size_fkey" FOREIGN KEY ("size") REFERENCES "log_checkpoint"("size") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What readers were once told of is never taken back, and nothing is put in between. lib/integrity/verify.ts
-- finds whoever could go round this.
DO $$
DECLARE name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['log_leaf', 'log_checkpoint', 'log_cosignature'] LOOP
    EXECUTE format('CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON %I FOR EACH ROW EXECUTE FUNCTION refuse_change()', name);
  END LOOP;
  FOREACH name IN ARRAY ARRAY['log_leaf', 'log_checkpoint', 'log_cosignature', 'log_tile'] LOOP
    EXECUTE format('CREATE TRIGGER never_truncated BEFORE TRUNCATE ON %I FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()', name);
  END LOOP;
END $$;
CREATE TRIGGER never_deleted BEFORE DELETE ON "log_tile" FOR EACH ROW EXECUTE FUNCTION refuse_change();

ALTER TABLE "log_leaf" ADD CONSTRAINT "leaf_says_its_kind" CHECK (
  "kind" = "data"::jsonb ->> 'type' AND "kind" IN ('publication', 'events', 'key')
  AND ("kind" = 'publication') = ("publication_id" IS NOT NULL)
);
ALTER TABLE "log_tile" ADD CONSTRAINT "tile_is_hashes" CHECK (
  octet_length("hashes") BETWEEN 32 AND 8192 AND octet_length("hashes") % 32 = 0
);
-- Hashes have no pattern; nothing is gained by looking for one at each append.
ALTER TABLE "log_tile" ALTER COLUMN "hashes" SET STORAGE EXTERNAL;

CREATE FUNCTION continue_log() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  -- One writer at a time: the lock is the one lib/transparency/append.ts takes before it reads the size.
  PERFORM pg_advisory_xact_lock(hashtext('claimdesk.transparency-log'));
  IF NEW.position <> (SELECT COALESCE(max(position) + 1, 0) FROM log_leaf) THEN
    PERFORM refuse('a leaf continues the log from the newest one');
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER continues_log BEFORE INSERT ON "log_leaf" FOR EACH ROW EXECUTE FUNCTION continue_log();

CREATE FUNCTION grow_tile() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (NEW.level, NEW.index) IS DISTINCT FROM (OLD.level, OLD.index)
     OR substring(NEW.hashes FOR octet_length(OLD.hashes)) <> OLD.hashes THEN
    PERFORM refuse('a tile only grows');
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER only_grows BEFORE UPDATE ON "log_tile" FOR EACH ROW EXECUTE FUNCTION grow_tile();

CREATE FUNCTION continue_checkpoints() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.size <> (SELECT COALESCE(max(position) + 1, 0) FROM log_leaf) THEN
    PERFORM refuse('a checkpoint is of the log as it stands');
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER of_the_log BEFORE INSERT ON "log_checkpoint" FOR EACH ROW EXECUTE FUNCTION continue_checkpoints();

-- An event is never changed but in one way: its content may be taken away, once. Its hashes stay, and
-- an event after it says why (lib/integrity/commands.ts).
CREATE FUNCTION keep_event() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.erased_at IS NOT NULL OR NEW.erased_at IS NULL OR NEW.payload <> '{}'::jsonb OR NEW.salt IS NOT NULL
     OR (NEW.sequence, NEW.at, NEW.kind, NEW.actor_kind, NEW.actor_id, NEW.actor_job, NEW.claim_id, NEW.article_id,
         NEW.content_hash, NEW.previous_hash, NEW.hash)
        IS DISTINCT FROM
        (OLD.sequence, OLD.at, OLD.kind, OLD.actor_kind, OLD.actor_id, OLD.actor_job, OLD.claim_id, OLD.article_id,
         OLD.content_hash, OLD.previous_hash, OLD.hash) THEN
    PERFORM refuse('event is append-only: update refused, but for taking its content away');
  END IF;
  RETURN NEW;
END $$;
DROP TRIGGER append_only ON "event";
CREATE TRIGGER append_only BEFORE DELETE ON "event" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER only_erased BEFORE UPDATE ON "event" FOR EACH ROW EXECUTE FUNCTION keep_event();
