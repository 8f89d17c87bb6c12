import { webcrypto } from "node:crypto";
import { JSDOM } from "jsdom";
import { expect, it } from "vitest";
import { claimHtml } from "@/lib/publishing/files/claim-page";
import { markupOf } from "@/lib/publishing/markup";
import { sealed } from "@/lib/publishing/seal";
import { givenAsWritten } from "@/lib/publishing/translated";
import { publicationExample } from "@/lib/testing/publication-example";
import { signedCheckpoint, tlogProof } from "@/lib/transparency/checkpoint";
import { leafText } from "@/lib/transparency/leaves";
import { emptyRoot, leafHash } from "@/lib/transparency/merkle";
import { signerOf, verifierKey } from "@/lib/transparency/note";
import { growingTree } from "@/lib/transparency/tiles";
import { claimAsShown } from "./claim-as-shown";
import type { PublishedFrame } from "./layout";
import { VerifyPage } from "./verify-page";

/** Entries of the log, and which of them is the publication's: a full tile before it, a part of one after. */
const SIZE = 300;
const PLACE = 270;

const frame: PublishedFrame = {
  ...{ deskName: "The Desk", origin: "https://desk.example", hub: null, timeZone: "UTC" },
  ...{ locales: ["en"], demonstration: false },
};

const snapshot = publicationExample();
const { text, sha256 } = sealed(snapshot);
const { slug, number, kind, publishedAt } = snapshot;
const leaf = leafText({ type: "publication", slug, number, kind, sha256, publishedAt });
const signer = signerOf("desk.example/log", new Uint8Array(32));

const tree = growingTree(0, []);
const files = new Map<string, Buffer>();
const put = (path: string, content: string | Uint8Array) => files.set(path, Buffer.from(content));
for (let at = 0; at < SIZE; at += 1) {
  for (const { level, index, hashes } of tree.append(leafHash(at === PLACE ? leaf : `${at}`))) {
    const width = hashes.length / 32;
    put(`/log/tile/${level}/00${index}${width < 256 ? `.p/${width}` : ""}`, hashes);
  }
}
const root = tree.root() ?? emptyRoot();
const note = signedCheckpoint({ origin: signer.name, size: SIZE, root }, [signer]);
put("/log/checkpoint", note);
put("/log/keys.txt", `${verifierKey(signer)} 0 2026-11-27T12:00:00.000Z\n`);
put(
  `/claims/${slug}/publications/1.json`,
  JSON.stringify({ snapshot: text, leaf, proof: tlogProof(PLACE, [], note) }),
);
put(`/claims/${slug}`, await claimHtml(frame, [{ snapshot, sha256 }]));

/** What the page says after its button was pressed: the state of each check, and of all together. */
const verified = async (served: ReadonlyMap<string, Buffer>): Promise<Record<string, string>> => {
  const page = await markupOf(
    <VerifyPage
      {...{ frame, snapshot }}
      shownAt={`/claims/${slug}`}
      shown={claimAsShown(snapshot, givenAsWritten(snapshot), frame)}
    />,
  );
  const { window } = new JSDOM(page, {
    url: `https://desk.example/claims/${slug}/verify`,
    runScripts: "dangerously",
    beforeParse: (into) => {
      Object.assign(into, {
        TextEncoder,
        fetch: async (path: string) => {
          const body = served.get(path);
          return {
            ok: body !== undefined,
            text: async () => body?.toString("utf8"),
            arrayBuffer: async () => Uint8Array.from(body ?? []).buffer,
          };
        },
      });
      Object.defineProperty(into, "crypto", { value: webcrypto });
    },
  });
  const { document } = window;
  document.getElementById("start")?.click();
  const stateOf = (name: string): string | undefined =>
    document.querySelector<HTMLElement>(`#${name} [data-said]:not([hidden])`)?.dataset.said;
  await expect.poll(() => stateOf("result"), { timeout: 15_000 }).toBeDefined();
  const names = ["words", "snapshot", "log", "signature", "result"];
  return Object.fromEntries(names.map((name) => [name, stateOf(name) ?? ""]));
};

const right = { words: "ok", snapshot: "ok", log: "ok", signature: "ok", result: "ok" };

it("tells a reader that a verdict is what was published", async () => {
  expect(await verified(files)).toEqual(right);
}, 30_000);

it.each([
  [`/claims/${slug}`, "It cost 3 billion.", "It cost 4 billion.", "words"],
  [`/claims/${slug}`, "<span>False</span>", "<span>True</span>", "words"],
  [`/claims/${slug}`, "</section>", "<p>Nobody knows.</p></section>", "words"],
  [`/claims/${slug}`, "It cost 3 billion.", "It cost 3 billion, we think.", "words"],
  [`/claims/${slug}`, "auditors.example/2021", "auditors.example/2022", "words"],
  [`/claims/${slug}`, ">Accounts of 2021<", ">Accounts of 2012<", "words"],
  [`/claims/${slug}/publications/1.json`, "It cost 3 billion.", "It cost 4 billion.", "snapshot"],
  [`/claims/${slug}/publications/1.json`, 'number\\":1', 'number\\":2', "log"],
  ["/log/checkpoint", "\n300\n", "\n299\n", "signature"],
  ["/log/keys.txt", "desk.example/log+", "desk.example/other+", "signature"],
])(
  "tells what is wrong when %s says something else: %s",
  async (path, from, to, check) => {
    const before = files.get(path)?.toString("utf8") ?? "";
    expect(before).toContain(from);
    const altered = new Map([...files, [path, Buffer.from(before.replaceAll(from, to))]]);
    expect(await verified(altered)).toMatchObject({ [check]: "bad", result: "bad" });
  },
  30_000,
);

it("tells when a tile is another", async () => {
  const path = "/log/tile/0/000";
  const altered = Buffer.from(files.get(path) ?? []);
  altered[40] = (altered[40] ?? 0) ^ 1;
  const told = await verified(new Map([...files, [path, altered]]));
  // What is above a full tile is read from the level above: only the part of the tree on the way counts.
  expect(["ok", "bad"]).toContain(told.log);
}, 30_000);
