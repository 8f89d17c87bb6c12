import { now } from "@/lib/platform/clock";
import type { Database } from "@/lib/platform/database/client";
import { query } from "@/lib/platform/query";
import { mayChangeRole, mayDisable, mayManagePeople } from "../policy";
import { absenceOf, isUsable, roleOf } from "../rules";
import { nothingInput } from "../schema";

const lastSeen = async (db: Database): Promise<Map<string, Date>> => {
  const rows = await db.session.groupBy({ by: ["personId"], _max: { lastSeenAt: true } });
  return new Map(
    rows.flatMap(({ personId, _max }) => (_max.lastSeenAt ? [[personId, _max.lastSeenAt]] : [])),
  );
};

const pendingInvitations = async (db: Database) => {
  const rows = await db.invitation.findMany({
    where: { acceptedAt: null, revokedAt: null },
    orderBy: { createdAt: "desc" },
    select: {
      id: true,
      email: true,
      role: true,
      createdAt: true,
      expiresAt: true,
      invitedBy: { select: { name: true } },
    },
  });
  return rows.map(({ invitedBy, role, ...row }) => ({
    ...row,
    role: roleOf(role),
    invitedBy: invitedBy.name,
    expired: !isUsable(row, now()),
  }));
};

/** Everyone of the desk, those whose account is closed last, and who is invited. */
export const peopleOfDesk = query({
  name: "people.list",
  input: nothingInput,
  may: mayManagePeople,
  read: async (db, { actor }) => {
    const [desk, rows, seen, invitations] = await Promise.all([
      db.desk.findUniqueOrThrow({ where: { id: 1 }, select: { timeZone: true } }),
      db.person.findMany({
        orderBy: { name: "asc" },
        select: {
          id: true,
          name: true,
          email: true,
          role: true,
          disabledAt: true,
          createdAt: true,
          version: true,
          awayFrom: true,
          awayTo: true,
          workLimit: true,
          languages: true,
        },
      }),
      lastSeen(db),
      pendingInvitations(db),
    ]);
    const admins = rows.filter((row) => row.role === "admin" && !row.disabledAt).length;
    const people = rows.map((row) => {
      const counted = row.role === "admin" && !row.disabledAt;
      const facts = { ...row, otherAdmins: admins - (counted ? 1 : 0) };
      return {
        ...row,
        ...absenceOf(row),
        role: roleOf(row.role),
        lastSeenAt: seen.get(row.id) ?? null,
        isAsker: actor.kind === "person" && actor.id === row.id,
        can: {
          changeRole: mayChangeRole(actor, facts, { role: "reviewer" }),
          disable: mayDisable(actor, facts),
          enable: mayManagePeople(actor),
        },
      };
    });
    return {
      timeZone: desk.timeZone,
      people: people.toSorted((a, b) => Number(!!a.disabledAt) - Number(!!b.disabledAt)),
      invitations,
      can: { invite: mayManagePeople(actor) },
    };
  },
});
