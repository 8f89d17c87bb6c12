import { now } from "@/lib/platform/clock";
import { query } from "@/lib/platform/query";
import { mayUseOwnAccount } from "../policy";
import { absenceOf, roleOf } from "../rules";
import { ownSessionsInput } from "../schema";

/** One's own account, and where one is signed in, this browser first. */
export const ownAccount = query({
  name: "people.account",
  input: ownSessionsInput,
  may: mayUseOwnAccount,
  read: async (db, { actor, input: { currentSessionId } }) => {
    if (actor.kind !== "person") return null;
    const [desk, person] = await Promise.all([
      db.desk.findUniqueOrThrow({ where: { id: 1 }, select: { timeZone: true } }),
      db.person.findUnique({
        where: { id: actor.id },
        select: {
          name: true,
          email: true,
          role: true,
          version: true,
          id: true,
          awayFrom: true,
          awayTo: true,
          workLimit: true,
          languages: true,
          passwordHash: true,
          oidcIdentity: true,
          sessions: {
            where: { endedAt: null, expiresAt: { gt: now() } },
            orderBy: { lastSeenAt: "desc" },
            select: { id: true, userAgent: true, createdAt: true, lastSeenAt: true },
          },
        },
      }),
    ]);
    if (!person) return null;
    const { passwordHash, oidcIdentity, role, sessions, ...row } = person;
    return {
      ...row,
      ...absenceOf(row),
      timeZone: desk.timeZone,
      role: roleOf(role),
      hasPassword: passwordHash !== null,
      signsInElsewhere: oidcIdentity !== null,
      sessions: sessions
        .map((session) => ({ ...session, isCurrent: session.id === currentSessionId }))
        .toSorted((a, b) => Number(b.isCurrent) - Number(a.isCurrent)),
    };
  },
});
