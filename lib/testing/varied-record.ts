import { ago } from "@/lib/platform/clock";
import { type Database, database } from "@/lib/platform/database/client";
import {
  drawFile,
  inEveryLanguage,
  pathsChangedBy,
  standingPaths,
} from "@/lib/publishing/files/draw";
import { publishedFrame } from "@/lib/publishing/frame";
import { keepSearchable } from "@/lib/publishing/searchable";
import type { PublicationSnapshot } from "@/lib/publishing/snapshot";
import { storeHistories } from "./many-publications";
import { variedHistories } from "./varied-publications";

/** A file of the record that is text, uncompressed. `mediaType` without its parameters. */
export type RecordFile = { path: string; mediaType: string; text: string };

/** Lists a claim as publishing it would have, and says which files show it. */
const listed = async (db: Database, snapshot: PublicationSnapshot): Promise<string[]> => {
  const { publicationId } = await db.publishedClaim.findUniqueOrThrow({
    where: { claimId: snapshot.claimId },
    select: { publicationId: true },
  });
  const subjects = await db.$transaction((tx) => keepSearchable(tx, { publicationId, snapshot }));
  return pathsChangedBy({ snapshot, subjects });
};

const drawn = async (db: Database, paths: ReadonlySet<string>): Promise<RecordFile[]> => {
  const frame = await publishedFrame(db);
  const files: RecordFile[] = [];
  for (const path of [...paths].flatMap((one) => inEveryLanguage(one, frame))) {
    const file = path.endsWith(".png") ? null : await drawFile({ db, frame }, path);
    if (typeof file?.content !== "string") continue;
    files.push({ path, mediaType: file.mediaType.split(";")[0] ?? "", text: file.content });
  }
  return files;
};

/**
 * Publishes 200 varied claims into the test's database and draws every file of the record that is text,
 * in the desk's language and in one that is read from the right, as on the day of the newest publication:
 * a record that has news, and everything else there may be.
 */
export const variedRecord = async (): Promise<RecordFile[]> => {
  const db = database();
  const histories = variedHistories(200);
  await storeHistories(histories);
  await db.desk.update({
    where: { id: 1 },
    data: { name: 'The "Desk" & <Friends>', otherLanguages: ["ar"], version: { increment: 1 } },
  });
  const paths = new Set(standingPaths);
  for (const newest of histories.flatMap((history) => history.slice(-1))) {
    for (const path of await listed(db, newest)) paths.add(path);
  }
  const moments = histories.flat().map(({ publishedAt }) => Date.parse(publishedAt));
  return ago(Date.now() - Math.max(...moments), () => drawn(db, paths));
};
