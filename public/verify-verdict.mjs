// node verify-verdict.mjs FILE [CHECKPOINT]
//
// Checks a verdict as a desk publishes it (…/claims/NAME/publications/1.json) without asking anybody:
// that the publication is the one its entry in the transparency log tells of, that the entry leads to the
// root of the checkpoint, and that the checkpoint is signed by a key of the file. Compare that key with one
// you got elsewhere; give a CHECKPOINT you kept to check against that one instead. Needs Node 20 and
// nothing else. Formats: RFC 6962, and C2SP signed-note, tlog-checkpoint and tlog-proof.
import { createHash, createPublicKey, verify } from "node:crypto";
import { readFileSync } from "node:fs";

const sha256 = (...parts) => {
  const hash = createHash("sha256");
  for (const part of parts) hash.update(part);
  return hash.digest();
};
const node = (left, right) => sha256(Uint8Array.of(1), left, right);

/** The root that a leaf leads to at its place in a tree of this size; null where the proof has another length. */
const rootFrom = (leaf, index, size, proof) => {
  let [at, last, root] = [index, size - 1, leaf];
  const left = [...proof];
  while (last > 0) {
    if (at % 2 === 1 || at < last) {
      const hash = left.shift();
      if (!hash) return null;
      root = at % 2 === 1 ? node(hash, root) : node(root, hash);
    }
    at = Math.floor(at / 2);
    last = Math.floor(last / 2);
  }
  return left.length === 0 && index < size ? root : null;
};

/** Names of the keys that signed a note. */
const signersOf = (note, keys) => {
  const end = note.lastIndexOf("\n\n") + 1;
  const text = note.slice(0, end);
  return keys.filter((listed) => {
    const [name, id, ...rest] = listed.split(" ")[0].split("+");
    const key = createPublicKey({
      key: Buffer.concat([
        Buffer.from("302a300506032b6570032100", "hex"),
        Buffer.from(rest.join("+"), "base64").subarray(1),
      ]),
      format: "der",
      type: "spki",
    });
    return note
      .slice(end + 1)
      .split("\n")
      .map((line) => line.split(" "))
      .some(([, who, signed = ""]) => {
        const raw = Buffer.from(signed, "base64");
        const named = who === name && raw.subarray(0, 4).toString("hex") === id;
        return named && verify(null, Buffer.from(text), key, raw.subarray(4));
      });
  });
};

const [file, checkpoint] = process.argv.slice(2);
if (!file) {
  console.error("node verify-verdict.mjs FILE [CHECKPOINT]");
  process.exit(2);
}
const { snapshot, leaf, proof, keys } = JSON.parse(readFileSync(file, "utf8"));
const said = JSON.parse(leaf);
const published = JSON.parse(snapshot);
const [head, ...noteParts] = proof.split("\n\n");
const note = noteParts.join("\n\n");
const [, indexLine, ...hashes] = head.split("\n");
const [origin, size, root] = note.split("\n");
const led = rootFrom(
  sha256(Uint8Array.of(0), leaf),
  Number(indexLine.replace("index ", "")),
  Number(size),
  hashes.map((hash) => Buffer.from(hash, "base64")),
);
const signers = signersOf(note, keys);
const checks = [
  [
    "the publication is the one that the entry tells of",
    sha256(snapshot).toString("hex") === said.sha256 &&
      published.slug === said.slug &&
      published.number === said.number,
  ],
  ["the entry leads to the root of the checkpoint", led?.toString("base64") === root],
  ["the checkpoint is signed", signers.length > 0],
  ...(checkpoint
    ? [
        [
          "it is the checkpoint you kept",
          readFileSync(checkpoint, "utf8").startsWith(note.slice(0, note.lastIndexOf("\n\n"))),
        ],
      ]
    : []),
];
for (const [what, right] of checks) console.log(`${right ? "right" : "NOT RIGHT"}  ${what}`);
console.log(`\n${origin}, ${size} entries; keys:\n${signers.join("\n")}`);
console.log(`\n${published.statement}\n${published.rating.names.en}: ${published.summary}`);
process.exitCode = checks.every(([, right]) => right) ? 0 : 1;
