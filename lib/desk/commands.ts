import { command, done, guarded } from "@/lib/platform/command";
import { changesBetween, event } from "@/lib/platform/events/payloads";
import { mayChangeDesk, mayChangeQueueRules, mayWriteMethod } from "./policy";
import { changeDeskInput, changeQueueRulesInput, writeMethodInput } from "./schema";

const settings = {
  version: true,
  name: true,
  timeZone: true,
  language: true,
  otherLanguages: true,
  quorum: true,
  independentSources: true,
  primarySources: true,
  nameReviewers: true,
  repliesRequired: true,
} as const;

/** Changes what the desk is called and the rules it works by. They hold from the next decision on. */
export const changeDesk = command({
  name: "desk.change",
  input: changeDeskInput,
  facts: (tx) => tx.desk.findUnique({ where: { id: 1 }, select: settings }),
  may: (actor) => mayChangeDesk(actor),
  current: ({ version, nameReviewers, repliesRequired, otherLanguages, ...fields }) => ({
    version,
    fields: {
      ...Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, String(value)])),
      otherLanguages: otherLanguages.join("\n"),
      nameReviewers: nameReviewers ? "on" : "",
      repliesRequired: repliesRequired ? "on" : "",
    },
  }),
  run: async (tx, { facts, input: { version, ...fields }, now }) => {
    const changes = changesBetween(facts, fields);
    if (!changes) return done({ version });
    await guarded(
      tx.desk.updateMany({
        where: { id: 1, version },
        data: { ...fields, updatedAt: now, version: { increment: 1 } },
      }),
    );
    return done({ version: version + 1 }, event("desk.changed", {}, { changes }));
  },
});

export const queueRules = {
  version: true,
  targetProposed: true,
  targetOpen: true,
  targetResearching: true,
  targetInReview: true,
  targetDecided: true,
  targetRecheck: true,
  workingDays: true,
  workLimit: true,
  idleDays: true,
} as const;

/** Changes how long claims should stand where they are, and how much somebody should have to do at once. */
export const changeQueueRules = command({
  name: "desk.change-queue-rules",
  input: changeQueueRulesInput,
  facts: (tx) => tx.desk.findUnique({ where: { id: 1 }, select: queueRules }),
  may: (actor) => mayChangeQueueRules(actor),
  current: ({ version, workingDays, ...fields }) => ({
    version,
    fields: {
      ...Object.fromEntries(
        Object.entries(fields).map(([name, value]) => [name, String(value ?? "")]),
      ),
      workingDays: workingDays.join("\n"),
    },
  }),
  run: async (tx, { facts, input: { version, ...fields }, now }) => {
    const changes = changesBetween(facts, fields);
    if (!changes) return done({ version });
    await guarded(
      tx.desk.updateMany({
        where: { id: 1, version },
        data: { ...fields, updatedAt: now, version: { increment: 1 } },
      }),
    );
    return done({ version: version + 1 }, event("desk.changed", {}, { changes }));
  },
});

/** Writes the next version of the method page. The ones before stay as they were. */
export const writeMethod = command({
  name: "desk.write-method",
  input: writeMethodInput,
  facts: (tx) =>
    tx.methodVersion.findFirst({
      orderBy: { number: "desc" },
      select: { number: true, body: true },
    }),
  may: (actor) => mayWriteMethod(actor),
  current: ({ number, body }) => ({ version: number, fields: { body } }),
  run: async (tx, { actor, facts, input: { version, body }, now }) => {
    if (version === facts.number && body === facts.body) return done({ number: version });
    const number = version + 1;
    const row = {
      number,
      body,
      writtenBy: actor.kind === "person" ? actor.id : null,
      writtenAt: now,
    };
    // The number is the guard: it was taken when somebody else wrote from the same version.
    await guarded(
      version > facts.number
        ? Promise.resolve({ count: 0 })
        : tx.methodVersion.createMany({ data: row, skipDuplicates: true }),
    );
    return done({ number }, event("method.written", {}, { number }));
  },
});
