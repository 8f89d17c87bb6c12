import { now } from "@/lib/platform/clock";
import { command, done, guarded } from "@/lib/platform/command";
import { event } from "@/lib/platform/events/payloads";
import { mailLeaves, queueMessage } from "@/lib/platform/mail/queue";
import { translator } from "@/lib/platform/messages";
import { invalid } from "@/lib/platform/outcome";
import { hashOfToken, newSecretToken } from "@/lib/platform/secret-token";
import { deskName } from "../facts";
import { invitationLink } from "../links";
import { hashPassword } from "../password";
import { mayManagePeople, mayUseLink } from "../policy";
import { after, INVITATION_LASTS, passwordComplaint } from "../rules";
import { acceptInvitationInput, invitationInput, inviteInput } from "../schema";
import { openSession } from "./sign-in";

/**
 * Invites somebody by e-mail. Inviting again replaces the link sent before. The link is returned too
 * where messages do not leave the installation, for the admin to pass on.
 */
export const inviteSomeone = command({
  name: "people.invite",
  input: inviteInput,
  facts: async (tx, { email }) => ({
    belongs: await tx.person.findUnique({ where: { email }, select: { id: true } }),
    desk: await deskName(tx),
  }),
  may: mayManagePeople,
  run: async (tx, { actor, facts, input: { email, role }, now: at }) => {
    if (actor.kind !== "person") throw new Error("the policy lets only admins through");
    if (facts.belongs) return invalid("email", "belongs-already");
    await tx.invitation.updateMany({
      where: { email, acceptedAt: null, revokedAt: null },
      data: { revokedAt: at },
    });
    const { token, hash } = newSecretToken();
    await tx.invitation.create({
      data: {
        email,
        role,
        tokenHash: hash,
        invitedById: actor.id,
        createdAt: at,
        expiresAt: after(at, INVITATION_LASTS),
      },
    });
    const link = invitationLink(token);
    const t = translator("en");
    const words = { inviter: actor.name, desk: facts.desk, role, link };
    await queueMessage(tx, {
      recipient: email,
      subject: t("mail.invitation.subject", words),
      body: t("mail.invitation.body", words),
    });
    return done(
      { email, link: mailLeaves() ? null : link },
      event("person.invited", {}, { email, role }),
    );
  },
});

/** Takes an invitation back before it was accepted. */
export const revokeInvitation = command({
  name: "people.revoke-invitation",
  input: invitationInput,
  facts: (tx, { invitationId }) =>
    tx.invitation.findFirst({
      where: { id: invitationId, acceptedAt: null, revokedAt: null },
      select: { id: true, email: true },
    }),
  may: mayManagePeople,
  run: async (tx, { facts: { id, email }, now: at }) => {
    await guarded(
      tx.invitation.updateMany({
        where: { id, acceptedAt: null, revokedAt: null },
        data: { revokedAt: at },
      }),
    );
    return done({ email }, event("invitation.revoked", {}, { email }));
  },
});

/** Whoever holds the link becomes a person of the desk, in the role they were invited to, and is signed in. */
export const acceptInvitation = command({
  name: "people.accept-invitation",
  input: acceptInvitationInput,
  facts: async (tx, { token }) => {
    const link = await tx.invitation.findUnique({
      where: { tokenHash: hashOfToken(token) },
      select: {
        id: true,
        email: true,
        role: true,
        expiresAt: true,
        acceptedAt: true,
        revokedAt: true,
      },
    });
    return link && { link, now: now() };
  },
  may: mayUseLink,
  run: async (tx, { facts: { link }, input: { name, password, userAgent }, now: at }) => {
    const { id, email, role } = link;
    const complaint = passwordComplaint(password, { email, name });
    if (complaint) return invalid("password", complaint);
    await guarded(
      tx.invitation.updateMany({
        where: { id, acceptedAt: null, revokedAt: null },
        data: { acceptedAt: at },
      }),
    );
    const person = await tx.person.create({
      data: { email, name, role, passwordHash: await hashPassword(password), createdAt: at },
      select: { id: true },
    });
    return done(
      await openSession(tx, person.id, userAgent, at),
      event("person.joined", {}, { personId: person.id, name, role }),
    );
  },
});
