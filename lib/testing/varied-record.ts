import * as dataFeedOfMonth from "@/app/(public)/datafeed/[month]/route";
import * as dataFeed from "@/app/(public)/datafeed.json/route";
import * as newsSitemap from "@/app/(public)/sitemap-news.xml/route";
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

const plainType = (mediaType: string): string => mediaType.split(";")[0] ?? "";

const asking = () => new Request("https://desk.example/");

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
    files.push({ path, mediaType: plainType(file.mediaType), text: file.content });
  }
  return files;
};

/** What is made when it is asked for, since it would be too long a file or is old by tomorrow. */
const answered = async (months: readonly string[]): Promise<RecordFile[]> => {
  const answers: [string, Response][] = [
    ["/sitemap-news.xml", await newsSitemap.GET()],
    ["/datafeed.json", await dataFeed.GET(asking())],
  ];
  for (const month of months) {
    const params = Promise.resolve({ month: `${month}.json` });
    answers.push([`/datafeed/${month}.json`, await dataFeedOfMonth.GET(asking(), { params })]);
  }
  return Promise.all(
    answers.map(async ([path, answer]) => ({
      path,
      mediaType: plainType(answer.headers.get("content-type") ?? ""),
      text: await answer.text(),
    })),
  );
};

/** The record of a desk that has published nothing yet, and a month from which corrections took everything. */
export const emptyRecord = async (): Promise<RecordFile[]> => [
  ...(await drawn(database(), new Set([...standingPaths, "/sitemaps/2026-09.xml"]))),
  ...(await answered([])),
];

/**
 * Publishes 200 varied claims into the test's database, past the product.
 *
 * @returns which files show them, and of which moments they are (ISO 8601, UTC)
 */
export const publishVaried = async (): Promise<{ paths: Set<string>; moments: string[] }> => {
  const db = database();
  const histories = variedHistories(200);
  await storeHistories(histories);
  const paths = new Set(standingPaths);
  for (const newest of histories.flatMap((history) => history.slice(-1))) {
    for (const path of await listed(db, newest)) paths.add(path);
  }
  return { paths, moments: histories.flat().map(({ publishedAt }) => publishedAt) };
};

/**
 * Publishes them and draws every file of the record that is text, in the desk's language and in one that
 * is read from the right, as on the day of the newest publication: a record that has news, and everything
 * else there may be.
 */
export const variedRecord = async (): Promise<RecordFile[]> => {
  const db = database();
  const { paths, moments } = await publishVaried();
  await db.desk.update({
    where: { id: 1 },
    data: { name: 'The "Desk" & <Friends>', otherLanguages: ["ar"], version: { increment: 1 } },
  });
  const months = [...new Set(moments.map((moment) => moment.slice(0, 7)))];
  const newest = Math.max(...moments.map((moment) => Date.parse(moment)));
  return ago(Date.now() - newest, async () => [
    ...(await drawn(db, paths)),
    ...(await answered(months)),
  ]);
};
