import { PUBLISHER } from "../searching/made-up-record";
import { type Part, PEOPLE, SHARED_BY } from "./plan";

/** Which status each number has. The newest of every other number are under way, the rest has ended. */
export const plannedStatuses = ({ before, size, underWay }: Part): string => `
  CREATE TEMP TABLE planned AS
  SELECT number, CASE
    WHEN number > ${size - 2 * underWay} AND number % 2 = 0 THEN
      (ARRAY['proposed', 'proposed', 'proposed', 'open', 'open', 'researching', 'researching', 'in-review', 'in-review', 'decided'])
        [1 + pg_temp.chance(number, 10, 10)]
    ELSE (ARRAY['published', 'published', 'published', 'published', 'published', 'published', 'published', 'declined', 'declined', 'duplicate'])
        [1 + pg_temp.chance(number, 11, 10)]
    END AS status
  FROM generate_series(${before + 1}, ${size}) AS number`;

/**
 * One row for each claim that is to be. Published ones are those the record has already; the others say
 * something like one of these: a duplicate the same, the rest the same words in another order.
 */
export const madeClaims = ({ underWay, oldest }: Part): string => `
  CREATE TEMP TABLE made AS
  WITH listed AS MATERIALIZED (
    SELECT *, row_number() OVER (ORDER BY published_at, claim_id) AS place FROM published_claim
    WHERE NOT EXISTS (SELECT 1 FROM claim WHERE claim.id = published_claim.claim_id)),
  many AS (SELECT count(*) AS listed FROM listed),
  numbered AS (
    SELECT *, row_number() OVER (PARTITION BY status = 'published' ORDER BY number) AS place FROM planned),
  written AS (
    SELECT number, status, numbered.place, listed.claim_id AS like_id,
      string_to_array(rtrim(statement, '.'), ' ') AS words, language, claimant_slug, topic_slugs, rating_key,
      status IN ('proposed', 'open', 'researching', 'in-review', 'decided') AS under_way,
      CASE pg_temp.chance(number, 12, 4)
        WHEN 0 THEN ''
        WHEN 1 THEN format(' %s %% more than in %s', 1 + pg_temp.chance(number, 13, 90), 1990 + pg_temp.chance(number, 14, 36))
        WHEN 2 THEN format(' %s people in %s', 100 * (1 + pg_temp.chance(number, 13, 900)), 1990 + pg_temp.chance(number, 14, 36))
        ELSE format(' %s billion euros', 1 + pg_temp.chance(number, 13, 400)) END AS figure
    FROM numbered CROSS JOIN many JOIN listed ON listed.place =
      CASE status WHEN 'published' THEN numbered.place ELSE 1 + numbered.place * 7919 % many.listed END)
  SELECT number, status, under_way, like_id, language, claimant_slug, topic_slugs, rating_key,
    CASE status WHEN 'published' THEN like_id ELSE pg_temp.id_of('claim ' || number) END AS id,
    array_to_string(CASE WHEN status IN ('published', 'duplicate') THEN words ELSE words[6:] || words[:5] END, ' ')
      || figure || '.' AS statement,
    CASE WHEN under_way THEN date_trunc('second', now()) - pg_temp.chance(number, 15, ${oldest * 86_400}) * interval '1 second'
      ELSE '2016-01-01'::timestamptz + number * interval '315 seconds' END AS status_since,
    -- As many as one in twenty of those under way have come back to be looked at again.
    status = 'published' AND place % greatest(many.listed * 20 / ${Math.max(underWay, 20)}, 1) = 0 AS has_come_back
  FROM written CROSS JOIN many`;

