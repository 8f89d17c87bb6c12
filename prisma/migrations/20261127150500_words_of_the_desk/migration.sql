-- Words as the desk's search reads them. lib/articles/search-text.ts reads what is asked for in the same
-- way; lib/search/words.db.test.ts holds the two against each other.

-- Lower case, unaccented, "12 000" as 12000, "25 %" as "25 25percent", "U.S." as us. Letters of scripts
-- without spaces stand one by one, so that a word is found as a phrase of them.
CREATE FUNCTION search_words(given text) RETURNS text LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE AS $$
DECLARE words text := lower(given);
BEGIN
  IF octet_length(words) <> length(words) THEN
    words := translate(normalize(words, NFKD), '٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹०१२३४५६७८९০১২৩৪৫৬৭৮৯੦੧੨੩੪੫੬੭੮੯૦૧૨૩૪૫૬૭૮૯୦୧୨୩୪୫୬୭୮୯௦௧௨௩௪௫௬௭௮௯౦౧౨౩౪౫౬౭౮౯೦೧೨೩೪೫೬೭೮೯൦൧൨൩൪൫൬൭൮൯๐๑๒๓๔๕๖๗๘๙໐໑໒໓໔໕໖໗໘໙༠༡༢༣༤༥༦༧༨༩၀၁၂၃၄၅၆၇၈၉០១២៣៤៥៦៧៨៩᠐᠑᠒᠓᠔᠕᠖᠗᠘᠙', '01234567890123456789012345678901234567890123456789012345678901234567890123456789012345678901234567890123456789012345678901234567890123456789012345678901234567890123456789');
    words := regexp_replace(words, '([a-z\u00DF-\u03FF\u1E00-\u1FFF])[\u0300-\u036F]+', '\1', 'g');
    words := lower(normalize(words, NFC));
    words := replace(replace(replace(words, 'ß', 'ss'), 'œ', 'oe'), 'æ', 'ae');
    words := translate(words, 'øłđıς', 'oldiσ');
  END IF;
  IF words ~ '[0-9]' THEN
    FOR groups IN REVERSE 5..1 LOOP
      words := regexp_replace(words,
        '(?<![[:alnum:].,])([0-9]{1,3})' || repeat('[[:space:].,''’٬]([0-9]{3})', groups) || '(?![0-9]|[.,][0-9]{3})',
        left('\1\2\3\4\5\6', 2 * groups + 2), 'g');
    END LOOP;
    words := regexp_replace(words, '([0-9])[,٫](?=[0-9])', '\1.', 'g');
    words := regexp_replace(words,
      '([0-9]+(?:\.[0-9]+)?)[[:space:]]*(?:[%٪]|(?:percent|per cent|pour ?cent|por ?cien(?:to)?|prozent)(?![[:alpha:]]))',
      ' \1 \1percent ', 'g');
  END IF;
  IF words ~ '[[:alpha:]]\.[[:alpha:]]' THEN
    words := regexp_replace(words,
      '(?<=^[[:alpha:]]|[^[:alpha:]][[:alpha:]])\.(?=[[:alpha:]]\.)|(?<=(?:^|[^[:alpha:]])[[:alpha:]]\.[[:alpha:]])\.', '', 'g');
  END IF;
  IF octet_length(words) <> length(words) THEN
    words := regexp_replace(words, '([\u0E01-\u0E30\u0E32\u0E33\u0E40-\u0E46\u0E81-\u0EB0\u0EB2\u0EB3\u0EBD-\u0EC6\u1000-\u102A\u103F\u1780-\u17B3])', ' \1', 'g');
    words := regexp_replace(words, '([\u3041-\u3096\u30A1-\u30FA\u3400-\u4DBF\u4E00-\u9FFF\uF900-\uFAFF])', ' \1 ', 'g');
  END IF;
  words := regexp_replace(words, '(?<![0-9])\.|\.(?![0-9])', ' ', 'g');
  RETURN regexp_replace(words, '(?!\.)[[:punct:][:cntrl:]$+<=>^`|~\u00AD\u200B-\u200F]', ' ', 'g');
END $$;

