import { beforeAll, describe, expect, it } from "vitest";
import { jsonFeedErrors } from "@/lib/testing/foreign/json-feed";
import { schemaOrgTypeErrors } from "@/lib/testing/foreign/schema-org-types";
import {
  markupIn,
  NUMBER_WANTED,
  structuredDataErrors,
} from "@/lib/testing/foreign/structured-data";
import { xmlErrors } from "@/lib/testing/foreign/xml";
import { type RecordFile, variedRecord } from "@/lib/testing/varied-record";

let files: RecordFile[];

beforeAll(async () => {
  files = await variedRecord();
}, 180_000);

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
