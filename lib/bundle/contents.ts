import type { Database } from "@/lib/platform/database/client";
import { readFile } from "@/lib/platform/files/store";
import { verifiers } from "@/lib/platform/files/verifiers";
import { translator } from "@/lib/platform/messages";
import { logCheckpoint, logKeys, publicationProof } from "@/lib/publishing/files/log-files";
import { publishedFrame } from "@/lib/publishing/frame";
import { claimPath } from "@/lib/publishing/paths";
import { bundleDocument } from "./document";
import { bundledEvents } from "./events";
import type { BundleFacts } from "./facts";
import { indexPage } from "./index-page";
import { pdfOfBlocks } from "./pdf";

export type BundleFile = { path: string; content: string | Uint8Array };

const json = (value: unknown): string => `${JSON.stringify(value, null, 1)}\n`;

/** Publications as they were hashed and as readers are sent them, each with its proof. */
async function* published(db: Database, facts: BundleFacts): AsyncGenerator<BundleFile> {
  const context = { db, frame: await publishedFrame(db) };
  for (const { number, slug, text } of facts.publications) {
    const proof = await publicationProof.draw(context, slug, String(number));
    if (!proof) throw new Error(`publication ${number} of ${slug} is not in the log`);
    yield { path: `publications/${number}.json`, content: proof.content };
    yield { path: `publications/${number}.snapshot.json`, content: text };
  }
  const page = await db.publishedPage.findUnique({
    where: { path: claimPath(facts.newest.slug) },
    select: { body: true },
  });
  if (page) yield { path: "publications/page.html", content: page.body };
  for (const [name, kind] of [
    ["checkpoint", logCheckpoint],
    ["keys.txt", logKeys],
  ] as const) {
    const file = await kind.draw(context);
    if (file) yield { path: `log/${name}`, content: file.content };
  }
}

/** One file after the other, each read when it is its turn: a bundle can be larger than what memory holds. */
async function* copies(db: Database, { evidence }: BundleFacts): AsyncGenerator<BundleFile> {
  const taken = new Set<string>();
  const kept = evidence.flatMap((one) => (one.withheld ? [] : one.copies));
  const files = kept.flatMap(({ picture, ...copy }) => [copy, ...(picture ? [picture] : [])]);
  for (const { sha256, file } of files) {
    if (taken.has(file)) continue;
    taken.add(file);
    const bytes = await readFile(db, sha256);
    if (!bytes) throw new Error(`the copy ${sha256} has no file`);
    yield { path: file, content: bytes };
  }
}

/** Every file of a bundle but the list of them. */
export async function* bundleContents(
  db: Database,
  facts: BundleFacts,
): AsyncGenerator<BundleFile> {
  const programs = await verifiers();
  const { statement, publishedAt } = facts.newest.snapshot;
  const read = bundleDocument(facts);
  const asPdf = { kind: "file", path: "verdict.pdf", text: translator()("bundle.asPdf") } as const;
  yield { path: "index.html", content: indexPage(statement, [asPdf, ...read]) };
  yield { path: asPdf.path, content: await pdfOfBlocks(statement, publishedAt, read) };
  yield { path: "verify.mjs", content: programs.bundle };
  yield { path: "verify-verdict.mjs", content: programs.verdict };
  yield* published(db, facts);
  yield { path: "reviews.json", content: json(facts.reviews) };
  yield { path: "evidence.json", content: json(facts.evidence) };
  yield { path: "events.jsonl", content: await bundledEvents(db, facts.claimId, facts.secrets) };
  yield* copies(db, facts);
}