-- What things are found by, in the order of their weight. A vector holds a megabyte at most, which no text
-- cut here reaches. Bound to search_words() when it is made, so that a backup is restored under any search_path.
CREATE FUNCTION search_vector(a text, b text, c text, d text) RETURNS tsvector
LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN setweight(to_tsvector('simple'::regconfig, search_words(a)), 'A')
  || setweight(to_tsvector('simple'::regconfig, search_words(b)), 'B')
  || setweight(to_tsvector('simple'::regconfig, search_words(c)), 'C')
  || to_tsvector('simple'::regconfig, search_words(left(d, 250000)));

ALTER TABLE "evidence" ADD COLUMN "search" tsvector
  GENERATED ALWAYS AS (search_vector(excerpt, note, ''::text, locator)) STORED;
ALTER TABLE "source" ADD COLUMN "search" tsvector
  GENERATED ALWAYS AS (search_vector(title, publisher || ' ' || author, ''::text, COALESCE(url, ''::text))) STORED;
ALTER TABLE "comment" ADD COLUMN "search" tsvector
  GENERATED ALWAYS AS (search_vector(body, ''::text, ''::text, ''::text)) STORED;
ALTER TABLE "person" ADD COLUMN "search" tsvector
  GENERATED ALWAYS AS (search_vector(name, ''::text, ''::text, ''::text)) STORED;

CREATE TABLE "article_words" (
    "article_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "search" tsvector NOT NULL,

    CONSTRAINT "article_words_pkey" PRIMARY KEY ("article_id")
);
CREATE TABLE "claim_words" (
    "claim_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "search" tsvector NOT NULL,

    CONSTRAINT "claim_words_pkey" PRIMARY KEY ("claim_id")
);
ALTER TABLE "article_words" ADD CONSTRAINT "article_words_article_id_fkey" FOREIGN KEY ("article_id") REFERENCES "article"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "claim_words" ADD CONSTRAINT "claim_words_claim_id_fkey" FOREIGN KEY ("claim_id") REFERENCES "claim"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Rows of their own, not columns: what happens to a claim a dozen times a day leaves its words alone.
-- Joined as sets, since a million may be written at once.
CREATE FUNCTION keep_claim_words(ids uuid[]) RETURNS void LANGUAGE sql AS $$
  INSERT INTO claim_words (claim_id, number, search)
  SELECT claim.id, claim.number,
    search_vector(claim.statement, COALESCE(claimant.name, ''), COALESCE(topics.names, ''), claim.number::text)
  FROM unnest(ids) AS one (id) JOIN claim ON claim.id = one.id
  LEFT JOIN claimant ON claimant.id = claim.claimant_id
  LEFT JOIN (
    SELECT claim_topic.claim_id, string_agg(topic.name, ' ' ORDER BY topic.name) AS names
    FROM unnest(ids) AS named (id) JOIN claim_topic ON claim_topic.claim_id = named.id
    JOIN topic ON topic.id = claim_topic.topic_id GROUP BY claim_topic.claim_id
  ) AS topics ON topics.claim_id = claim.id
  ON CONFLICT (claim_id) DO UPDATE SET number = EXCLUDED.number, search = EXCLUDED.search
$$;
CREATE FUNCTION keep_article_words(ids uuid[]) RETURNS void LANGUAGE sql AS $$
  INSERT INTO article_words (article_id, created_at, search)
  SELECT article.id, article.created_at,
    search_vector(article.title, article.outlet || ' ' || article.author, '', COALESCE(newest.text, ''))
  FROM unnest(ids) AS one (id) JOIN article ON article.id = one.id
  LEFT JOIN (
    SELECT DISTINCT ON (article_id) article_id, text
    FROM unnest(ids) AS taken (id) JOIN article_version ON article_version.article_id = taken.id
    ORDER BY article_id, number DESC
  ) AS newest ON newest.article_id = article.id
  ON CONFLICT (article_id) DO UPDATE SET search = EXCLUDED.search
$$;

CREATE FUNCTION keep_words() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  CASE TG_TABLE_NAME
    WHEN 'claim' THEN PERFORM keep_claim_words(ARRAY(SELECT id FROM written));
    WHEN 'claim_topic' THEN PERFORM keep_claim_words(ARRAY(SELECT DISTINCT claim_id FROM written));
    WHEN 'article' THEN PERFORM keep_article_words(ARRAY(SELECT id FROM written));
    WHEN 'article_version' THEN PERFORM keep_article_words(ARRAY(SELECT DISTINCT article_id FROM written));
  END CASE;
  RETURN NULL;
