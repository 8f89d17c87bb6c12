import { execFile } from "node:child_process";
import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { Uint8ArrayReader, Uint8ArrayWriter, ZipReader } from "@zip.js/zip.js";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { captureText } from "@/lib/evidence/capture-text";
import { withdrawEvidence } from "@/lib/evidence/commands/amend";
import { database } from "@/lib/platform/database/client";
import { sha256 } from "@/lib/platform/events/chain";
import { assignReviewer } from "@/lib/reviews/commands/assign";
import { recheckClaim } from "@/lib/reviews/commands/move";
import { flagRisk, liftRisk } from "@/lib/risk/commands/risk";
import { makeClaim, makeEvidence, makePerson } from "@/lib/testing/builders";
import { correct, publish, versionOf } from "@/lib/testing/publications";
import { bundleOfClaim } from "./queries";

const folders = await mkdtemp(join(tmpdir(), "claimdesk-bundle-"));
afterAll(() => rm(folders, { recursive: true, force: true }));

type Files = Map<string, Uint8Array>;

/** The bundle as an editor gets it, unpacked. */
const filesOf = async (claimId: string): Promise<Files> => {
  const outcome = await bundleOfClaim(await makePerson("editor"), { claimId });
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusal));
  const bytes = new Uint8Array(await new Response(outcome.value.body).arrayBuffer());
  const reader = new ZipReader(new Uint8ArrayReader(bytes), { checkSignature: true });
  const files: Files = new Map();
  for (const entry of await reader.getEntries()) {
    if (!entry.directory) files.set(entry.filename, await entry.getData(new Uint8ArrayWriter()));
  }
  return files;
};

const textIn = (files: Files, path: string): string =>
  Buffer.from(files.get(path) ?? []).toString("utf8");

/** What a PDF says, on however many lines. */
const wordsOf = async (pdf: Uint8Array = new Uint8Array()): Promise<string> =>
  (await captureText(pdf, "application/pdf"))?.replace(/\s+/gu, " ") ?? "";

const lay = async (files: Files): Promise<string> => {
  const folder = await mkdtemp(join(folders, "unpacked-"));
  for (const [path, content] of files) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), content);
  }
  return folder;
};

/** Runs the bundle's own command in its folder, where nothing but Node is to be had. */
const verify = (folder: string): Promise<{ code: number; said: string }> =>
  new Promise((resolve) => {
    const nothing = { cwd: folder, env: { NODE_ENV: "test" as const, PATH: "" } };
    execFile(process.execPath, ["verify.mjs"], nothing, (error, stdout, stderr) => {
      resolve({ code: error ? Number(error.code ?? 1) : 0, said: stdout + stderr });
    });
  });

let claim: Awaited<ReturnType<typeof makeClaim>>;
let secret: Awaited<ReturnType<typeof makeEvidence>>;
let files: Files;
let folder: string;

const protectedTitle = "The ledger that Maria copied";

beforeAll(async () => {
  claim = await makeClaim("decided");
  secret = await makeEvidence(claim.id, { protected: true });
  await database().source.update({
    where: { id: secret.sourceId },
    data: { title: protectedTitle, version: { increment: 1 } },
  });
  const flagged = await flagRisk(claim.editor, { claimId: claim.id, reason: "Sue, they said." });
  if (!flagged.ok) throw new Error("refused");
  await liftRisk(claim.editor, { riskId: flagged.value.riskId, reason: "They withdrew." });
  await publish(claim.editor, claim.id);
  await correct(claim.editor, claim.id);
  // A new round is at work: what is written in it stays hidden.
  await recheckClaim(claim.editor, {
    claimId: claim.id,
    version: await versionOf(claim.id),
    reason: "New figures.",
  });
  const { id: personId } = await makePerson("reviewer", { name: "Bo Hidden" });
  await assignReviewer(claim.editor, { claimId: claim.id, personId, dueOn: "" });
  const { version } = await database().evidence.findUniqueOrThrow({ where: { id: secret.id } });
  await withdrawEvidence(claim.editor, {
    evidenceId: secret.id,
    version,
    reason: `${protectedTitle} is a draft.`,
  });
  files = await filesOf(claim.id);
  folder = await lay(files);
}, 60_000);

