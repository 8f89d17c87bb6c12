import { beforeAll, describe, expect, it } from "vitest";
import { ago } from "@/lib/platform/clock";
import { type Database, database } from "@/lib/platform/database/client";
import { jsonFeedErrors } from "@/lib/testing/foreign/json-feed";
import { schemaOrgTypeErrors } from "@/lib/testing/foreign/schema-org-types";
import {
  markupIn,
  NUMBER_WANTED,
  structuredDataErrors,
} from "@/lib/testing/foreign/structured-data";
import { xmlErrors } from "@/lib/testing/foreign/xml";
import { storeHistories } from "@/lib/testing/many-publications";
import { variedHistories } from "@/lib/testing/varied-publications";
import { publishedFrame } from "../frame";
import { keepSearchable } from "../searchable";
import { drawFile, inEveryLanguage, pathsChangedBy, standingPaths } from "./draw";

type File = { path: string; mediaType: string; text: string };

let files: File[];

/** Lists the newest publication of each claim, as publishing would have. */
const listed = async (db: Database): Promise<string[]> => {
  const rows = await db.publishedClaim.findMany({ select: { claimId: true, publicationId: true } });
  const publicationOf = new Map(rows.map((row) => [row.claimId, row.publicationId]));
  const paths: string[] = [];
  for (const history of variedHistories(200)) {
    const snapshot = history.at(-1);
    const publicationId = publicationOf.get(snapshot?.claimId ?? "");
    if (!snapshot || !publicationId) throw new Error("a claim without a publication");
    const subjects = await db.$transaction((tx) => keepSearchable(tx, { publicationId, snapshot }));
    paths.push(...pathsChangedBy({ snapshot, subjects }));
  }
  return paths;
};

/** Every file of the record that is text, in the desk's language and in one that is read from the right. */
const drawn = async (): Promise<File[]> => {
  const db = database();
  const frame = await publishedFrame(db);
  const paths = new Set([...standingPaths, ...(await listed(db))]);
  const all: File[] = [];
  for (const path of [...paths].flatMap((one) => inEveryLanguage(one, frame))) {
    const file = path.endsWith(".png") ? null : await drawFile({ db, frame }, path);
    if (typeof file?.content !== "string") continue;
    all.push({ path, mediaType: file.mediaType.split(";")[0] ?? "", text: file.content });
  }
  return all;
};

beforeAll(async () => {
  const histories = variedHistories(200);
  await storeHistories(histories);
  await database().desk.update({
    where: { id: 1 },
    data: { name: 'The "Desk" & <Friends>', otherLanguages: ["ar"], version: { increment: 1 } },
  });
  const newest = Math.max(...histories.flat().map(({ publishedAt }) => Date.parse(publishedAt)));
  // As on the day the newest was published, when there is news.
  files = await ago(Date.now() - newest, drawn);
}, 180_000);

const of = (...mediaTypes: string[]) =>
  files.filter(({ mediaType }) => mediaTypes.includes(mediaType));

/** The errors of each file that has some. */
const wrong = async (
  some: readonly File[],
  errorsOf: (file: File) => string[] | Promise<string[]>,
) => {
  const looked = await Promise.all(
    some.map(async (file) => ({ path: file.path, errors: await errorsOf(file) })),
  );
  return looked.filter(({ errors }) => errors.length > 0);
};

describe("the files of a record of 200 varied publications", () => {
  it("are right by the schemas of Atom and of sitemaps", async () => {
    const some = of("application/atom+xml", "application/xml", "text/xml");
    expect(some.map(({ path }) => path)).toContain("/sitemap.xml");
    expect(await wrong(some, ({ text }) => xmlErrors(text))).toEqual([]);
  });

  it("are right by the schema of JSON Feed", async () => {
    const some = of("application/feed+json");
    expect(await wrong(some, ({ text }) => jsonFeedErrors(JSON.parse(text)))).toEqual([]);
  });

  it("have structured data without an error, on every page and in every language", async () => {
    const some = of("text/html");
    expect(some.length).toBeGreaterThan(400);
    const errors = await wrong(some, async ({ text }) =>
      (await structuredDataErrors(text)).filter((error) => error !== NUMBER_WANTED),
    );
    expect(errors).toEqual([]);
  }, 60_000);

  it("say of the desk and of all their data what schema.org knows", () => {
    const data = of("application/json", "application/ld+json").flatMap(({ path, text }) => {
      const markup = JSON.parse(text) as Record<string, unknown>;
      return "@type" in markup ? [{ name: path, markup }] : [];
    });
    // Those of claims are looked at one by one where they are made.
    const pages = of("text/html").filter(({ path }) => !path.includes("/claims/"));
    const pieces = [...data, ...pages.flatMap(({ path, text }) => markupIn(path, text))];
    expect(pieces.length).toBeGreaterThan(3);
    expect(schemaOrgTypeErrors(pieces)).toEqual([]);
  }, 120_000);
});
