import { z } from "zod";
import { streamOf } from "@/lib/platform/byte-stream";
import { config } from "@/lib/platform/config";
import type { Database } from "@/lib/platform/database/client";
import type { Prisma } from "@/lib/platform/database/generated/client";
import { allowed } from "@/lib/platform/outcome";
import { query } from "@/lib/platform/query";
import { claimReview } from "./claim-review";
import { publishedFrame } from "./frame";
import { addressOf, claimPath } from "./paths";
import { type PublicationSnapshot, readSnapshot } from "./snapshot";

type Desk = { origin: string; timeZone: string };

/**
 * A claim's newest publication as an item of a schema.org DataFeed, with its ClaimReview. A retracted
 * verdict stays in the feed as deleted, so that whoever took it over learns of it.
 */
export const dataFeedItem = (
  snapshot: PublicationSnapshot,
  firstPublishedAt: Date,
  { origin, timeZone }: Desk,
) => {
  const created = firstPublishedAt.toISOString();
  const review = claimReview(snapshot, { origin, timeZone, firstPublishedAt: created });
  const dates = { dateCreated: created, dateModified: snapshot.publishedAt };
  if (review) {
    // The feed has said its context already.
    const { "@context": _, ...item } = review;
    return { "@type": "DataFeedItem", ...dates, item: [item] };
  }
  return {
    ...{ "@type": "DataFeedItem", ...dates, dateDeleted: snapshot.publishedAt, item: [] },
    url: addressOf(origin, claimPath(snapshot.slug)),
  };
};

const BATCH = 500;

async function* written(
  db: Database,
  where: Prisma.PublishedClaimWhereInput,
  desk: Desk,
): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder();
  yield encoder.encode(`{"@context":"https://schema.org","@type":"DataFeed","dataFeedElement":[`);
  let after: string | null = null;
  for (let between = "\n"; ; between = ",\n") {
    const rows: { claimId: string; firstPublishedAt: Date; publication: { snapshot: string } }[] =
      await db.publishedClaim.findMany({
        where: { ...where, ...(after === null ? {} : { claimId: { gt: after } }) },
        orderBy: { claimId: "asc" },
        take: BATCH,
        select: {
          claimId: true,
          firstPublishedAt: true,
          publication: { select: { snapshot: true } },
        },
      });
    after = rows.at(-1)?.claimId ?? null;
    if (after === null) break;
    const items = rows.map(({ firstPublishedAt, publication }) =>
      JSON.stringify(dataFeedItem(readSnapshot(publication.snapshot), firstPublishedAt, desk)),
    );
    yield encoder.encode(between + items.join(",\n"));
  }
  yield encoder.encode("\n]}\n");
}

const ofMonth = (month: string): Prisma.PublishedClaimWhereInput => {
  const from = new Date(`${month}-01T00:00:00.000Z`);
  const to = new Date(from);
  to.setUTCMonth(to.getUTCMonth() + 1);
  return { publishedAt: { gte: from, lt: to } };
};

/**
 * Every claim's newest publication as one schema.org DataFeed, or those of one month (UTC, "2026-11"),
 * made as it is read. Null for a month in which there is none.
 */
export const dataFeed = query({
  name: "publishing.data-feed",
  input: z.strictObject({
    month: z
      .string()
      .regex(/^\d{4}-(?:0[1-9]|1[0-2])$/u)
      .nullable(),
  }),
  may: () => allowed,
  read: async (db, { input: { month } }) => {
    const where = month === null ? {} : ofMonth(month);
    const { _count: claims, _max: newest } = await db.publishedClaim.aggregate({
      where,
      _count: true,
      _max: { publishedAt: true },
    });
    if (month !== null && claims === 0) return null;
    const { timeZone } = await publishedFrame(db);
    const desk = { origin: config().CLAIMDESK_URL, timeZone };
    return {
      // A claim leaves a month only by a newer publication, and the whole never shrinks.
      etag: `"${claims}-${newest.publishedAt?.getTime() ?? 0}"`,
      lastModified: newest.publishedAt ?? new Date(0),
      body: () => streamOf(written(db, where, desk)),
    };
  },
});
