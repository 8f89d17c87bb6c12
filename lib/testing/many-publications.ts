import { randomUUID } from "node:crypto";
import { canonicalJson, sha256 } from "@/lib/platform/events/chain";
import { searchText } from "@/lib/publishing/search-text";
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

/**
 * Publishes many claims past the product, for tests of what happens where there are thousands: by the
 * database's owner, without the people, rounds and reviews behind them.
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
  const publications = snapshots.map((snapshot) => {
    const text = canonicalJson(snapshot);
    const { claimId: claim_id, slug, kind, note, number, publishedAt: published_at } = snapshot;
    return {
      publication: {
        ...{ id: randomUUID(), claim_id, number, kind, note, slug, published_at },
        ...{ snapshot: text, sha256: sha256(text) },
        ...{ verdict_id: randomUUID(), published_by_id: randomUUID() },
      },
      claim: {
        ...{ id: claim_id, status: "published", version: 1 },
        ...{ statement: snapshot.statement, language: snapshot.language },
        ...{ claimed_on: snapshot.claimedOn, claimant_unknown: true },
      },
    };
  });
  const listed = publications.map(({ publication: { id, claim_id, slug, published_at } }, at) => {
    const { statement, language, rating, claimant } = snapshots[at] ?? publicationExample();
    return {
      ...{ claim_id, publication_id: id, slug, language, rating_key: rating.key, statement },
      ...{ first_published_at: published_at, published_at },
      search_text: searchText([statement, claimant?.name ?? ""]),
    };
  });
  const rows = {
    claim: publications.map(({ claim }) => claim),
    publication: publications.map(({ publication }) => publication),
    published_claim: listed,
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
  return snapshots;
};
