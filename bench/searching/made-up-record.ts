import { randomUUID } from "node:crypto";
import { Client } from "pg";
import { publicationExample } from "@/lib/testing/publication-example";
import { type Chance, chanceFrom, evenly, unevenly } from "./chance";
import { madeUpWords, VOCABULARY } from "./made-up-words";

/** What readers see of a claim, in words. */
const WORDS = 80;
const IN_STATEMENT = 14;
const IN_SUMMARY = 20;
const BATCH = 2_000;
/** A million are published in ten years. */
const BETWEEN = 315_000;
const FIRST = Date.UTC(2016, 0, 1);

const ratings = [
  "false",
  "misleading",
  "missing-context",
  "mostly-false",
  "unproven",
  "mostly-true",
  "true",
];
const languages = ["en", "fr", "es", "de", "pt", "it", "ar"];
const TOPICS = 300;

export type MadeUp = {
  text: string;
  statement: string;
  claimant: string;
  topics: string[];
} & Record<
  "outlet" | "rating" | "language" | "claimId" | "publicationId" | "publishedAt" | "summary",
  string
>;

const sentence = (words: readonly string[]): string => {
  const text = words.join(" ");
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
};

/** The publication with this number among so many. */
const madeUp = (
  chance: Chance,
  number: number,
  size: number,
  seen: (word: number) => void,
): MadeUp => {
  const words = Array.from({ length: WORDS }, () => {
    const word = unevenly(chance, VOCABULARY);
    seen(word);
    return madeUpWords[word] ?? "";
  });
  const text = words.join(" ");
  return {
    text,
    statement: sentence(words.slice(0, IN_STATEMENT)),
    summary: sentence(words.slice(IN_STATEMENT, IN_STATEMENT + IN_SUMMARY)),
    claimant: `claimant-${unevenly(chance, Math.ceil(size / 50))}`,
    topics: [...new Set([0, 1].map(() => `topic-${unevenly(chance, TOPICS)}`))],
    outlet: `outlet-${unevenly(chance, Math.ceil(size / 200))}`,
    rating: ratings[unevenly(chance, ratings.length)] ?? "false",
    language: languages[unevenly(chance, languages.length)] ?? "en",
    claimId: randomUUID(),
    publicationId: randomUUID(),
    publishedAt: new Date(FIRST + number * BETWEEN).toISOString(),
  };
};

/** A publication as it is stored, with signs where each has something of its own. */
const template = JSON.stringify(
  publicationExample({
    ...{ claimId: "@claim@", statement: "@statement@", slug: "@claim@", summary: "@summary@" },
    ...{ language: "@language@", publishedAt: "@at@", appearances: [], evidence: [] },
  }),
);

/** Who published it all; where it is shown, there has to be a person of that id. */
export const PUBLISHER = "01900000-0000-7000-8000-000000000001";

const insertPublications = `
  INSERT INTO publication (id, claim_id, number, kind, slug, snapshot, sha256, verdict_id, published_by_id, published_at)
  SELECT publication_id, claim_id, 1, 'first', claim_id, snapshot, encode(sha256(convert_to(snapshot, 'UTF8')), 'hex'),
    claim_id, '${PUBLISHER}', published_at_text::timestamptz
  FROM ROWS, LATERAL (SELECT replace(replace(replace(replace(replace($2::text,
    '@claim@', claim_id::text), '@statement@', statement), '@summary@', summary), '@language@', language),
    '@at@', published_at_text)) AS written (snapshot)`;

const insertListed = `
  INSERT INTO published_claim (claim_id, publication_id, slug, language, rating_key, claimant_slug, topic_slugs,
    outlet_slugs, first_published_at, published_at, statement, derivation, statement_text, search_text)
  SELECT claim_id, publication_id, claim_id, language, rating, claimant, topics, ARRAY[outlet],
    published_at_text::timestamptz, published_at_text::timestamptz, statement, 2,
    lower(rtrim(statement, '.')), text
  FROM ROWS`;

