-- CreateTable
CREATE TABLE "article_watch" (
    "article_id" UUID NOT NULL,
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

    CONSTRAINT "article_watch_pkey" PRIMARY KEY ("article_id")
);

-- CreateIndex
CREATE INDEX "article_watch_next_look_at_idx" ON "article_watch"("next_look_at");

-- AddForeignKey
ALTER TABLE "article_watch" ADD CONSTRAINT "article_watch_article_id_fkey" FOREIGN KEY ("article_id") REFERENCES "article"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "article_watch" ADD CONSTRAINT watch_state_known CHECK (state IN ('alive', 'moved', 'changed', 'gone'));
ALTER TABLE "article_watch" ADD CONSTRAINT watched_sha256_is_one CHECK (content_sha256 ~ '^[0-9a-f]{64}$' AND seen_sha256 ~ '^[0-9a-f]{64}$');
ALTER TABLE "article_watch" ADD CONSTRAINT counts_are_counts CHECK (quiet >= 0 AND failures >= 0);

-- What was fetched before there was a watch is watched from now on.
INSERT INTO article_watch (article_id, since, final_url, content_sha256, seen_url, seen_sha256, next_look_at)
SELECT article.id, newest.taken_at, article.url, newest.sha256, article.url, newest.sha256, now() + interval '1 day'
FROM article JOIN LATERAL (
  SELECT * FROM article_version WHERE article_id = article.id ORDER BY number DESC LIMIT 1
) AS newest ON newest.origin = 'fetched'
WHERE article.url IS NOT NULL;
