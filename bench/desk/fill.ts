import { Client } from "pg";
import { fillRecord, type MadeUp, withoutIndices } from "../searching/made-up-record";
import { articleRows, claimRows, madeClaims, plannedStatuses } from "./claim-rows";
import { fillKnownTerms } from "./known-terms";
import { nameThings } from "./names";
import { type Part, type Profile, partOf } from "./plan";
import { eventRows, evidenceRows, reviewRows } from "./review-rows";

/** Tables whose rows are written here, without their indices until all are in. */
const TABLES = [
  ...[
    "claim",
    "claimant",
    "claim_topic",
    "measure",
    "comment",
    "tip",
    "article",
    "article_version",
  ],
  ...["appearance", "passage", "checked_elsewhere", "source", "capture", "evidence", "round"],
  ...["assignment", "review", "verdict", "event", "claim_words", "article_words", "known_terms"],
];

const count = async (client: Client, statement: string): Promise<number> => {
  const { rows } = await client.query<{ count: string }>(statement);
  return Number(rows[0]?.count);
};

/** Publishes as many claims as the part has published ones; these are the only ones readers find. */
const publish = async (client: Client, url: string, part: Part): Promise<MadeUp[]> => {
  await client.query(plannedStatuses(part));
  const before = await count(client, "SELECT count(*) FROM published_claim");
  const more = await count(client, "SELECT count(*) FROM planned WHERE status = 'published'");
  return fillRecord(url, before, before + more);
};

const fillPart = async (client: Client, url: string, part: Part): Promise<MadeUp[]> => {
  // Neither triggers nor foreign keys ask for what led to a row: thousands are written at once.
  await client.query(
    "SET session_replication_role = replica; SET maintenance_work_mem = '1GB'; SET work_mem = '256MB'",
  );
  await nameThings(client);
  const published = await publish(client, url, part);
  await client.query(madeClaims(part));
  await client.query("ANALYZE made");
  await withoutIndices(client, TABLES, async () => {
    const all = [
      ...claimRows(part),
      ...articleRows(part),
      ...evidenceRows(part),
      ...reviewRows(),
      ...eventRows(),
    ];
    for (const statement of all) await client.query(statement);
    await fillKnownTerms(client);
  });
  await client.query("VACUUM ANALYZE");
  return published;
};

/**
 * Fills a desk past the product with made-up claims after number `before` up to number `size`, and all that
 * led them where they stand: people, claimants, topics, articles, sources, evidence, rounds, reviews,
 * verdicts, publications, comments, tips, events, claims checked elsewhere. Not filled: pictures and other
 * media, translations, correction requests, subscriptions, suggestions waved away, further rounds, verdicts
 * and publications of one claim, and events but for the main ones, whose chain is made up.
 *
 * @param url of the database, for its owner
 * @returns some of what was published, spread over all, to ask for
 */
export const fillDesk = async (
  url: string,
  profile: Profile,
  before: number,
  size: number,
): Promise<MadeUp[]> => {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return await fillPart(client, url, partOf(profile, before, size));
  } finally {
    await client.end();
  }
};
