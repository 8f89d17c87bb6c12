import { command, done, guarded } from "@/lib/platform/command";
import type { Transaction } from "@/lib/platform/database/client";
import { invalid } from "@/lib/platform/outcome";
import { askForImports } from "../ask";
import { mayMoveOn } from "../policy";
import { importInput, mapColumnsInput } from "../schema";
import { neededFields } from "../tables/fields";

const stateOf = (tx: Transaction, { importId }: { importId: string }) =>
  tx.importRun.findUnique({ where: { id: importId }, select: { state: true } });

/** What a pass counts, before it begins. */
const fromTheStart = {
  ...{ position: 0, bytesRead: 0, claimedUntil: null },
  ...{ imported: 0, repaired: 0, unchanged: 0, refused: 0 },
};

const forget = async (tx: Transaction, runId: string): Promise<void> => {
  await tx.importNote.deleteMany({ where: { runId } });
  await tx.importSeen.deleteMany({ where: { runId } });
};

/** Says what the columns of a table mean and what its rows become; the rows are tried with that. */
export const mapColumns = command({
  name: "exchange.map-columns",
  input: mapColumnsInput,
  facts: stateOf,
  may: (actor, facts) =>
    mayMoveOn("checking")(actor, { state: facts.state === "checked" ? "mapping" : facts.state }),
  run: async (tx, { facts, input: { importId, becomes, columns, publisher, language } }) => {
    const missing = neededFields[becomes].find((field) => columns[field] === undefined);
    if (missing) return invalid(missing, "required");
    const needsLanguage = becomes === "proposed" && columns.language === undefined;
    if (needsLanguage && language === "") return invalid("languageOfAll", "required");
    await guarded(
      tx.importRun.updateMany({
        where: { id: importId, state: facts.state },
        data: {
          ...{ state: "checking", becomes, ...fromTheStart },
          mapping: { columns, publisher, language },
        },
      }),
    );
    await forget(tx, importId);
    await askForImports(tx);
    return done({ importId });
  },
});

/** Imports what was tried. */
export const startImport = command({
  name: "exchange.start-import",
  input: importInput,
  facts: stateOf,
  may: mayMoveOn("importing"),
  run: async (tx, { facts, input: { importId } }) => {
    await guarded(
      tx.importRun.updateMany({
        where: { id: importId, state: facts.state },
        data: { state: "importing", ...fromTheStart },
      }),
    );
    await forget(tx, importId);
    await askForImports(tx);
    return done({ importId });
  },
});

/** Leaves a file that was handed in; nothing of it is kept but that it was here. */
export const leaveImport = command({
  name: "exchange.leave-import",
  input: importInput,
  facts: stateOf,
  may: mayMoveOn("left"),
  run: async (tx, { facts, input: { importId }, now }) => {
    await guarded(
      tx.importRun.updateMany({
        where: { id: importId, state: facts.state },
        data: { state: "left", finishedAt: now },
      }),
    );
    await forget(tx, importId);
    await tx.importPart.deleteMany({ where: { runId: importId } });
    return done({ importId });
  },
});
