import { config } from "@/lib/platform/config";
import type { Database } from "@/lib/platform/database/client";
import { safePost } from "@/lib/platform/fetch/safe-post";
import { readCheckpoint } from "./checkpoint";
import { consistencyProof, type Hash } from "./merkle";
import { COSIGNATURE, isSignature, readNote, readVerifierKey, type Verifier } from "./note";
import { storedTiles } from "./published";
import { subtreesInTiles } from "./tiles";

/** Somebody else who signs checkpoints that only ever grow. */
export type Witness = { verifier: Verifier; key: string; url: string };

/** Those of the setting. Throws on a key that is no witness's. */
export const witnessesOfLog = (): Witness[] =>
  config().LOG_WITNESSES.map(({ key, url }) => {
    const verifier = readVerifierKey(key);
    if (verifier?.type !== COSIGNATURE)
      throw new Error(
        `LOG_WITNESSES: ${key} is no verifier key of a witness (c2sp.org/tlog-cosignature).`,
      );
    return { verifier, key, url };
  });

/** What a witness is asked (C2SP tlog-witness, add-checkpoint). */
export const addCheckpointRequest = (
  knownSize: number,
  proof: readonly Hash[],
  note: string,
): string =>
  [`old ${knownSize}`, ...proof.map((hash) => Buffer.from(hash).toString("base64")), "", note].join(
    "\n",
  );

/** Where a witness says which size it knows, instead of signing (C2SP tlog-witness, 409). */
const SIZE_TYPE = "text/x.tlog.size";

const sizeToldBy = (headers: Record<string, unknown>, answer: string): number | null =>
  headers["content-type"] === SIZE_TYPE && /^(?:0|[1-9]\d{0,14})\n?$/u.test(answer)
    ? Number(answer)
    : null;

type Newest = { size: number; note: string };

const proofSince = async (db: Database, known: number, { size }: Newest): Promise<Hash[]> =>
  known === 0 ? [] : consistencyProof(subtreesInTiles(storedTiles(db), size), known, size);

const post = async (db: Database, { url }: Witness, known: number, newest: Newest) => {
  const answer = await safePost(`${url}/add-checkpoint`, {
    headers: { "content-type": "text/plain; charset=utf-8" },
    body: addCheckpointRequest(known, await proofSince(db, known, newest), newest.note),
  });
  if (!answer.ok) throw new Error(`The witness at ${url} was not reached: ${answer.reason}.`);
  return answer;
};

/** The line of the witness that signs the note. Throws where it is not among those answered. */
const lineFrom = ({ verifier, url }: Witness, note: string, answer: string): string => {
  const text = readNote(note)?.text ?? "";
  const line = answer
    .split(/(?<=\n)/u)
    .find((one) => one.endsWith("\n") && isSignature(verifier, text, one) === true);
  if (!line) throw new Error(`The witness at ${url} did not sign with the key it is known by.`);
  return line;
};

/**
 * Asks a witness to sign a checkpoint, with what shows that it continues what the witness has signed before.
 * A witness that knows another size says so and is asked once more.
 *
 * @returns the signature line; throws where there is none
 */
export const cosignatureOf = async (
  db: Database,
  witness: Witness,
  newest: Newest,
): Promise<string> => {
  const known = await db.logCosignature.findFirst({
    where: { witness: witness.key },
    orderBy: { size: "desc" },
    select: { size: true },
  });
  let answer = await post(db, witness, known?.size ?? 0, newest);
  const told = answer.status === 409 ? sizeToldBy(answer.headers, answer.beginning) : null;
  if (told !== null && told <= newest.size) answer = await post(db, witness, told, newest);
  if (answer.status !== 200) {
    throw new Error(
      `The witness at ${witness.url} did not sign: ${answer.status} ${answer.beginning}`,
    );
  }
  return lineFrom(witness, newest.note, answer.beginning);
};

/** Witnesses that have not signed the newest checkpoint, and that checkpoint. */
export const unsignedByWitnesses = async (db: Database) => {
  const newest = await db.logCheckpoint.findFirst({
    orderBy: { size: "desc" },
    select: { size: true, note: true, cosignatures: { select: { witness: true } } },
  });
  if (!newest || !readCheckpoint(newest.note)) return { newest: null, witnesses: [] };
  const signed = new Set(newest.cosignatures.map(({ witness }) => witness));
  const witnesses = witnessesOfLog().filter(({ key }) => !signed.has(key));
  return { newest, witnesses };
};
