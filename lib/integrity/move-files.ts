import { z } from "zod";
import { command, done, guarded } from "@/lib/platform/command";
import type { Database } from "@/lib/platform/database/client";
import { AccessDeniedError, type Place } from "@/lib/platform/files/place";
import { sha256Of } from "@/lib/platform/files/sha256";
import { placeOf } from "@/lib/platform/files/store";
import { paged } from "./paged";
import { mayNoteMoved } from "./policy";

/** Where files are kept outside the database. */
export const outsidePlaces = ["folder", "s3"] as const;
export type OutsidePlace = (typeof outsidePlaces)[number];

const movedInput = z.strictObject({ sha256: z.string(), to: z.enum(outsidePlaces) });

/** From now on a file is looked for in the other place, where it has been read back whole. */
export const noteMoved = command({
  name: "integrity.note-moved",
  input: movedInput,
  facts: (tx, { sha256 }) =>
    tx.storedFile.findFirst({
      where: { sha256, place: { in: [...outsidePlaces] } },
      select: { place: true },
    }),
  may: mayNoteMoved,
  run: async (tx, { facts: { place }, input: { sha256, to } }) => {
    await guarded(tx.storedFile.updateMany({ where: { sha256, place }, data: { place: to } }));
    return done({});
  },
});

type Row = { sha256: string; place: string };
type Way = { from: Place; there: Place; to: OutsidePlace };

/** `there`: it was before; `damaged`: there is no whole copy of it to move, and nothing was changed. */
export type Moved = { sha256: string; state: "moved" | "there" | "damaged" };

/** Nothing is taken away before the same bytes were read back from the other place and its row says so. */
const moveOne = async (
  { sha256, place }: Row,
  { from, there, to }: Way,
): Promise<Moved["state"]> => {
  const isWhole = (bytes: Uint8Array | null) => bytes !== null && sha256Of(bytes) === sha256;
  const left = await from.get(sha256).catch((error: unknown) => {
    // Of what was taken away there a key may not be told that it is gone.
    if (place === to && error instanceof AccessDeniedError) return null;
    throw error;
  });
  // Something is left where it was when an earlier move was interrupted.
  if (place === to && left === null) return "there";
  if (left && isWhole(left)) await there.put(sha256, left);
  if (!isWhole(await there.get(sha256))) return "damaged";
  const job = { kind: "system", job: "files.move" } as const;
  if (place !== to && !(await noteMoved(job, { sha256, to })).ok) return "there";
  await from.remove(sha256);
  return "moved";
};

/**
 * Brings every file that is kept outside the database to one place, one after the other, while the desk works on.
 * It can be broken off and begun again at any time. Null where the settings do not name both places.
 */
export const moveFiles = (db: Database, to: OutsidePlace): AsyncGenerator<Moved> | null => {
  const from = placeOf(to === "s3" ? "folder" : "s3");
  const there = placeOf(to);
  if (!from || !there) return null;
  const rows = paged((last: Row | undefined) =>
    db.storedFile.findMany({
      where: {
        place: { in: [...outsidePlaces] },
        ...(last ? { sha256: { gt: last.sha256 } } : {}),
      },
      orderBy: { sha256: "asc" },
      take: 100,
      select: { sha256: true, place: true },
    }),
  );
  return (async function* () {
    for await (const row of rows) {
      yield { sha256: row.sha256, state: await moveOne(row, { from, there, to }) };
    }
  })();
};