describe("a verdict's bundle", () => {
  it("holds the publications, the evidence, the history and what shows them", () => {
    expect([...files.keys()]).toEqual(
      expect.arrayContaining([
        ...["index.html", "verdict.pdf", "verify.mjs", "verify-verdict.mjs", "manifest.json"],
        ...["publications/1.json", "publications/2.json", "publications/2.snapshot.json"],
        ...["publications/page.html", "log/checkpoint", "log/keys.txt"],
        ...["reviews.json", "evidence.json", "events.jsonl"],
      ]),
    );
    expect([...files.keys()].filter((path) => path.startsWith("evidence/"))).toHaveLength(2);
    expect(textIn(files, "index.html")).toContain("It cost 3 billion.");
    expect(textIn(files, "index.html")).toContain('href="verdict.pdf"');
    expect(JSON.parse(textIn(files, "reviews.json"))).toMatchObject([
      { round: 1, reviews: [{ reviewer: 1 }, { reviewer: 2 }] },
    ]);
  });

  it("withholds what is protected with its reason and its hash, wherever it is mentioned", async () => {
    const { capture } = await database().evidence.findUniqueOrThrow({
      where: { id: secret.id },
      select: { capture: { select: { fileId: true } } },
    });
    const evidence = JSON.parse(textIn(files, "evidence.json")) as { id: string }[];
    expect(evidence.find(({ id }) => id === secret.id)).toEqual({
      ...{ id: secret.id, withheld: true, stance: "supports" },
      ...{ reason: "The source would lose their work.", sha256: capture?.fileId },
    });
    const reviewers = claim.reviewers.map(({ name }) => name);
    for (const [path, content] of files) {
      const said = Buffer.from(content).toString("utf8");
      for (const hidden of [protectedTitle, "Sue, they said.", "Bo Hidden", ...reviewers]) {
        expect(said.includes(hidden), `${hidden} in ${path}`).toBe(false);
      }
    }
    const events = textIn(files, "events.jsonl")
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line));
    expect(
      events.filter((one) => one.withheld).map(({ kind, withheld }) => [kind, withheld]),
    ).toEqual([
      ["risk.flagged", "legal-risk"],
      ["risk.lifted", "legal-risk"],
      ["reviewer.assigned", "names-a-reviewer"],
      ["evidence.withdrawn", "protected-source"],
    ]);
    expect(events.every(({ hashes }) => hashes.hash.length === 64)).toBe(true);
  });

  it("names the reviewers where the desk does", async () => {
    const name = (nameReviewers: boolean) =>
      database().desk.update({
        where: { id: 1 },
        data: { nameReviewers, version: { increment: 1 } },
      });
    await name(true);
    const named = await filesOf(claim.id);
    await name(false);
    expect(textIn(named, "reviews.json")).toContain(claim.reviewers[0].name);
    expect(await wordsOf(named.get("verdict.pdf"))).toContain(claim.reviewers[0].name);
  });

  it("says the same on paper as on the page: the verdict, the excerpts, names as the desk has it", async () => {
    const bytes = files.get("verdict.pdf") ?? new Uint8Array();
    const text = await wordsOf(bytes);
    const excerpts = (JSON.parse(textIn(files, "evidence.json")) as { excerpt?: string }[]).flatMap(
      ({ excerpt }) => (excerpt ? [excerpt] : []),
    );
    const { statement } = JSON.parse(textIn(files, "publications/2.snapshot.json"));
    for (const said of [statement, "It cost 3 billion.", "Reviewer 1", ...excerpts]) {
      expect(text).toContain(said);
    }
    const { capture } = await database().evidence.findUniqueOrThrow({
      where: { id: secret.id },
      select: { capture: { select: { fileId: true } } },
    });
    expect(text).toContain("withheld: The source would lose their work.");
    expect(text).toContain(`SHA-256 ${capture?.fileId}`);
    expect(Buffer.from((await filesOf(claim.id)).get("verdict.pdf") ?? [])).toEqual(
      Buffer.from(bytes),
    );
    const reviewers = claim.reviewers.map(({ name }) => name);
    for (const hidden of [protectedTitle, "Sue, they said.", "Bo Hidden", ...reviewers]) {
      expect(text).not.toContain(hidden);
    }
  });

  it("is nobody's before something is published", async () => {
    const { id: claimId, editor } = await makeClaim("decided");
    expect(await bundleOfClaim(editor, { claimId })).toMatchObject({
      refusal: { code: "not-found" },
    });
  });
});

describe("its own command", () => {
  it("finds everything right, in an empty folder, without asking anybody", async () => {
    const { code, said } = await verify(folder);
    expect(said).toContain("right  everything");
    expect(said).toContain("2 publications, 4 events without content");
    expect(code).toBe(0);
  });

  const flipped = (content: Uint8Array, at: number): Buffer => {
    const changed = Buffer.from(content);
    changed[at] = (changed[at] ?? 0) ^ 1;
    return changed;
  };

  it("finds one bit of any file changed, the list too", async () => {
    for (const [path, content] of files) {
      // What checks cannot be asked about itself.
      if (path === "verify.mjs") continue;
      await writeFile(join(folder, path), flipped(content, Math.floor(content.length / 2)));
      expect((await verify(folder)).code, path).not.toBe(0);
      await writeFile(join(folder, path), content);
    }
    await writeFile(join(folder, "evidence", "more.txt"), "slipped in");
    expect((await verify(folder)).code).not.toBe(0);
    await rm(join(folder, "evidence", "more.txt"));
    expect((await verify(folder)).code).toBe(0);
  }, 60_000);

  it("is not deceived by a list that was changed along with a file", async () => {
    const copy = [...files.keys()].find((path) => path.startsWith("evidence/")) ?? "";
    for (const path of ["publications/1.json", "events.jsonl", copy]) {
      const content = files.get(path) ?? new Uint8Array();
      const from = Buffer.from(content).indexOf(
        path === "events.jsonl" ? "New figures" : "It cost 3 billion.",
      );
      const changed = flipped(content, Math.max(from, 0));
      const list = JSON.parse(textIn(files, "manifest.json"));
      list.files[path] = sha256(changed);
      await writeFile(join(folder, path), changed);
      await writeFile(join(folder, "manifest.json"), JSON.stringify(list));
      expect((await verify(folder)).said, path).toMatch(/NOT RIGHT/u);
      await writeFile(join(folder, path), content);
    }
    await writeFile(join(folder, "manifest.json"), files.get("manifest.json") ?? "");
    expect(await readFile(join(folder, "manifest.json"), "utf8")).toContain("claimdesk-bundle/1");
  }, 60_000);
});
