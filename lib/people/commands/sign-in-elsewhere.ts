import { now } from "@/lib/platform/clock";
import { command, done, guarded } from "@/lib/platform/command";
import type { Transaction } from "@/lib/platform/database/client";
import { event } from "@/lib/platform/events/payloads";
import { mayEnterByProvider } from "../policy";
import { providerSignInInput } from "../schema";
import { openSession } from "./sign-in";

const account = {
  id: true,
  name: true,
  oidcIdentity: true,
  disabledAt: true,
  version: true,
} as const;

/** By identity once it is linked; before that by an e-mail address the provider has confirmed. */
const personOf = async (tx: Transaction, oidcIdentity: string, email: string | null) =>
  (await tx.person.findUnique({ where: { oidcIdentity }, select: account })) ??
  (email ? await tx.person.findUnique({ where: { email }, select: account }) : null);

const invitationFor = (tx: Transaction, email: string) =>
  tx.invitation.findFirst({
    where: { email, acceptedAt: null, revokedAt: null, expiresAt: { gt: now() } },
    orderBy: { createdAt: "desc" },
    select: { id: true, role: true },
  });

/**
 * Lets somebody in whom an OpenID Connect provider has named, and opens a session. The identity is
 * linked to the person with the confirmed e-mail address at the first time. Nobody becomes a person of
 * the desk this way who was not invited.
 */
export const signInByProvider = command({
  name: "people.sign-in-by-provider",
  input: providerSignInInput,
  facts: async (tx, { issuer, subject, email, emailVerified }) => {
    const identity = `${issuer} ${subject}`;
    const confirmed = emailVerified ? email : null;
    const person = await personOf(tx, identity, confirmed);
    const invitation = person || !confirmed ? null : await invitationFor(tx, confirmed);
    return { identity, person, invitation };
  },
  may: mayEnterByProvider,
  run: async (tx, { facts: { identity, person, invitation }, input, now: at }) => {
    const { email, userAgent } = input;
    if (person?.oidcIdentity === identity) {
      return done(await openSession(tx, person.id, userAgent, at));
    }
    if (person) {
      await guarded(
        tx.person.updateMany({
          where: { id: person.id, version: person.version, oidcIdentity: null },
          data: { oidcIdentity: identity, version: { increment: 1 } },
        }),
      );
      const changes = { signsInWith: { before: null, after: input.issuer } };
      return done(
        await openSession(tx, person.id, userAgent, at),
        event("person.changed", {}, { personId: person.id, name: person.name, changes }),
      );
    }
    if (!invitation) throw new Error("the policy lets only people and invited ones through");
    await guarded(
      tx.invitation.updateMany({
        where: { id: invitation.id, acceptedAt: null, revokedAt: null },
        data: { acceptedAt: at },
      }),
    );
    const name = input.name || email;
    const { role } = invitation;
    const { id: personId } = await tx.person.create({
      data: { email, name, role, oidcIdentity: identity, createdAt: at },
      select: { id: true },
    });
    return done(
      await openSession(tx, personId, userAgent, at),
      event("person.joined", {}, { personId, name, role }),
    );
  },
});