END $$;
CREATE FUNCTION keep_changed_words() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  CASE TG_TABLE_NAME
    WHEN 'claim' THEN PERFORM keep_claim_words(ARRAY[NEW.id]);
    WHEN 'claimant' THEN PERFORM keep_claim_words(ARRAY(SELECT id FROM claim WHERE claimant_id = NEW.id));
    WHEN 'topic' THEN PERFORM keep_claim_words(ARRAY(SELECT claim_id FROM claim_topic WHERE topic_id = NEW.id));
    WHEN 'article' THEN PERFORM keep_article_words(ARRAY[NEW.id]);
  END CASE;
  RETURN NULL;
END $$;

CREATE TRIGGER words AFTER INSERT ON claim REFERENCING NEW TABLE AS written FOR EACH STATEMENT EXECUTE FUNCTION keep_words();
CREATE TRIGGER words AFTER INSERT ON claim_topic REFERENCING NEW TABLE AS written FOR EACH STATEMENT EXECUTE FUNCTION keep_words();
CREATE TRIGGER words_left AFTER DELETE ON claim_topic REFERENCING OLD TABLE AS written FOR EACH STATEMENT EXECUTE FUNCTION keep_words();
CREATE TRIGGER words AFTER INSERT ON article REFERENCING NEW TABLE AS written FOR EACH STATEMENT EXECUTE FUNCTION keep_words();
CREATE TRIGGER words AFTER INSERT ON article_version REFERENCING NEW TABLE AS written FOR EACH STATEMENT EXECUTE FUNCTION keep_words();
CREATE TRIGGER words_changed AFTER UPDATE OF statement, claimant_id ON claim FOR EACH ROW
  WHEN ((OLD.statement, OLD.claimant_id) IS DISTINCT FROM (NEW.statement, NEW.claimant_id)) EXECUTE FUNCTION keep_changed_words();
CREATE TRIGGER words_changed AFTER UPDATE OF name ON claimant FOR EACH ROW
  WHEN (OLD.name <> NEW.name) EXECUTE FUNCTION keep_changed_words();
CREATE TRIGGER words_changed AFTER UPDATE OF name ON topic FOR EACH ROW
  WHEN (OLD.name <> NEW.name) EXECUTE FUNCTION keep_changed_words();
CREATE TRIGGER words_changed AFTER UPDATE OF title, outlet, author ON article FOR EACH ROW
  WHEN ((OLD.title, OLD.outlet, OLD.author) IS DISTINCT FROM (NEW.title, NEW.outlet, NEW.author)) EXECUTE FUNCTION keep_changed_words();

-- Also where rows are brought in past all other triggers (a restored backup, a million made-up claims).
DO $$
DECLARE place record;
BEGIN
  FOR place IN SELECT tgrelid::regclass AS tab, tgname AS name FROM pg_trigger
    WHERE tgfoid IN ('keep_words'::regproc, 'keep_changed_words'::regproc) LOOP
    EXECUTE format('ALTER TABLE %s ENABLE ALWAYS TRIGGER %I', place.tab, place.name);
  END LOOP;
END $$;

SELECT keep_claim_words(ARRAY(SELECT id FROM claim));
SELECT keep_article_words(ARRAY(SELECT id FROM article));

CREATE UNIQUE INDEX "claim_words_number_key" ON "claim_words"("number");
CREATE INDEX "claim_words_search_idx" ON "claim_words" USING GIN ("search");
CREATE INDEX "article_words_created_at_article_id_idx" ON "article_words"("created_at" DESC, "article_id" DESC);
CREATE INDEX "article_words_search_idx" ON "article_words" USING GIN ("search");
CREATE INDEX "evidence_added_at_id_idx" ON "evidence"("added_at" DESC, "id" DESC);
CREATE INDEX "evidence_search_idx" ON "evidence" USING GIN ("search");
CREATE INDEX "source_created_at_id_idx" ON "source"("created_at" DESC, "id" DESC);
CREATE INDEX "source_search_idx" ON "source" USING GIN ("search");
CREATE INDEX "comment_created_at_id_idx" ON "comment"("created_at" DESC, "id" DESC);
CREATE INDEX "comment_search_idx" ON "comment" USING GIN ("search");
CREATE INDEX "person_search_idx" ON "person" USING GIN ("search");
