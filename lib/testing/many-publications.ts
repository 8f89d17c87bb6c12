import { randomUUID } from "node:crypto";
import { searchText } from "@/lib/articles/search-text";
import { canonicalJson, sha256 } from "@/lib/platform/events/chain";
import type { PublicationSnapshot } from "@/lib/publishing/snapshot";
import { publicationExample } from "./publication-example";
import { asOwner } from "./sql";

/** The first of them, and one each minute from there. */
const FIRST = Date.UTC(2024, 0, 1);
const MINUTE = 60_000;

const tables = {
  claim:
    "id uuid, statement text, language text, status text, version int, claimed_on text, claimant_unknown boolean",
  publication:
    "id uuid, claim_id uuid, number int, kind text, note text, slug text, snapshot text, sha256 text, verdict_id uuid, published_by_id uuid, published_at timestamptz",
  published_claim:
    "claim_id uuid, publication_id uuid, slug text, language text, rating_key text, first_published_at timestamptz, published_at timestamptz, statement text, search_text text",
} as const;

const publicationRow = (snapshot: PublicationSnapshot) => {
  const text = canonicalJson(snapshot);
  const { claimId: claim_id, slug, kind, note, number, publishedAt: published_at } = snapshot;
  return {
    ...{ id: randomUUID(), claim_id, number, kind, note, slug, published_at },
    ...{ snapshot: text, sha256: sha256(text) },
    ...{ verdict_id: randomUUID(), published_by_id: randomUUID() },
  };
};

/** Of a claim and its publications, oldest first. */
const rowsOf = (history: readonly PublicationSnapshot[]) => {
  const publication = history.map(publicationRow);
  const [first, newest, id] = [history[0], history.at(-1), publication.at(-1)?.id];
  if (!first || !newest || !id) throw new Error("a claim needs a publication");
  const { claimId, statement, language, claimedOn, claimant, rating, slug, publishedAt } = newest;
  return {
    publication,
    claim: {
      ...{ id: claimId, status: "published", version: 1, statement, language },
      // The database wants a date of every claim that was opened, which this is not about.
      ...{ claimed_on: claimedOn ?? "2021", claimant_unknown: true },
    },
    published_claim: {
      ...{ claim_id: claimId, publication_id: id, slug, language, rating_key: rating.key },
      ...{ statement, first_published_at: first.publishedAt, published_at: publishedAt },
      search_text: searchText([statement, claimant?.name ?? ""]),
    },
  };
};

/**
 * Publishes claims past the product: by the database's owner, without the people, rounds and reviews
 * behind them, and without drawing a page.
 *
 * @param histories of each claim its publications, oldest first
 */
export const storeHistories = async (
  histories: readonly (readonly PublicationSnapshot[])[],
): Promise<void> => {
  const all = histories.map(rowsOf);
  const rows = {
    claim: all.map(({ claim }) => claim),
    publication: all.flatMap(({ publication }) => publication),
    published_claim: all.map(({ published_claim }) => published_claim),
  };
  await asOwner(async (client) => {
    // Neither triggers nor foreign keys ask for what led to these publications.
    await client.query("SET session_replication_role = replica");
    for (const [table, columns] of Object.entries(tables)) {
      const names = columns.replaceAll(/ \w+(?=,|$)/g, "");
      await client.query(
        `INSERT INTO ${table} (${names}) SELECT ${names} FROM json_to_recordset($1) AS row(${columns})`,
        [JSON.stringify(rows[table as keyof typeof tables])],
      );
    }
  });
};

/**
 * Publishes many claims past the product, for tests of what happens where there are thousands.
 *
 * @param say what is particular to the one with this number, counted from 0
 */
export const publishMany = async (
  count: number,
  say: (number: number) => Partial<PublicationSnapshot> = () => ({}),
): Promise<PublicationSnapshot[]> => {
  const snapshots = Array.from({ length: count }, (_, number) =>
    publicationExample({
      claimId: randomUUID(),
      slug: `claim-${number}`,
      statement: `Claim ${number} is made.`,
      publishedAt: new Date(FIRST + number * MINUTE).toISOString(),
      ...say(number),
    }),
  );
  await storeHistories(snapshots.map((snapshot) => [snapshot]));
  return snapshots;
};
