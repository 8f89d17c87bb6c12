import { now } from "@/lib/platform/clock";
import { query } from "@/lib/platform/query";
import { hashOfToken } from "@/lib/platform/secret-token";
import { mayLookAtLink } from "../policy";
import { isUsable, roleOf } from "../rules";
import { tokenInput } from "../schema";

/** What an invitation's link opens; nothing when it can no longer be used. */
export const invitationOfLink = query({
  name: "people.invitation-of-link",
  input: tokenInput,
  may: mayLookAtLink,
  read: async (db, { input: { token } }) => {
    const link = await db.invitation.findUnique({
      where: { tokenHash: hashOfToken(token) },
      select: {
        email: true,
        role: true,
        expiresAt: true,
        acceptedAt: true,
        revokedAt: true,
        invitedBy: { select: { name: true } },
      },
    });
    if (!link || !isUsable(link, now())) return null;
    return { email: link.email, role: roleOf(link.role), invitedBy: link.invitedBy.name };
  },
});

/** Whose password a link sets; nothing when it can no longer be used. */
export const resetOfLink = query({
  name: "people.reset-of-link",
  input: tokenInput,
  may: mayLookAtLink,
  read: async (db, { input: { token } }) => {
    const link = await db.passwordReset.findUnique({
      where: { tokenHash: hashOfToken(token) },
      select: {
        expiresAt: true,
        usedAt: true,
        person: { select: { email: true, disabledAt: true } },
      },
    });
    if (!link || link.person.disabledAt || !isUsable(link, now())) return null;
    return { email: link.person.email };
  },
});

/** Whether a link sets the desk up; nothing once it has an admin. */
export const setupOfLink = query({
  name: "people.setup-of-link",
  input: tokenInput,
  may: mayLookAtLink,
  read: async (db, { input: { token } }) => {
    const kept = await db.setupToken.findFirst({
      where: { tokenHash: hashOfToken(token), usedAt: null },
      select: { createdAt: true },
    });
    const admins = await db.person.count({ where: { role: "admin", disabledAt: null } });
    return kept && admins === 0 ? { open: true as const } : null;
  },
});
