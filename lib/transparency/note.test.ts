import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readCheckpoint, signedCheckpoint } from "./checkpoint";
import { leafHash } from "./merkle";
import {
  cosignatureLine,
  isSignature,
  readNote,
  readVerifierKey,
  signerOf,
  signersOf,
  verifierKey,
} from "./note";

const log = signerOf("desk.example/log", new Uint8Array(32).fill(1));
const next = signerOf("desk.example/log", new Uint8Array(32).fill(2));
const witness = signerOf("witness.example/w1", new Uint8Array(32).fill(3), 4);
const checkpoint = { origin: "desk.example/log", size: 12, root: leafHash("the twelfth") };
const note = signedCheckpoint(checkpoint, [log, next]);
const names = (known: Parameters<typeof signersOf>[1], text = note) =>
  signersOf(text, known)?.map(verifierKey) ?? null;

describe("a signed checkpoint", () => {
  it("says what was signed", () => {
    expect(readCheckpoint(note)).toEqual({ ...checkpoint, root: Buffer.from(checkpoint.root) });
  });

  it("is signed by each key that is in use, and known by either", () => {
    expect(names([log, next])).toEqual([log, next].map(verifierKey));
    expect(names([next])).toEqual([verifierKey(next)]);
    expect(names([witness])).toBeNull();
  });

  it("is nobody's once any byte of it is another", () => {
    const bytes = Buffer.from(note, "utf8");
    const text = note.lastIndexOf("\n\n");
    fc.assert(
      fc.property(fc.nat(text), fc.integer({ min: 1, max: 127 }), (at, change) => {
        const altered = Buffer.from(bytes);
        altered[at] = (altered[at] ?? 0) ^ change;
        expect(names([log], altered.toString("utf8"))).toBeNull();
      }),
    );
  });

  it("takes a witness's line, which holds for this checkpoint and its time alone", () => {
    const { text = "" } = readNote(note) ?? {};
    const line = cosignatureLine(witness, text, new Date("2026-11-27T12:00:00Z"));
    expect(isSignature(witness, text, line)).toBe(true);
    expect(isSignature(witness, text.replace("12", "13"), line)).toBe(false);
    expect(isSignature(log, text, line)).toBeNull();
    expect(names([log, witness], note + line)).toEqual([log, witness].map(verifierKey));
  });
});

describe("a verifier key", () => {
  it("is read as it was written", () => {
    for (const { sign: _, ...verifier } of [log, witness]) {
      expect(readVerifierKey(verifierKey(verifier))).toEqual(verifier);
    }
  });

  it.each(["", "desk.example", "desk.example+00000000+AQ==", `${verifierKey(log)}A`])(
    "is not %j",
    (text) => {
      expect(readVerifierKey(text)).toBeNull();
    },
  );
});
