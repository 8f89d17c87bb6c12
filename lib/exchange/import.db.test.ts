import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { database } from "@/lib/platform/database/client";
import { makePerson } from "@/lib/testing/builders";
import { startImport } from "./commands/go-on";
import { takeInFile } from "./commands/take-in";
import { broughtIn } from "./queries/brought-in";
import { workOnImports } from "./runs/work";

const irregular = readFileSync(new URL("examples/irregular.jsonl", import.meta.url), "utf8")
  .trim()
  .split("\n")
  .map((line) => JSON.parse(line) as { as: string; data: unknown });

/** All of them that are JSON, one a line, as another desk might hand them over. */
const lines = irregular
  .filter(({ as }) => as !== "html")
  .map(({ data }) => JSON.stringify(data))
  .join("\n");

const bytes = (text: string) => new TextEncoder().encode(text);

const imported = async (text: string, fileName = "checks.jsonl") => {
  const editor = await makePerson("editor");
  const taken = await takeInFile(editor, { bytes: bytes(text), fileName });
  if (!taken.ok) throw new Error(JSON.stringify(taken.refusal));
  const { importId } = taken.value;
  await workOnImports();
  const tried = await database().importRun.findUniqueOrThrow({ where: { id: importId } });
  const started = await startImport(editor, { importId });
  if (!started.ok) throw new Error(JSON.stringify(started.refusal));
  await workOnImports();
  const run = await database().importRun.findUniqueOrThrow({ where: { id: importId } });
  return { tried, run };
};

const counts = ({ imported: came, repaired, unchanged, refused }: Record<string, unknown>) => ({
  ...{ came, repaired, unchanged, refused },
});

const everything = () => database().checkedElsewhere.findMany({ orderBy: { identity: "asc" } });

describe("an import", () => {
  it("does what the trial said, says why, and changes nothing the second time", async () => {
    const first = await imported(lines);
    expect(first.tried.state).toBe("checked");
    expect(first.run).toMatchObject({ state: "done", failure: null });
    expect(counts(first.run)).toEqual(counts(first.tried));
    expect(first.run.refused).toBe(5);
    expect(first.run.bytesRead).toBe(first.run.size);
    const notes = await database().importNote.findMany({ where: { runId: first.run.id } });
    expect(notes.filter(({ outcome }) => outcome === "refused").map(({ code }) => code)).toEqual([
      ...["no-rating", "no-address", "address-not-web", "no-claim", "not-an-object"],
    ]);
    const before = await everything();
    expect(before).toHaveLength(first.run.imported + first.run.repaired);
    const brought = await broughtIn(await makePerson("editor"), { importId: first.run.id });
    if (!brought.ok) throw new Error(JSON.stringify(brought.refusal));
    expect(brought.value.known).toHaveLength(Math.min(25, before.length));
    expect(brought.value.claims).toEqual([]);

    const second = await imported(lines);
    expect(counts(second.run)).toEqual({
      ...{ came: 0, repaired: 0, refused: 5 },
      unchanged: first.run.imported + first.run.repaired,
    });
    expect(await everything()).toEqual(before);
    expect(await database().importPart.count()).toBe(0);
    expect(await database().importSeen.count()).toBe(0);
  });
});
