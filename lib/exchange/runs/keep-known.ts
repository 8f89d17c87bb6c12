import type { Transaction } from "@/lib/platform/database/client";
import { Prisma } from "@/lib/platform/database/generated/client";
import { knownRatingKey, ratingWords } from "../ratings/rating-key";
import type { FileRecord } from "../reading/records";
import { printOf } from "./judge";

type KnownRecord = FileRecord & { ok: true };

/** Which of our keys there are, and what people here said other desks' ratings mean. */
type RatingKeys = (site: string, words: string) => string | null;

const ratingKeys = async (
  tx: Transaction,
  records: readonly KnownRecord[],
): Promise<RatingKeys> => {
  const sites = [...new Set(records.map(({ known }) => known.publisherSite))];
  const ratings = await tx.rating.findMany({ where: { retiredAt: null }, select: { key: true } });
  const mappings = await tx.ratingMapping.findMany({
    where: { publisherSite: { in: sites } },
    select: { publisherSite: true, ratingWords: true, ratingKey: true },
  });
  const ours = new Set(ratings.map(({ key }) => key));
  const said = new Map(
    mappings.map((one) => [`${one.publisherSite}\n${one.ratingWords}`, one.ratingKey]),
  );
  return (site, words) => {
    const bySomebody = said.get(`${site}\n${words}`);
    if (bySomebody !== undefined) return bySomebody;
    const key = knownRatingKey(site, words);
    return key !== null && ours.has(key) ? key : null;
  };
};

const rowOf = (
  { known, source }: KnownRecord,
  keys: RatingKeys,
  print: ReturnType<typeof printOf>,
) => {
  const words = ratingWords(known.ratingText);
  return {
    identity: print.identity,
    publisher_name: known.publisherName,
    publisher_site: known.publisherSite,
    review_url: known.reviewUrl,
    claim_text: known.claimText,
    claimant: known.claimant,
    claim_date: known.claimDate,
    review_date: known.reviewDate,
    rating_text: known.ratingText,
    rating_words: words,
    rating_key: keys(known.publisherSite, words),
    language: known.language,
    withdrawn_on: known.withdrawnOn,
    record: print.canonical,
    sha256: print.sha256,
    source,
  };
};

const COLUMNS = [
  ...["identity", "publisher_name", "publisher_site", "review_url", "claim_text", "claimant"],
  ...["claim_date", "review_date", "rating_text", "rating_words", "rating_key", "language"],
  ...["withdrawn_on", "record", "sha256", "source"],
];
const names = Prisma.raw(COLUMNS.join(", "));
const typed = Prisma.raw(COLUMNS.map((name) => `${name} text`).join(", "));
const renewed = Prisma.raw(
  [...COLUMNS.slice(1), "run_id", "changed_at"]
    .map((name) => `${name} = excluded.${name}`)
    .join(", "),
);

/** Keeps what other desks checked; what is known already under its identity is brought up to date. */
export const keepKnown = async (
  tx: Transaction,
  runId: string,
  records: readonly KnownRecord[],
  now: Date,
): Promise<void> => {
  if (records.length === 0) return;
  const keys = await ratingKeys(tx, records);
  const rows = JSON.stringify(records.map((record) => rowOf(record, keys, printOf(record))));
  await tx.$executeRaw`
    INSERT INTO checked_elsewhere (id, run_id, first_seen_at, changed_at, ${names})
    SELECT gen_random_uuid(), ${runId}::uuid, ${now}, ${now}, ${names}
    FROM json_to_recordset(${rows}::json) AS given(${typed})
    ON CONFLICT (identity) DO UPDATE SET ${renewed}`;
};
