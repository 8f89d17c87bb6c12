import { command, done, guarded } from "@/lib/platform/command";
import { event } from "@/lib/platform/events/payloads";
import { invalid } from "@/lib/platform/outcome";
import { hashOfToken, newSecretToken } from "@/lib/platform/secret-token";
import { otherAdmins } from "../facts";
import { setUpPath } from "../links";
import { hashPassword } from "../password";
import { mayMakeSetupToken, maySetUp } from "../policy";
import { passwordComplaint } from "../rules";
import { nothingInput, setUpInput } from "../schema";
import { openSession } from "./sign-in";

/** The newest token is the only one, so what an earlier start printed no longer opens anything. */
export const makeSetupToken = command({
  name: "people.make-setup-token",
  input: nothingInput,
  facts: async (tx) => ({ admins: await otherAdmins(tx) }),
  may: mayMakeSetupToken,
  run: async (tx, { facts: { admins }, now }) => {
    if (admins > 0) return done(null);
    const { token, hash } = newSecretToken();
    await tx.setupToken.deleteMany({ where: { usedAt: null } });
    await tx.setupToken.create({ data: { tokenHash: hash, createdAt: now } });
    return done(setUpPath(token));
  },
});

/**
 * For the server to print at its start: the path, with a one-time token, where the first admin is made.
 * Null once the desk has an admin.
 */
export const setupToken = async (): Promise<string | null> => {
  const outcome = await makeSetupToken({ kind: "system", job: "start" }, {});
  if (!outcome.ok) throw new Error("the start may make a setup token");
  return outcome.value;
};

/** Makes the first admin and gives the desk its name. The admin is signed in. */
export const setUp = command({
  name: "people.set-up",
  input: setUpInput,
  facts: async (tx, { token }) => {
    const admins = await otherAdmins(tx);
    const kept = await tx.setupToken.findFirst({
      where: { tokenHash: hashOfToken(token) },
      select: { usedAt: true },
    });
    const desk = await tx.desk.findUniqueOrThrow({
      where: { id: 1 },
      select: { name: true, version: true },
    });
    return kept && { admins, used: kept.usedAt !== null, desk };
  },
  may: maySetUp,
  run: async (tx, { facts: { desk }, input, now }) => {
    const { token, deskName, name, email, password, userAgent } = input;
    const complaint = passwordComplaint(password, { email, name });
    if (complaint) return invalid("password", complaint);
    await guarded(
      tx.setupToken.updateMany({
        where: { tokenHash: hashOfToken(token), usedAt: null },
        data: { usedAt: now },
      }),
    );
    await guarded(
      tx.desk.updateMany({
        where: { id: 1, version: desk.version },
        data: { name: deskName, updatedAt: now, version: { increment: 1 } },
      }),
    );
    const person = await tx.person.create({
      data: {
        email,
        name,
        role: "admin",
        passwordHash: await hashPassword(password),
        createdAt: now,
      },
      select: { id: true },
    });
    return done(
      await openSession(tx, person.id, userAgent, now),
      event("desk.changed", {}, { changes: { name: { before: desk.name, after: deskName } } }),
      event("person.joined", {}, { personId: person.id, name, role: "admin" }),
    );
  },
});
