import { createHash, createPrivateKey, createPublicKey, sign, verify } from "node:crypto";

/** What stands before the 32 bytes of an Ed25519 key in PKCS #8 and in SPKI (RFC 8410, 7 and 4). */
const PRIVATE_DER = Buffer.from("302e020100300506032b657004220420", "hex");
const PUBLIC_DER = Buffer.from("302a300506032b6570032100", "hex");

/** Signature types of C2SP signed-note: the log's own, and a witness's with its time (tlog-cosignature). */
const ED25519 = 1;
export const COSIGNATURE = 4;

/** Whoever signs notes: a log, or a witness. */
export type Verifier = {
  /** A URL without its scheme; for a log its origin. */
  name: string;
  type: typeof ED25519 | typeof COSIGNATURE;
  /** 32 bytes */
  publicKey: Uint8Array;
};

export type Signer = Verifier & { sign: (text: string) => Uint8Array };

const keyIdOf = ({ name, type, publicKey }: Verifier): Buffer =>
  createHash("sha256")
    .update(`${name}\n`)
    .update(Uint8Array.of(type))
    .update(publicKey)
    .digest()
    .subarray(0, 4);

/** A verifier key as signed-note writes it: name, key id and key, "+" between them. */
export const verifierKey = (verifier: Verifier): string => {
  const key = Buffer.concat([Uint8Array.of(verifier.type), verifier.publicKey]);
  return `${verifier.name}+${keyIdOf(verifier).toString("hex")}+${key.toString("base64")}`;
};

/** The verifier that a key names; null for what is no key, or of a type not known here. */
export const readVerifierKey = (text: string): Verifier | null => {
  const [name = "", , ...encoded] = text.split("+");
  const [type, ...publicKey] = Buffer.from(encoded.join("+"), "base64");
  if (type !== ED25519 && type !== COSIGNATURE) return null;
  const verifier: Verifier = { name, type, publicKey: Uint8Array.from(publicKey) };
  return verifierKey(verifier) === text && publicKey.length === 32 ? verifier : null;
};

/** @param seed 32 bytes, the private key of RFC 8032 */
export const signerOf = (
  name: string,
  seed: Uint8Array,
  type: Verifier["type"] = ED25519,
): Signer => {
  const key = createPrivateKey({
    key: Buffer.concat([PRIVATE_DER, seed]),
    format: "der",
    type: "pkcs8",
  });
  const spki = createPublicKey(key).export({ format: "der", type: "spki" });
  const publicKey = new Uint8Array(spki.subarray(PUBLIC_DER.length));
  return { name, type, publicKey, sign: (text) => sign(null, Buffer.from(text, "utf8"), key) };
};

const isSignedBy = ({ publicKey }: Verifier, text: string, signature: Uint8Array): boolean => {
  const key = createPublicKey({
    key: Buffer.concat([PUBLIC_DER, publicKey]),
    format: "der",
    type: "spki",
  });
  return verify(null, Buffer.from(text, "utf8"), key, signature);
};

/** What a witness signs: the note, and when it saw it. */
const cosignedText = (text: string, seconds: bigint): string =>
  `cosignature/v1\ntime ${seconds}\n${text}`;

const lineOf = (verifier: Verifier, signature: Uint8Array): string => {
  const signed = Buffer.concat([keyIdOf(verifier), signature]).toString("base64");
  return `— ${verifier.name} ${signed}\n`;
};

/** The line by which a note is signed. */
export const signatureLine = (signer: Signer, text: string): string =>
  lineOf(signer, signer.sign(text));

/** The line by which a witness says that it saw this note at this time. */
export const cosignatureLine = (signer: Signer, text: string, at: Date): string => {
  const seconds = BigInt(Math.floor(at.getTime() / 1000));
  const time = Buffer.alloc(8);
  time.writeBigUInt64BE(seconds);
  return lineOf(signer, Buffer.concat([time, signer.sign(cosignedText(text, seconds))]));
};

const SIGNATURE_LINE = /^— ([^\s+]+) ([A-Za-z0-9+/]+=*)$/u;

/** Whether a line is this verifier's, and signs the text: null where it is somebody else's. */
export const isSignature = (verifier: Verifier, text: string, line: string): boolean | null => {
  const [, name, encoded = ""] = SIGNATURE_LINE.exec(line.replace(/\n$/u, "")) ?? [];
  const bytes = Buffer.from(encoded, "base64");
  if (name !== verifier.name || !bytes.subarray(0, 4).equals(keyIdOf(verifier))) return null;
  const signature = bytes.subarray(4);
  if (verifier.type === ED25519) return isSignedBy(verifier, text, signature);
  if (signature.length !== 72) return false;
  const seconds = signature.readBigUInt64BE(0);
  return isSignedBy(verifier, cosignedText(text, seconds), signature.subarray(8));
};

/** A note taken apart; null where it is none. */
export const readNote = (note: string): { text: string; lines: string[] } | null => {
  const end = note.lastIndexOf("\n\n");
  const lines = note.slice(end + 2).split(/(?<=\n)/u);
  if (end < 0 || !lines.every((line) => line.endsWith("\n"))) return null;
  return { text: note.slice(0, end + 1), lines };
};

/** Those that signed a note; null where one of them did not, or nobody known did (signed-note). */
export const signersOf = (note: string, known: readonly Verifier[]): Verifier[] | null => {
  const read = readNote(note);
  if (!read) return null;
  const { text, lines } = read;
  const answers = known.map((verifier) => lines.map((line) => isSignature(verifier, text, line)));
  if (answers.flat().includes(false)) return null;
  const signers = known.filter((_, at) => answers[at]?.includes(true));
  return signers.length > 0 ? signers : null;
};
