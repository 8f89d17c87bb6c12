import type { Database } from "@/lib/platform/database/client";
import { Prisma } from "@/lib/platform/database/generated/client";
import { query } from "@/lib/platform/query";
import { readLanguages } from "../claim-language";
import { claimantKindOf, claimStatusOf } from "../facts";
import { mayReadClaims } from "../policy";
import { findClaimsInput, findInput, nothingInput } from "../schema";
import { newestByWords, numberIn } from "./by-words";
import { languagesOfClaims } from "./queue-choices";

type Found = { id: string; number: number; statement: string; language: string; status: string };

const MOST = 12;

const found = (db: Database, which: Prisma.Sql) => db.$queryRaw<Found[]>`
  SELECT id, number, statement, language, status FROM claim
  WHERE ${which} ORDER BY number DESC LIMIT ${MOST}`;

/** The newest that have all of the words; where few have and many are to be looked at, some may be missed. */
const foundByWords = async (db: Database, words: string, but: Prisma.Sql) => {
  const { ids } = await newestByWords(db, words, { but, most: MOST, patience: "hasty" });
  return found(db, Prisma.sql`id = ANY(${ids}::uuid[])`);
};

/** A few claims by their words or number, newest first: to link one, or to say of what another is a duplicate. */
export const findClaims = query({
  name: "claims.find",
  input: findClaimsInput,
  may: mayReadClaims,
  read: async (db, { input: { words, except } }) => {
    const but = Prisma.sql`(claim.status <> 'duplicate' AND ${
      except ? Prisma.sql`claim.id <> ${except}::uuid` : Prisma.sql`true`
    })`;
    const number = numberIn(words);
    const which = number === null ? but : Prisma.sql`number = ${number} AND ${but}`;
    const rows =
      number === null && words.trim() !== ""
        ? await foundByWords(db, words, but)
        : await found(db, which);
    return rows.map((row) => ({ ...row, status: claimStatusOf(row.status) }));
  },
});

/** Claimants the desk knows whose name has these words; all of them, up to 500, without words. */
export const claimantsLike = query({
  name: "claims.claimants",
  input: findInput,
  may: mayReadClaims,
  read: async (db, { input: { words } }) => {
    const rows = await db.claimant.findMany({
      where: {
        AND: words
          .split(" ")
          .filter(Boolean)
          .map((word) => ({ name: { contains: word, mode: "insensitive" as const } })),
      },
      orderBy: { name: "asc" },
      take: 500,
      select: { id: true, name: true, kind: true, sameAs: true },
    });
    return rows.map((row) => ({ ...row, kind: claimantKindOf(row.kind) }));
  },
});

/** Every topic the desk has, by name. */
export const topics = query({
  name: "claims.topics",
  input: nothingInput,
  may: mayReadClaims,
  read: (db) => db.topic.findMany({ orderBy: { name: "asc" }, select: { slug: true, name: true } }),
});

/** What the form of a claim offers: claimants, topics and languages the desk has met. */
export const claimFormChoices = query({
  name: "claims.form-choices",
  input: nothingInput,
  may: mayReadClaims,
  read: async (db) => {
    const [claimants, known, languages] = await Promise.all([
      db.claimant.findMany({
        orderBy: { name: "asc" },
        take: 500,
        select: { name: true, kind: true, sameAs: true },
      }),
      db.topic.findMany({ orderBy: { name: "asc" }, select: { name: true } }),
      languagesOfClaims(db),
    ]);
    return {
      claimants: claimants.map((one) => ({ ...one, kind: claimantKindOf(one.kind) })),
      topics: known.map(({ name }) => name),
      languages: [...new Set([...readLanguages, ...languages])].toSorted(),
    };
  },
});
