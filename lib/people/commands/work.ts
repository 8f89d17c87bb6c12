import { command, done, guarded } from "@/lib/platform/command";
import { changesBetween, event } from "@/lib/platform/events/payloads";
import { mayChangeWork } from "../policy";
import { changeWorkInput } from "../schema";

const dayOf = (column: Date | null): string => column?.toISOString().slice(0, 10) ?? "";
const columnOf = (day: string): Date | null => (day === "" ? null : new Date(`${day}T00:00:00Z`));

/** Changes when somebody is away, how much they take on at once and which languages they review. */
export const changeWork = command({
  name: "people.change-work",
  input: changeWorkInput,
  facts: async (tx, { personId }) => {
    const row = await tx.person.findUnique({
      where: { id: personId },
      select: {
        id: true,
        name: true,
        version: true,
        awayFrom: true,
        awayTo: true,
        workLimit: true,
        languages: true,
      },
    });
    return row && { ...row, awayFrom: dayOf(row.awayFrom), awayTo: dayOf(row.awayTo) };
  },
  may: mayChangeWork,
  current: ({ version, awayFrom, awayTo, workLimit, languages }) => ({
    version,
    fields: {
      awayFrom,
      awayTo,
      workLimit: String(workLimit ?? ""),
      languages: languages.join(", "),
    },
  }),
  run: async (tx, { facts: { id, name, version, ...before }, input }) => {
    const { personId: _, seenVersion, ...after } = input;
    const changes = version === seenVersion ? changesBetween(before, after) : {};
    if (!changes) return done({ name });
    await guarded(
      tx.person.updateMany({
        where: { id, version: seenVersion },
        data: {
          ...after,
          awayFrom: columnOf(after.awayFrom),
          awayTo: columnOf(after.awayTo),
          version: { increment: 1 },
        },
      }),
    );
    return done({ name }, event("person.changed", {}, { personId: id, name, changes }));
  },
});
