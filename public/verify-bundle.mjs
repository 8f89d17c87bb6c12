// node verify.mjs
//
// Checks the folder of a verdict's bundle that it stands in, without asking anybody: that every file is the
// one the list names, that every publication is in the desk's log as verify-verdict.mjs has it, that every
// kept copy is the one the publication was published with, and that every event of the claim says what its
// hash was made of. Needs Node 20 and nothing else. Formats: RFC 8785 (canonical JSON), SHA-256.
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

const here = import.meta.dirname;
const at = (path) => join(here, ...path.split("/"));
const text = (path) => readFileSync(at(path), "utf8");
const sha256 = (content) => createHash("sha256").update(content).digest("hex");

/** RFC 8785: keys in the order of their UTF-16 units, everything else as JSON.stringify writes it. */
const canonical = (value) => {
  if (Array.isArray(value)) return `[${value.map(canonical).join(",")}]`;
  if (value === null || typeof value !== "object") return JSON.stringify(value);
  const keys = Object.keys(value).sort();
  return `{${keys.map((key) => `${JSON.stringify(key)}:${canonical(value[key])}`).join(",")}}`;
};

const wrong = [];
const check = (what, right) => {
  if (!right) wrong.push(what);
};

const { files } = JSON.parse(text("manifest.json"));
for (const [path, hash] of Object.entries(files)) {
  check(`${path} is the file that the list names`, sha256(readFileSync(at(path))) === hash);
}
const there = readdirSync(here, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => join(entry.parentPath ?? entry.path, entry.name));
const listed = new Set([...Object.keys(files), "manifest.json"].map(at));
for (const path of there) check(`${path} is named by the list`, listed.has(path));

const evidence = JSON.parse(text("evidence.json"));
const published = Object.keys(files).filter((path) => /^publications\/\d+\.json$/.test(path));
for (const path of published) {
  const ran = spawnSync(process.execPath, [at("verify-verdict.mjs"), at(path)], {
    encoding: "utf8",
  });
  console.log(`${path}\n${ran.stdout}${ran.stderr}`);
  check(`${path} is in the log`, ran.status === 0);
  const said = JSON.parse(JSON.parse(text(path)).snapshot);
  for (const { id, protected: kept, capture } of said.evidence) {
    const one = evidence.find((entry) => entry.id === id);
    check(`${path}: evidence ${id} is accounted for`, one !== undefined);
    if (kept || !one || one.withheld) continue;
    const copy = capture && one.copies.find((entry) => entry.sha256 === capture.sha256);
    check(
      `${path}: the copy of evidence ${id} is the one that was published`,
      capture === null ||
        (copy !== undefined && sha256(readFileSync(at(copy.file))) === copy.sha256),
    );
  }
}

let withheld = 0;
let before = null;
for (const line of text("events.jsonl").split("\n").filter(Boolean)) {
  const { hashes, content, ...rest } = JSON.parse(line);
  if (content) {
    check(
      `event ${rest.sequence} says what its hash was made of`,
      sha256(canonical(content)) === hashes.content && content.sequence === rest.sequence,
    );
  } else withheld += 1;
  check(
    `event ${rest.sequence} is linked to the one before it`,
    sha256(hashes.previous + hashes.content) === hashes.hash,
  );
  const follows = before !== null && BigInt(before.sequence) + 1n === BigInt(rest.sequence);
  check(`event ${rest.sequence} follows`, !follows || before.hash === hashes.previous);
  before = { sequence: rest.sequence, hash: hashes.hash };
}
console.log(
  `${Object.keys(files).length} files, ${published.length} publications, ${withheld} events without content`,
);
for (const what of wrong) console.log(`NOT RIGHT  ${what}`);
console.log(wrong.length === 0 ? "right  everything" : `${wrong.length} NOT RIGHT`);
process.exitCode = wrong.length === 0 ? 0 : 1;
