import { expect, it } from "vitest";
import { database } from "@/lib/platform/database/client";
import { makePerson } from "@/lib/testing/builders";
import { publishMany } from "@/lib/testing/many-publications";
import { startImport } from "../commands/go-on";
import { takeInFile } from "../commands/take-in";
import { recordsOf } from "../reading/records";
import { workOnImports } from "../runs/work";
import type { ExportFormat } from "../schema";
import { exportOf } from "./export";

/** More than two batches. */
const PUBLICATIONS = 1_234;

const exported = async (format: ExportFormat): Promise<string> => {
  const { body } = exportOf(database(), { subject: "publications", format });
  return new Response(body).text();
};

it("takes every publication out once, a retraction as what was taken back, and others can read it", async () => {
  await publishMany(PUBLICATIONS, (number) =>
    number === 7 ? { kind: "retraction", number: 2, note: "It was withdrawn." } : {},
  );
  const lines = (await exported("jsonl")).trim().split("\n");
  expect(lines).toHaveLength(PUBLICATIONS);
  const records = lines.flatMap((line) => recordsOf(JSON.parse(line), { today: "2026-11-23" }));
  expect(records.filter(({ ok }) => !ok)).toEqual([]);
  expect(new Set(records.map((record) => record.ok && record.known.reviewUrl)).size).toBe(
    PUBLICATIONS - 1,
  );

  const feed = await exported("json");
  const { dataFeedElement } = JSON.parse(feed);
  expect(dataFeedElement).toHaveLength(PUBLICATIONS);
  expect(dataFeedElement.filter((item: object) => "dateDeleted" in item)).toHaveLength(1);

  const editor = await makePerson("editor");
  const bytes = new TextEncoder().encode(feed);
  const taken = await takeInFile(editor, { bytes, fileName: "publications.json" });
  if (!taken.ok) throw new Error("refused");
  await workOnImports();
  await startImport(editor, taken.value);
  await workOnImports();
  const run = await database().importRun.findFirstOrThrow();
  expect(run).toMatchObject({ state: "done", imported: PUBLICATIONS - 1, repaired: 0, refused: 0 });
  // What came back in is known elsewhere, and nothing was published by it.
  expect(await database().publication.count()).toBe(PUBLICATIONS);
});
