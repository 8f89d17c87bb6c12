import { canonicalJson, sha256 } from "@/lib/platform/events/chain";
import { identityOf } from "../known";
import type { FileRecord } from "../reading/records";
import { cameIn, type ImportRecord, type Outcome } from "./pass";

/** What a record is found again by, and whether it is still the same. */
type Print = { identity: string; sha256: string };

type KnownRecord = FileRecord & { ok: true };

export const isKnown = (record: ImportRecord): record is KnownRecord =>
  record.ok && "known" in record;

const printsMade = new WeakMap<object, Print & { canonical: string }>();

/** Identity and hash of a record, reckoned once. */
export const printOf = (record: Exclude<ImportRecord, { ok: false }>) => {
  const made = printsMade.get(record);
  if (made) return made;
  const canonical = canonicalJson("known" in record ? record.known : record.proposed);
  const print = {
    canonical,
    sha256: sha256(canonical),
    identity: sha256(
      "known" in record
        ? identityOf(record.known)
        : canonicalJson([
            record.proposed.statement,
            record.proposed.claimant,
            record.proposed.claimedOn,
          ]),
    ),
  };
  printsMade.set(record, print);
  return print;
};

/** A row that proposes the same claim again says nothing new, whatever else stands in it. */
const cameAgain = (record: ImportRecord, isSame: boolean): Outcome =>
  isSame || !isKnown(record)
    ? { kind: "unchanged" }
    : { kind: "refused", refusal: "contradicts", found: record.known.reviewUrl };

/**
 * What becomes of each record of a batch. The first of several with the same identity counts: the same
 * again changes nothing, another is refused, so that a file read twice comes to the same both times.
 *
 * @param seen hashes of what earlier batches of this pass met, by identity
 * @param kept hashes of what the desk has, by identity
 */
export const judge = (
  records: readonly ImportRecord[],
  seen: ReadonlyMap<string, string>,
  kept: ReadonlyMap<string, string>,
): Outcome[] => {
  const met = new Map(seen);
  return records.map((record): Outcome => {
    if (!record.ok) return { kind: "refused", refusal: record.refusal, found: record.found };
    const { identity, sha256: hash } = printOf(record);
    const before = met.get(identity);
    if (before !== undefined) return cameAgain(record, before === hash);
    met.set(identity, hash);
    return kept.get(identity) === hash ? { kind: "unchanged" } : cameIn(record.notes);
  });
};
