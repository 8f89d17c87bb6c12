import { spawn } from "node:child_process";
import { once } from "node:events";
import { expect, it, vi } from "vitest";
import { database } from "@/lib/platform/database/client";
import { makePerson } from "@/lib/testing/builders";
import { startImport } from "../commands/go-on";
import { takeInFile } from "../commands/take-in";
import { workOnImports } from "./work";

const RECORDS = 6_000;

const review = (number: number) => ({
  "@type": "ClaimReview",
  url: `https://checks.example.org/${number}`,
  claimReviewed: `Bridge ${number} cost 40 million euros`,
  author: { "@type": "Organization", name: "Example Checks" },
  // Every tenth has none and is refused, so that refusals are counted once too.
  ...(number % 10 === 0 ? {} : { reviewRating: { "@type": "Rating", alternateName: "False" } }),
});

const runOf = (id: string) => database().importRun.findUniqueOrThrow({ where: { id } });

/** A server's worker in a process of its own, so that it can be killed. */
const worker = () =>
  spawn(
    process.execPath,
    [
      ...["--import", "tsx", "--input-type=module", "--eval"],
      `const { workOnImports } = await import("./lib/exchange/runs/work.ts"); await workOnImports();`,
    ],
    { env: process.env, stdio: "inherit" },
  );

it("goes on after the last batch when the server was killed, and counts nothing twice", async () => {
  const editor = await makePerson("editor");
  const lines = Array.from({ length: RECORDS }, (_, at) => JSON.stringify(review(at))).join("\n");
  const bytes = new TextEncoder().encode(lines);
  const taken = await takeInFile(editor, { bytes, fileName: "many.jsonl" });
  if (!taken.ok) throw new Error("refused");
  const { importId } = taken.value;
  await workOnImports();
  await startImport(editor, { importId });

  const server = worker();
  await vi.waitFor(async () => expect((await runOf(importId)).position).toBeGreaterThan(500), {
    timeout: 25_000,
    interval: 20,
  });
  server.kill("SIGKILL");
  await once(server, "exit");
  const killed = await runOf(importId);
  expect(killed.state).toBe("importing");
  expect(killed.position).toBeLessThan(RECORDS);
  expect(await database().checkedElsewhere.count()).toBe(killed.imported);
  expect(Number(killed.bytesRead)).toBeGreaterThan(0);

  expect(await workOnImports()).toBe(0);
  // The minute passes after which a silent server's work is anybody's.
  await database().importRun.update({
    where: { id: importId },
    data: { claimedUntil: new Date(0) },
  });
  await workOnImports();
  expect(await runOf(importId)).toMatchObject({
    ...{ state: "done", position: RECORDS, repaired: 0, unchanged: 0 },
    ...{ imported: RECORDS * 0.9, refused: RECORDS * 0.1 },
  });
  expect(await database().checkedElsewhere.count()).toBe(RECORDS * 0.9);
}, 60_000);