const columns = `claim_id uuid, publication_id uuid, text text, statement text, summary text, claimant text,
  topics text[], outlet text, rating text, language text, published_at_text text`;

const rowsOf = (batch: readonly MadeUp[]): string =>
  JSON.stringify(
    batch.map(({ claimId, publicationId, publishedAt, ...row }) => ({
      ...row,
      claim_id: claimId,
      publication_id: publicationId,
      published_at_text: publishedAt,
    })),
  );

const withRows = (statement: string): string =>
  statement.replace("ROWS", `json_to_recordset($1) AS made_up (${columns})`);

/** Neither triggers nor foreign keys ask for what led to these publications. */
const connect = async (url: string): Promise<Client> => {
  const client = new Client({ connectionString: url });
  await client.connect();
  await client.query("SET session_replication_role = replica; SET maintenance_work_mem = '1GB'");
  return client;
};

/** Rows are written quicker without indices, which are made anew afterwards. */
export const withoutIndices = async (
  client: Client,
  tables: readonly string[],
  work: () => Promise<void>,
): Promise<void> => {
  const { rows } = await client.query<{ indexname: string; indexdef: string }>(
    "SELECT indexname, indexdef FROM pg_indexes WHERE tablename = ANY ($1) AND indexname NOT LIKE '%pkey'",
    [tables],
  );
  for (const { indexname } of rows) await client.query(`DROP INDEX "${indexname}"`);
  await work();
  for (const { indexdef } of rows) await client.query(indexdef);
};

const nameSubjects = async (client: Client, kind: string, count: number): Promise<void> => {
  const chance = chanceFrom(count);
  const names = Array.from({ length: count }, () =>
    [0, 1].map(() => madeUpWords[unevenly(chance, VOCABULARY)] ?? "").join(" "),
  );
  await client.query(
    `INSERT INTO published_subject (kind, slug, name, search_text)
     SELECT $1, $1 || '-' || number - 1, name || ' ' || number, name FROM unnest($2::text[]) WITH ORDINALITY AS made_up (name, number)
     ON CONFLICT DO NOTHING`,
    [kind, names],
  );
};

/**
 * Publishes made-up claims past the product until there are `size` of them, and counts their words.
 *
 * @returns some of them, spread over all, to ask for
 */
export const fillRecord = async (url: string, before: number, size: number): Promise<MadeUp[]> => {
  const chance = chanceFrom(size);
  const uses = new Int32Array(VOCABULARY);
  const lastIn = new Int32Array(VOCABULARY).fill(-1);
  const some: MadeUp[] = [];
  const client = await connect(url);
  try {
    await withoutIndices(
      client,
      ["published_claim", "published_word", "published_subject"],
      async () => {
        for (let from = before; from < size; from += BATCH) {
          const batch = Array.from({ length: Math.min(BATCH, size - from) }, (_, at) =>
            madeUp(chance, from + at, size, (word) => {
              if (lastIn[word] !== from + at) uses[word] = (uses[word] ?? 0) + 1;
              lastIn[word] = from + at;
            }),
          );
          const rows = rowsOf(batch);
          await client.query(withRows(insertPublications), [rows, template]);
          await client.query(withRows(insertListed), [rows]);
          for (let taken = 0; taken < 10; taken += 1)
            some.push(...batch.slice(evenly(chance, batch.length)).slice(0, 1));
        }
        const used = madeUpWords.flatMap((word, at) =>
          uses[at] ? [{ word, claims: uses[at] }] : [],
        );
        await client.query(
          `INSERT INTO published_word (word, written, claims)
         SELECT word, word, claims FROM json_to_recordset($1) AS made_up (word text, claims int)
         ON CONFLICT (word) DO UPDATE SET claims = published_word.claims + excluded.claims`,
          [JSON.stringify(used)],
        );
        await nameSubjects(client, "claimant", Math.ceil(size / 50));
        await nameSubjects(client, "topic", TOPICS);
        await nameSubjects(client, "outlet", Math.ceil(size / 200));
      },
    );
    await client.query("VACUUM ANALYZE");
  } finally {
    await client.end();
  }
  return some;
};
