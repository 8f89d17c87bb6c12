import type { PersonActor } from "@/lib/platform/actor";
import { now } from "@/lib/platform/clock";
import { query } from "@/lib/platform/query";
import { mayAskWhoIsSignedIn, mayReadDeskFrame } from "../policy";
import { isLive, roleOf } from "../rules";
import { nothingInput, sessionInput } from "../schema";

/** The person a session stands for, with the role they have now; nobody once it has ended. */
export const sessionPerson = query({
  name: "people.session",
  input: sessionInput,
  may: mayAskWhoIsSignedIn,
  read: async (db, { input: { sessionId } }) => {
    const session = await db.session.findUnique({
      where: { id: sessionId },
      select: {
        lastSeenAt: true,
        expiresAt: true,
        endedAt: true,
        person: { select: { id: true, name: true, role: true, disabledAt: true } },
      },
    });
    if (!session || !isLive(session, now())) return null;
    const { id, name, role } = session.person;
    const actor: PersonActor = { kind: "person", id, name, role: roleOf(role) };
    return { actor, lastSeenAt: session.lastSeenAt };
  },
});

/** What the frame around every page of the desk says. */
export const deskFrame = query({
  name: "people.desk-frame",
  input: nothingInput,
  may: mayReadDeskFrame,
  read: (db) =>
    db.desk.findUnique({
      where: { id: 1 },
      select: { name: true, demonstration: true, timeZone: true },
    }),
});
