-- CreateTable
CREATE TABLE "known_terms" (
    "id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "terms" INTEGER[] DEFAULT ARRAY[]::INTEGER[],
    "derivation" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "known_terms_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "term_background" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "statements" INTEGER NOT NULL,
    "known" INTEGER NOT NULL,
    "terms" INTEGER[],
    "counts" INTEGER[],
    "taken_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "term_background_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "known_terms_terms_idx" ON "known_terms" USING GIN ("terms");

-- CreateIndex
CREATE INDEX "known_terms_derivation_idx" ON "known_terms"("derivation");

ALTER TABLE "known_terms" ADD CONSTRAINT "known_terms_of_a_kind" CHECK ("kind" IN ('desk', 'elsewhere'));
ALTER TABLE "term_background" ADD CONSTRAINT "one_background" CHECK ("id" = 1 AND cardinality("terms") = cardinality("counts"));

-- A claim is found by its words from the moment it is written: whoever wrote it, the row is there.
CREATE FUNCTION remember_claim_terms() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO known_terms (id, kind) VALUES (NEW.id, 'desk')
  ON CONFLICT (id) DO UPDATE SET derivation = 0;
  RETURN NULL;
END $$;

CREATE TRIGGER claim_terms_are_due AFTER INSERT OR UPDATE OF statement, language ON claim
FOR EACH ROW EXECUTE FUNCTION remember_claim_terms();

CREATE FUNCTION remember_terms_elsewhere() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO known_terms (id, kind) VALUES (NEW.id, 'elsewhere')
  ON CONFLICT (id) DO UPDATE SET derivation = 0;
  RETURN NULL;
END $$;

CREATE TRIGGER elsewhere_terms_are_due AFTER INSERT OR UPDATE OF claim_text, language ON checked_elsewhere
FOR EACH ROW EXECUTE FUNCTION remember_terms_elsewhere();

INSERT INTO known_terms (id, kind) SELECT id, 'desk' FROM claim;
INSERT INTO known_terms (id, kind) SELECT id, 'elsewhere' FROM checked_elsewhere;