/** People, claimants and topics, then the claims and what hangs on them alone. */
export const claimRows = ({ size }: Part): string[] => [
  `INSERT INTO person (id, email, name, role)
   SELECT pg_temp.id_of('person ' || number), 'person' || number || '@desk.example', 'Person ' || number,
     CASE WHEN number <= ${PEOPLE.admins} THEN 'admin' WHEN number <= ${PEOPLE.admins + PEOPLE.editors} THEN 'editor' ELSE 'reviewer' END
   FROM generate_series(1, ${PEOPLE.admins + PEOPLE.editors + PEOPLE.reviewers}) AS number
   UNION ALL SELECT '${PUBLISHER}', 'publisher@desk.example', 'Publisher', 'editor' ON CONFLICT DO NOTHING`,
  `INSERT INTO claimant (id, name, kind, same_as)
   SELECT pg_temp.id_of(slug), name, CASE WHEN slug ~ '[0-4]$' THEN 'organisation' ELSE 'person' END, '{}'
   FROM published_subject WHERE kind = 'claimant' AND NOT EXISTS (SELECT 1 FROM claimant WHERE claimant.id = pg_temp.id_of(slug))`,
  `INSERT INTO topic (id, slug, name) SELECT pg_temp.id_of(slug), slug, name
   FROM published_subject WHERE kind = 'topic' AND NOT EXISTS (SELECT 1 FROM topic WHERE topic.id = pg_temp.id_of(slug))`,
  // Before their claims, whose words are gathered as they are written.
  `INSERT INTO claim_topic (claim_id, topic_id, status)
   SELECT DISTINCT id, pg_temp.id_of(slug), status FROM made, unnest(topic_slugs) AS slug`,
  `INSERT INTO claim (id, number, statement, claimant_id, claimed_on, language, status, status_since, origin,
     decline_reason, decline_note, duplicate_of_id, due_on, valid_until, recheck_on, editor_id, created_by_id,
     created_at, updated_at, version)
   SELECT id, number, statement, pg_temp.id_of(claimant_slug), to_char(status_since, 'YYYY-MM'), language, status, status_since,
     (ARRAY['editor', 'editor', 'tip', 'suggested', 'import'])[1 + pg_temp.chance(number, 20, 5)],
     CASE status WHEN 'declined' THEN (ARRAY['opinion', 'not-checkable', 'out-of-scope', 'no-public-interest'])[1 + pg_temp.chance(number, 21, 4)] END,
     CASE status WHEN 'declined' THEN 'Nothing here can be checked.' END,
     CASE status WHEN 'duplicate' THEN like_id END,
     CASE WHEN pg_temp.chance(number, 22, 2) = 0 THEN
       (CASE WHEN under_way THEN current_date - 10 + pg_temp.chance(number, 23, 60) ELSE status_since::date END) END,
     CASE WHEN status = 'published' AND pg_temp.chance(number, 24, 50) = 0 THEN current_date + 1 + pg_temp.chance(number, 25, 700) END,
     CASE WHEN has_come_back THEN current_date - pg_temp.chance(number, 26, 30)
       WHEN status = 'published' AND pg_temp.chance(number, 27, 25) = 0 THEN current_date + 1 + pg_temp.chance(number, 28, 700) END,
     CASE WHEN status <> 'proposed' THEN pg_temp.editor_of(number) END, pg_temp.editor_of(number),
     status_since - interval '3 days', status_since, 5
   FROM made`,
  `SELECT setval(pg_get_serial_sequence('claim', 'number'), ${size})`,
  `INSERT INTO measure (id, claim_id, position, comparator, value, unit, counted)
   SELECT pg_temp.id_of('measure ' || number), id, 1, 'equal', 1 + pg_temp.chance(number, 13, 900), '%', 'people'
   FROM made WHERE pg_temp.chance(number, 12, 4) > 0`,
  `INSERT INTO comment (id, claim_id, author_id, body, created_at)
   SELECT pg_temp.id_of('comment ' || number), id, pg_temp.editor_of(number), 'Who else said this? ' || statement, status_since
   FROM made WHERE pg_temp.chance(number, 29, 2) = 0`,
  `INSERT INTO tip (id, statement, received_at, claim_id, handled_at, handled_by_id, outcome)
   SELECT pg_temp.id_of('tip ' || number), statement, status_since - interval '3 days', id, status_since, pg_temp.editor_of(number), 'accepted'
   FROM made WHERE pg_temp.chance(number, 20, 5) = 2`,
];

/** Articles of a few claims each, whose text is these claims' words. */
export const articleRows = ({ before, size }: Part): string[] => [
  `CREATE TEMP TABLE placed AS
   SELECT number, id AS claim_id, statement, language, status_since, (number - 1) / ${SHARED_BY} AS article,
     sum(char_length(statement) + 2) OVER (PARTITION BY (number - 1) / ${SHARED_BY} ORDER BY number)
       - char_length(statement) - 2 AS start
   FROM made`,
  `CREATE TEMP TABLE composed AS
   SELECT article, string_agg(statement, E'\\n\\n' ORDER BY number) AS text, min(language) AS language, min(status_since) AS taken_at
   FROM placed GROUP BY article`,
  `INSERT INTO article_version (id, article_id, number, text, blocks, sha256, origin, taken_by_id, taken_at)
   SELECT pg_temp.id_of('version ' || article), pg_temp.id_of('article ' || article), 1, text,
     json_build_array(json_build_object('kind', 'paragraph', 'start', 0, 'end', char_length(text))),
     encode(sha256(convert_to(text, 'UTF8')), 'hex'), 'pasted', pg_temp.editor_of(article), taken_at FROM composed`,
  `INSERT INTO article (id, url, canonical_url, title, outlet, author, published_on, language, created_by_id, created_at)
   SELECT pg_temp.id_of('article ' || article), 'https://outlet.example/' || article, 'https://outlet.example/' || article,
     split_part(text, E'\\n', 1), 'Outlet ' || pg_temp.chance(article, 30, ${Math.ceil(size / 200)}), 'A. Writer',
     to_char(taken_at, 'YYYY-MM-DD'), language, pg_temp.editor_of(article), taken_at FROM composed`,
  `INSERT INTO appearance (id, claim_id, article_id, created_at)
   SELECT pg_temp.id_of('appearance ' || number), claim_id, pg_temp.id_of('article ' || article), status_since FROM placed`,
  `INSERT INTO passage (id, appearance_id, article_version_id, exact, prefix, suffix, start, "end")
   SELECT pg_temp.id_of('passage ' || number), pg_temp.id_of('appearance ' || number), pg_temp.id_of('version ' || article),
     statement, '', '', start, start + char_length(statement) FROM placed`,
  ...(before === 0
    ? [
        `INSERT INTO import_run (id, format, file_name, size, state, created_at, finished_at)
         SELECT pg_temp.id_of('import'), 'claimreview', 'others.json', 0, 'done', now(), now()`,
      ]
    : []),
  `INSERT INTO checked_elsewhere (id, identity, publisher_name, publisher_site, review_url, claim_text, claimant,
     review_date, rating_text, rating_words, language, record, sha256, source, run_id)
   SELECT pg_temp.id_of('elsewhere ' || number), md5('elsewhere ' || number), 'Desk ' || number % 40, 'desk' || number % 40 || '.example',
     'https://desk' || number % 40 || '.example/' || number, statement, 'Speaker ' || number % 500,
     to_char(status_since, 'YYYY-MM-DD'), 'False', 'false', language, '{}', encode(sha256('{}'), 'hex'), '{}', pg_temp.id_of('import')
   FROM placed WHERE number % ${SHARED_BY} = 1`,
];
