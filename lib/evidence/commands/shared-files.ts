import { isSignedIn } from "@/lib/platform/actor";
import { command, done } from "@/lib/platform/command";
import { database } from "@/lib/platform/database/client";
import { mayHaveShared, mayReadEvidence } from "../policy";
import { keepSharedInput, sharedFileInput } from "../schema";

/** Days for which a shared file waits to be attached. */
const KEPT = 7 * 24 * 60 * 60 * 1000;

/** As many wait for one person; the oldest makes room. */
const MOST = 20;

/** Keeps what was shared until it is attached. It is nobody's evidence, and nobody else sees it. */
export const keepShared = command({
  name: "evidence.keep-shared",
  input: keepSharedInput,
  facts: async () => ({}),
  may: mayReadEvidence,
  run: async (tx, { actor, input: { name, bytes }, now }) => {
    if (!isSignedIn(actor)) throw new Error("only people share files");
    const data = { personId: actor.id, name, bytes: new Uint8Array(bytes), sharedAt: now };
    const { id } = await tx.sharedFile.create({ data, select: { id: true } });
    const older = await tx.sharedFile.findMany({
      where: { personId: actor.id },
      orderBy: [{ sharedAt: "desc" }, { id: "desc" }],
      skip: MOST,
      select: { id: true },
    });
    await tx.sharedFile.deleteMany({ where: { id: { in: older.map((one) => one.id) } } });
    return done({ sharedId: id });
  },
});

/** Takes a shared file away: it is attached, or not wanted. */
export const dropShared = command({
  name: "evidence.drop-shared",
  input: sharedFileInput,
  facts: async (tx, { sharedId }, actor) =>
    isSignedIn(actor)
      ? tx.sharedFile.findUnique({
          where: { id: sharedId, personId: actor.id },
          select: { id: true, personId: true },
        })
      : null,
  may: mayHaveShared,
  run: async (tx, { facts: { id } }) => {
    await tx.sharedFile.deleteMany({ where: { id } });
    return done({});
  },
});

/** Takes away what nobody attached in time. */
export const forgetShared = async (at: Date): Promise<void> => {
  const old = new Date(at.getTime() - KEPT);
  await database().sharedFile.deleteMany({ where: { sharedAt: { lt: old } } });
};
