import type { Hash } from "./merkle";
import { readNote, type Signer, signatureLine } from "./note";

/** A tree at one size, as its log signs it (C2SP tlog-checkpoint). */
export type Checkpoint = { origin: string; size: number; root: Hash };

const textOf = ({ origin, size, root }: Checkpoint): string =>
  `${origin}\n${size}\n${Buffer.from(root).toString("base64")}\n`;

/** Signed by every one of the log's keys that is in use. */
export const signedCheckpoint = (checkpoint: Checkpoint, signers: readonly Signer[]): string => {
  const text = textOf(checkpoint);
  return `${text}\n${signers.map((signer) => signatureLine(signer, text)).join("")}`;
};

/** What a note says as a checkpoint, whoever signed it; null where it is none. */
export const readCheckpoint = (note: string): Checkpoint | null => {
  const [origin = "", size = "", root = ""] = readNote(note)?.text.split("\n") ?? [];
  if (!/^(?:0|[1-9]\d{0,14})$/u.test(size) || origin === "") return null;
  const checkpoint = { origin, size: Number(size), root: Buffer.from(root, "base64") };
  // Extensions would be signed too, and nobody could say what they mean.
  return checkpoint.root.length === 32 && textOf(checkpoint) === readNote(note)?.text
    ? checkpoint
    : null;
};

/** An entry's place in the log as a file of its own (C2SP tlog-proof). */
export const tlogProof = (index: number, proof: readonly Hash[], checkpoint: string): string =>
  [
    "c2sp.org/tlog-proof@v1",
    `index ${index}`,
    ...proof.map((hash) => Buffer.from(hash).toString("base64")),
    "",
    checkpoint,
  ].join("\n");
