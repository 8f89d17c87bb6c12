import { beforeAll, describe, expect, it } from "vitest";
import { jsonFeedErrors } from "@/lib/testing/foreign/json-feed";
import { schemaOrgTypeErrors } from "@/lib/testing/foreign/schema-org-types";
import {
  markupIn,
  NUMBER_WANTED,
  structuredDataErrors,
} from "@/lib/testing/foreign/structured-data";
import { xmlErrors } from "@/lib/testing/foreign/xml";
import { emptyRecord, type RecordFile, variedRecord } from "@/lib/testing/varied-record";
import { scriptJson } from "../claim-review";

let files: RecordFile[];
let filesOfNothing: RecordFile[];

beforeAll(async () => {
  filesOfNothing = await emptyRecord();
  files = await variedRecord();
}, 300_000);

const xmlTypes = ["application/atom+xml", "application/xml", "text/xml"];

const of = (...mediaTypes: string[]) =>
  files.filter(({ mediaType }) => mediaTypes.includes(mediaType));

/** The errors of each file that has some. */
const wrong = async (
  some: readonly RecordFile[],
  errorsOf: (file: RecordFile) => string[] | Promise<string[]>,
) => {
  const looked = await Promise.all(
    some.map(async (file) => ({ path: file.path, errors: await errorsOf(file) })),
  );
  return looked.filter(({ errors }) => errors.length > 0);
};

describe("the files of a record of 200 varied publications", () => {
  it("are right by the schemas of Atom and of sitemaps", async () => {
    const some = of(...xmlTypes);
    const paths = some.map(({ path }) => path);
    for (const path of ["/sitemap.xml", "/sitemaps/2026-10.xml", "/sitemap-news.xml"]) {
      expect(paths).toContain(path);
    }
    expect(paths.filter((path) => path.endsWith("/feed.atom")).length).toBeGreaterThan(30);
    expect(await wrong(some, ({ text }) => xmlErrors(text))).toEqual([]);
  });

  it("are right by the schema of JSON Feed", async () => {
    const some = of("application/feed+json");
    expect(some.length).toBeGreaterThan(30);
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

  it("say of the desk and of all their data what schema.org knows", async () => {
    const feeds = of("application/ld+json");
    expect(feeds.map(({ path }) => path)).toEqual(["/datafeed.json", "/datafeed/2026-10.json"]);
    const asPages = feeds.map((file) => ({
      ...file,
      text: `<script type="application/ld+json">${scriptJson(JSON.parse(file.text))}</script>`,
    }));
    const errors = await wrong(asPages, async ({ text }) =>
      (await structuredDataErrors(text)).filter((error) => !error.includes('"ratingValue"')),
    );
    expect(errors).toEqual([]);
    // Claims are looked at one by one where they are made; here one that stands and one taken back.
    const some = feeds.map(({ path, text }) => {
      const { dataFeedElement, ...markup } = JSON.parse(text) as { dataFeedElement: object[] };
      const gone = dataFeedElement.filter((item) => "dateDeleted" in item);
      expect(gone.length).toBeGreaterThan(0);
      const shown = [...dataFeedElement.slice(0, 1), ...gone.slice(0, 1)];
      return { name: path, markup: { ...markup, dataFeedElement: shown } };
    });
    const pages = of("text/html").filter(({ path }) => !path.includes("/claims/"));
    const pieces = [...some, ...pages.flatMap(({ path, text }) => markupIn(path, text))];
    expect(schemaOrgTypeErrors(pieces)).toEqual([]);
  }, 120_000);
});

describe("the files of a record of nothing yet", () => {
  it("are right as well", async () => {
    const xml = filesOfNothing.filter(({ mediaType }) => xmlTypes.includes(mediaType));
    expect(await wrong(xml, ({ text }) => xmlErrors(text))).toEqual([]);
    const feeds = filesOfNothing.filter(({ mediaType }) => mediaType === "application/feed+json");
    expect(await wrong(feeds, ({ text }) => jsonFeedErrors(JSON.parse(text)))).toEqual([]);
    expect([xml.length, feeds.length].every((count) => count > 1)).toBe(true);
  });
});
