import type { Note, RefusalCode } from "../reading/notes";
import type { FileRecord } from "../reading/records";

/** A claim to be proposed, as a row of the desk's own table has it. */
export type ProposedClaim = {
  statement: string;
  claimant: string;
  claimedOn: string;
  language: string;
  topics: string[];
};

/** What a file holds, record by record. */
export type ImportRecord = FileRecord | { ok: true; proposed: ProposedClaim; notes: Note[] };

/** What became of a record, or would. */
export type Outcome =
  | { kind: "imported" | "repaired" | "unchanged" }
  | { kind: "refused"; refusal: RefusalCode; found: string };

export type Counts = Record<Outcome["kind"], number>;

/** How often each outcome came. */
export const countsOf = (outcomes: readonly Outcome[]): Counts => {
  const counts: Counts = { imported: 0, repaired: 0, unchanged: 0, refused: 0 };
  for (const { kind } of outcomes) counts[kind] += 1;
  return counts;
};

/** A record that came in: as it stood, or mended. */
export const cameIn = (notes: readonly Note[]): Outcome => ({
  kind: notes.length > 0 ? "repaired" : "imported",
});
