import { z } from "zod";
import { config } from "@/lib/platform/config";
import type { Database } from "@/lib/platform/database/client";
import { publishedInArticle } from "@/lib/publishing/published";
import { ratingsOfDesk } from "@/lib/publishing/ratings";
import { readSnapshot } from "@/lib/publishing/snapshot";
import type { SubjectKind } from "@/lib/publishing/subjects";
import type { Order, Position } from "./cursor";
import { claimFilters, claimWithId, listClaims, listEvidence } from "./published-claims";
import {
  articleOf,
  articleShape,
  claimOf,
  claimShape,
  evidenceShape,
  publicationOf,
  publicationShape,
  ratingShape,
  subjectShape,
} from "./shapes";

type Listed = { at: Position; item: object };

/** Something the API lists: what of, how it is narrowed down, and where each item is found. */
export type Collection = {
  item: z.ZodType;
  /** One of the items, as the reference writes it. */
  one: string;
  filters: z.ZodRawShape;
  order: Order;
  /** At most `size` of them behind a position. */
  list: (
    db: Database,
    asked: Record<string, string>,
    after: Position | null,
    size: number,
  ) => Promise<Listed[]>;
  get: (db: Database, id: string) => Promise<object | null>;
};

const origin = () => config().CLAIMDESK_URL;
const isId = (text: string): boolean => z.uuid().safeParse(text).success;

const claims: Collection = {
  item: claimShape,
  one: "claim",
  filters: claimFilters,
  order: "byMoment",
  list: async (db, asked, after, size) =>
    (await listClaims(db, asked, after, size)).map(({ at, snapshot }) => ({
      at,
      item: claimOf(snapshot, origin()),
    })),
  get: async (db, id) => {
    const snapshot = isId(id) ? await claimWithId(db, id) : null;
    return snapshot && claimOf(snapshot, origin());
  },
};

const stored = { id: true, sha256: true, snapshot: true, publishedAt: true } as const;

/** Publications by the moment they were published, newest first, from a number upwards. */
const publicationsFrom = (lowest: number, one: string): Collection => ({
  item: publicationShape,
  one,
  order: "byMoment",
  filters: { claim: z.uuid().optional().describe("`id` of a claim") },
  list: async (db, { claim }, after, size) => {
    const [moment, id] = after ?? [];
    const rows = await db.publication.findMany({
      where: {
        number: { gte: lowest },
        ...(claim === undefined ? {} : { claimId: claim }),
        ...(moment && id
          ? {
              OR: [
                { publishedAt: { lt: new Date(moment) } },
                { publishedAt: new Date(moment), id: { lt: id } },
              ],
            }
          : {}),
      },
      orderBy: [{ publishedAt: "desc" }, { id: "desc" }],
      take: size,
      select: stored,
    });
    return rows.map(({ publishedAt, snapshot, ...row }) => ({
      at: [publishedAt.toISOString(), row.id],
      item: publicationOf({ ...row, snapshot: readSnapshot(snapshot) }),
    }));
  },
  get: async (db, id) => {
    if (!isId(id)) return null;
    const row = await db.publication.findFirst({
      where: { id, number: { gte: lowest } },
      select: { id: true, sha256: true, snapshot: true },
    });
    return row && publicationOf({ ...row, snapshot: readSnapshot(row.snapshot) });
  },
});

const evidence: Collection = {
  item: evidenceShape,
  one: "piece of evidence",
  order: "byMomentAndPlace",
  filters: { claim: z.uuid().optional().describe("`id` of a claim") },
  list: (db, { claim }, after, size) => listEvidence(db, claim, after, size),
  get: async (db, id) => {
    // The working record only says where to look: the publication itself decides.
    const place = isId(id)
      ? await db.evidence.findUnique({ where: { id }, select: { claimId: true } })
      : null;
    const snapshot = place && (await claimWithId(db, place.claimId));
    const piece = snapshot?.evidence.find((one) => one.id === id);
    return snapshot && piece ? { claim: snapshot.claimId, evidence: piece } : null;
  },
};

const articleWithId = async (db: Database, id: string) => {
  const [first] = isId(id) ? await publishedInArticle(db, id) : [];
  return first ? articleOf(first.appearance, origin()) : null;
};

/** Those that published claims stand in, by their addresses: every such article has a page of the record. */
const articles: Collection = {
  item: articleShape,
  one: "article",
  filters: {},
  order: "byName",
  list: async (db, _, after, size) => {
    const pages = await db.publishedPage.findMany({
      where: { path: { startsWith: "/articles/", gt: after?.[0] ?? "" }, status: 200 },
      orderBy: { path: "asc" },
      take: size,
      select: { path: true },
    });
    const found = await Promise.all(
      pages.map(async ({ path }) => ({
        at: [path],
        item: await articleWithId(db, path.slice("/articles/".length)),
      })),
    );
    return found.flatMap(({ at, item }) => (item ? [{ at, item }] : []));
  },
  get: articleWithId,
};

const subjects = (kind: SubjectKind, folder: string): Collection => {
  const shown = ({ slug, name }: { slug: string; name: string }) => ({
    ...{ slug, name },
    url: `${origin()}/${folder}/${encodeURIComponent(slug)}`,
  });
  const select = { slug: true, name: true } as const;
  return {
    item: subjectShape,
    one: kind,
    filters: {},
    order: "byName",
    list: async (db, _, after, size) => {
      const rows = await db.publishedSubject.findMany({
        where: { kind, slug: { gt: after?.[0] ?? "" } },
        orderBy: { slug: "asc" },
        take: size,
        select,
      });
      return rows.map((row) => ({ at: [row.slug], item: shown(row) }));
    },
    get: async (db, slug) => {
      const row = await db.publishedSubject.findUnique({
        where: { kind_slug: { kind, slug } },
        select,
      });
      return row && shown(row);
    },
  };
};

const scale = async (db: Database) =>
  (await ratingsOfDesk(db)).map(({ key, value, names, meanings, retiredAt }) => ({
    ...{ key, value, names, meanings },
    retired: retiredAt !== null,
  }));

const ratings: Collection = {
  item: ratingShape,
  one: "rating",
  filters: {},
  order: "byName",
  list: async (db, _, after, size) => {
    const all = await scale(db);
    const start = all.findIndex(({ key }) => key === after?.[0]) + 1;
    return all.slice(start, start + size).map((item) => ({ at: [item.key], item }));
  },
  get: async (db, wanted) => (await scale(db)).find(({ key }) => key === wanted) ?? null,
};

export const collections = {
  claims,
  publications: publicationsFrom(1, "publication"),
  corrections: publicationsFrom(2, "correction"),
  evidence,
  articles,
  claimants: subjects("claimant", "claimants"),
  topics: subjects("topic", "topics"),
  outlets: subjects("outlet", "outlets"),
  ratings,
} as const satisfies Record<string, Collection>;

export const collectionNames = Object.keys(collections) as (keyof typeof collections)[];
