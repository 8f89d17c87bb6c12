-- In which languages readers are offered the pages, beside the one the desk mainly writes.
ALTER TABLE "desk" ADD COLUMN "other_languages" TEXT[] NOT NULL DEFAULT '{}';
ALTER TABLE "desk" ADD CONSTRAINT "languages_spoken" CHECK (
  "language" IN ('en', 'fr', 'es', 'ar')
  AND "other_languages" <@ ARRAY['en', 'fr', 'es', 'ar']
  AND NOT "language" = ANY ("other_languages")
);

-- Of a page's own words (BCP 47); null where it has none.
ALTER TABLE "published_page" ADD COLUMN "language" TEXT;
