import { describe, expect, it } from "vitest";
import { database } from "@/lib/platform/database/client";
import { makePerson } from "@/lib/testing/builders";
import { mapColumns, startImport } from "./commands/go-on";
import { mapRating } from "./commands/ratings";
import { takeInFile } from "./commands/take-in";
import { exportOf } from "./exporting/export";
import { importForDesk } from "./queries/imports";
import { ratingsToMap } from "./queries/known";
import { workOnImports } from "./runs/work";
import type { ExportFormat } from "./schema";

const valued = <Value>(outcome: { ok: true; value: Value } | { ok: false; refusal: unknown }) => {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusal));
  return outcome.value;
};

const takeIn = async (content: string | Uint8Array, fileName: string) => {
  const editor = await makePerson("editor");
  const bytes = typeof content === "string" ? new TextEncoder().encode(content) : content;
  const { importId } = valued(await takeInFile(editor, { bytes, fileName }));
  return { editor, importId };
};

const viewOf = async ({ editor, importId }: Awaited<ReturnType<typeof takeIn>>) =>
  valued(await importForDesk(editor, { importId }));

const importTable = async (
  content: string | Uint8Array,
  fileName: string,
  choice: { becomes: "known" | "proposed"; publisher?: string; language?: string },
) => {
  const taken = await takeIn(content, fileName);
  const { table } = await viewOf(taken);
  const columns = table?.guessed ?? {};
  valued(await mapColumns(taken.editor, { importId: taken.importId, columns, ...choice }));
  await workOnImports();
  const tried = await viewOf(taken);
  valued(await startImport(taken.editor, { importId: taken.importId }));
  await workOnImports();
  return { tried, done: await viewOf(taken), ...taken };
};

const table = `claim;claimant;claim date;url;rating;review date
The bridge cost 40 million;Ana Ferro;2024-02-28;https://checks.example.org/t1;Mostly false;2024-03-05
;Ana Ferro;2024-02-28;https://checks.example.org/t2;False;2024-03-05
=HYPERLINK("x");Ana Ferro;;https://checks.example.org/t3;Four Pinocchios;07/10/2020
No address;;;not an address;False;2024-03-05
`;

describe("a table", () => {
  it("is explained by its headings, tried, and imported row by row", async () => {
    const { tried, done } = await importTable(table, "checks.csv", {
      becomes: "known",
      publisher: "Example Checks",
    });
    expect(tried.run).toMatchObject({ state: "checked", imported: 1, repaired: 1, refused: 2 });
    expect(tried.notes.map(({ row, outcome, code }) => [row, outcome, code])).toEqual([
      [2, "refused", "no-claim"],
      [3, "repaired", "date-kept-as-text"],
      [4, "refused", "address-not-web"],
    ]);
    expect(done.run).toMatchObject({ state: "done", imported: 1, repaired: 1, refused: 2 });
    const known = await database().checkedElsewhere.findMany({ orderBy: { reviewUrl: "asc" } });
    expect(known.map((one) => [one.claimText, one.ratingKey, one.publisherName])).toEqual([
      ["The bridge cost 40 million", "mostly-false", "Example Checks"],
      ['=HYPERLINK("x")', null, "Example Checks"],
    ]);
  });

  it("becomes proposed claims, and the second time none", async () => {
    const own =
      "statement,claimant,date,topics\nThe bridge cost 40 million,Ana Ferro,May 2021,Bridges; Money\n,,,\n,Bo,,\n";
    const choice = { becomes: "proposed", language: "en" } as const;
    const before = await database().claim.count();
    const { done, editor, importId } = await importTable(own, "own.csv", choice);
    expect(done.run).toMatchObject({ imported: 0, repaired: 1, refused: 1 });
    const { claim } = await database().importedClaim.findFirstOrThrow({
      where: { runId: importId },
      select: { claim: { include: { claimant: true, topics: { include: { topic: true } } } } },
    });
    expect(claim).toMatchObject({
      ...{ status: "proposed", origin: "import", claimedOn: "2021-05", createdById: editor.id },
      claimant: { name: "Ana Ferro" },
    });
    expect(claim.topics.map(({ topic }) => topic.name).toSorted()).toEqual(["Bridges", "Money"]);
    const again = await importTable(own, "own.csv", choice);
    expect(again.done.run).toMatchObject({ imported: 0, repaired: 0, unchanged: 1, refused: 1 });
    expect(await database().claim.count()).toBe(before + 1);
  });

  it("needs the columns without which no row becomes anything", async () => {
    const { editor, importId } = await takeIn("a,b\n1,2", "x.csv");
    const refused = await mapColumns(editor, { importId, becomes: "known", columns: { claim: 0 } });
    expect(refused).toMatchObject({ ok: false, refusal: { code: "invalid" } });
  });
});

describe("a rating nobody knows", () => {
  it("is listed once, and means the same ever after", async () => {
    const { editor } = await takeIn("x", "x.csv");
    const { unmapped } = valued(await ratingsToMap(editor, {}));
    expect(unmapped).toMatchObject([{ text: "Four Pinocchios", reviews: 1 }]);
    const [{ site, words } = { site: "", words: "" }] = unmapped;
    valued(await mapRating(editor, { site, words, ratingKey: "false" }));
    expect(valued(await ratingsToMap(editor, {})).unmapped).toEqual([]);
    await importTable(table.replace("t3;Four", "t9;Four"), "more.csv", { becomes: "known" });
    const given = await database().checkedElsewhere.findMany({ where: { ratingWords: words } });
    expect(given.map(({ ratingKey }) => ratingKey)).toEqual(["false", "false"]);
  });
});

describe("what goes out", () => {
  const everything = () =>
    database().checkedElsewhere.findMany({
      orderBy: { identity: "asc" },
      select: { identity: true, sha256: true, record: true },
    });

  const exported = async (format: ExportFormat) => {
    const { body, fileName } = exportOf(database(), { subject: "known-elsewhere", format });
    return { bytes: new Uint8Array(await new Response(body).arrayBuffer()), fileName };
  };

  it.each(["jsonl", "json", "csv", "xlsx"] as const)(
    "comes back in as the same records: %s",
    async (format) => {
      const before = await everything();
      const { bytes, fileName } = await exported(format);
      await database().checkedElsewhere.deleteMany();
      if (format === "csv" || format === "xlsx") {
        await importTable(bytes, fileName, { becomes: "known" });
      } else {
        const { editor, importId } = await takeIn(bytes, fileName);
        await workOnImports();
        valued(await startImport(editor, { importId }));
        await workOnImports();
      }
      expect(before.length).toBeGreaterThan(2);
      expect(await everything()).toEqual(before);
    },
  );

  it("keeps spreadsheet programs from running anything", async () => {
    const { bytes } = await exported("csv");
    expect(new TextDecoder().decode(bytes)).toContain(`"'=HYPERLINK(""x"")"`);
  });
});
