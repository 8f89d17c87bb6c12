import { writeClaim } from "@/lib/claims/commands/create";
import type { PersonActor } from "@/lib/platform/actor";
import type { Transaction } from "@/lib/platform/database/client";
import { appendEvents } from "@/lib/platform/events/append";
import { printOf } from "./judge";
import type { ImportRecord } from "./pass";

type ProposedRecord = Extract<ImportRecord, { proposed: object }>;

export const isProposed = (record: ImportRecord): record is ProposedRecord =>
  record.ok && "proposed" in record;

/** Proposes the claims of rows that were not proposed before, as whoever started the import. */
export const propose = async (
  tx: Transaction,
  run: { id: string; actor: PersonActor },
  records: readonly ProposedRecord[],
  now: Date,
): Promise<void> => {
  for (const record of records) {
    const { claimant, ...fields } = record.proposed;
    const made = await writeClaim(
      tx,
      run.actor,
      {
        ...fields,
        ...{ claimant, claimantKind: "person", claimantSameAs: [] },
        ...{ claimantAffiliation: "", claimantUnknown: false },
        ...{ measures: [], open: false, origin: "import" },
        claimedOn: fields.claimedOn as "",
      },
      now,
    );
    if (!made.ok)
      throw new Error(`a row that was read was refused: ${JSON.stringify(made.refusal)}`);
    await tx.importedClaim.create({
      data: { identity: printOf(record).identity, claimId: made.claimId, runId: run.id },
      select: { identity: true },
    });
    await appendEvents(tx, run.actor, now, made.events);
  }
};
