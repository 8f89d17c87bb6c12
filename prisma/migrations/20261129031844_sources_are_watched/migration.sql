-- CreateTable
CREATE TABLE "source_watch" (
    "source_id" UUID NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'alive',
    "since" TIMESTAMPTZ(3) NOT NULL,
    "final_url" TEXT NOT NULL,
    "content_sha256" TEXT NOT NULL,
    "seen_url" TEXT NOT NULL,
    "seen_sha256" TEXT NOT NULL,
    "lost" UUID[] DEFAULT ARRAY[]::UUID[],
    "quiet" INTEGER NOT NULL DEFAULT 0,
    "failures" INTEGER NOT NULL DEFAULT 0,
    "last_looked_at" TIMESTAMPTZ(3),
    "next_look_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "source_watch_pkey" PRIMARY KEY ("source_id")
);

-- CreateIndex
CREATE INDEX "source_watch_next_look_at_idx" ON "source_watch"("next_look_at");

-- AddForeignKey
ALTER TABLE "source_watch" ADD CONSTRAINT "source_watch_source_id_fkey" FOREIGN KEY ("source_id") REFERENCES "source"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "source_watch" ADD CONSTRAINT watch_state_known CHECK (state IN ('alive', 'moved', 'changed', 'gone'));
ALTER TABLE "source_watch" ADD CONSTRAINT watched_sha256_is_one CHECK (content_sha256 ~ '^[0-9a-f]{64}$' AND seen_sha256 ~ '^[0-9a-f]{64}$');
ALTER TABLE "source_watch" ADD CONSTRAINT counts_are_counts CHECK (quiet >= 0 AND failures >= 0);

-- What was fetched before there was a watch is watched from now on.
INSERT INTO source_watch (source_id, since, final_url, content_sha256, seen_url, seen_sha256, next_look_at)
SELECT DISTINCT ON (source_id) source_id, captured_at, final_url, content_sha256, final_url, content_sha256, now()
FROM capture WHERE origin = 'fetched' ORDER BY source_id, captured_at DESC;
