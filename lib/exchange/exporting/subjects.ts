import type { Database } from "@/lib/platform/database/client";
import { dataFeedItem } from "@/lib/publishing/data-feed";
import { addressOf, claimPath } from "@/lib/publishing/paths";
import { readSnapshot } from "@/lib/publishing/snapshot";
import type { KnownElsewhere } from "../known";
import { writtenClaimReview, writtenFeedItem } from "../reading/written";

/** One thing that goes out: as a row of a table, as a line of JSON, as an item of a feed. */
export type Exported = { cells: string[]; line: object; item: object };

/** How a subject goes out; `after` is the id of the last one, "" before the first. */
export type Subject = {
  headings: readonly string[];
  batch: (
    db: Database,
    after: string,
    origin: string,
  ) => Promise<{ last: string; rows: Exported[] }>;
};

const BATCH = 500;

const isoDay = (at: Date): string => at.toISOString().slice(0, 10);

type PublishedRow = {
  claimId: string;
  firstPublishedAt: Date;
  publication: { snapshot: string };
};

const exportedPublication = (row: PublishedRow, origin: string, timeZone: string): Exported => {
  const snapshot = readSnapshot(row.publication.snapshot);
  const item = dataFeedItem(snapshot, row.firstPublishedAt, { origin, timeZone });
  const [review] = item.item;
  const url = addressOf(origin, claimPath(snapshot.slug));
  return {
    item,
    // A line is read by itself.
    line: { "@context": "https://schema.org", ...(review ?? item) },
    cells: [
      ...[url, snapshot.statement, snapshot.claimant?.name ?? "", snapshot.claimedOn ?? ""],
      ...[snapshot.language, snapshot.rating.names.en, snapshot.rating.key, snapshot.summary],
      ...[isoDay(row.firstPublishedAt), snapshot.publishedAt.slice(0, 10)],
      ...[String(snapshot.number), snapshot.kind, snapshot.desk.name],
    ],
  };
};

/** The newest publication of every claim, as readers find it. */
const publications: Subject = {
  headings: [
    ...["review url", "claim", "claimant", "claim date", "language", "rating", "rating key"],
    ...["explanation", "review date", "changed on", "version", "kind", "publisher"],
  ],
  batch: async (db, after, origin) => {
    const { timeZone } = await db.desk.findUniqueOrThrow({
      where: { id: 1 },
      select: { timeZone: true },
    });
    const rows = await db.publishedClaim.findMany({
      where: after === "" ? {} : { claimId: { gt: after } },
      orderBy: { claimId: "asc" },
      take: BATCH,
      select: {
        claimId: true,
        firstPublishedAt: true,
        publication: { select: { snapshot: true } },
      },
    });
    return {
      last: rows.at(-1)?.claimId ?? "",
      rows: rows.map((row) => exportedPublication(row, origin, timeZone)),
    };
  },
};

const exportedKnown = (known: KnownElsewhere, ratingKey: string | null): Exported => {
  const item = writtenFeedItem(known);
  return {
    item,
    // A review that was taken back can be told as such by a feed's item alone.
    line: known.withdrawnOn === null ? writtenClaimReview(known) : item,
    cells: [
      ...[known.reviewUrl, known.claimText, known.claimant ?? ""],
      ...[known.claimDate ?? known.claimDateText ?? "", known.language ?? "", known.ratingText],
      ...[ratingKey ?? "", known.ratingExplanation ?? ""],
      ...[known.numbers?.value, known.numbers?.best, known.numbers?.worst].map((n) =>
        String(n ?? ""),
      ),
      ...[known.reviewDate ?? known.reviewDateText ?? "", known.publisherName],
      ...[known.appearances.join("\n"), known.withdrawnOn ?? ""],
    ],
  };
};

/** What other desks checked. */
const knownElsewhere: Subject = {
  headings: [
    ...["review url", "claim", "claimant", "claim date", "language", "rating", "rating key"],
    ...["explanation", "rating value", "best rating", "worst rating", "review date", "publisher"],
    ...["appearance", "withdrawn on"],
  ],
  batch: async (db, after) => {
    const rows = await db.checkedElsewhere.findMany({
      where: after === "" ? {} : { id: { gt: after } },
      orderBy: { id: "asc" },
      take: BATCH,
      select: { id: true, record: true, ratingKey: true },
    });
    return {
      last: rows.at(-1)?.id ?? "",
      rows: rows.map((row) => exportedKnown(JSON.parse(row.record), row.ratingKey)),
    };
  },
};

export const subjects = { publications, "known-elsewhere": knownElsewhere };
