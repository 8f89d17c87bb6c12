-- CreateTable
CREATE TABLE "saved_search" (
    "id" UUID NOT NULL,
    "owner_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "kind" TEXT,
    "order" TEXT NOT NULL DEFAULT 'relevance',
    "shared" BOOLEAN NOT NULL DEFAULT false,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "saved_search_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "saved_search_shared_name_idx" ON "saved_search"("shared", "name");

-- CreateIndex
CREATE UNIQUE INDEX "saved_search_owner_id_name_key" ON "saved_search"("owner_id", "name");

-- AddForeignKey
ALTER TABLE "saved_search" ADD CONSTRAINT "saved_search_owner_id_fkey" FOREIGN KEY ("owner_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "saved_search" ADD CONSTRAINT "saved_search_sensible" CHECK (
  btrim("name") <> '' AND btrim("text") <> '' AND "order" IN ('relevance', 'newest')
  AND ("kind" IS NULL OR "kind" IN ('claim', 'article', 'evidence', 'source', 'comment', 'person'))
);
CREATE TRIGGER next_version BEFORE UPDATE ON "saved_search" FOR EACH ROW EXECUTE FUNCTION require_next_version();
CREATE TRIGGER never_truncated BEFORE TRUNCATE ON "saved_search" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
