import { command, done } from "@/lib/platform/command";
import type { Transaction } from "@/lib/platform/database/client";
import { isSigned } from "../links";
import { mayFollowLink } from "../policy";
import { type LinkPurpose, linkInput } from "../schema";

const follow: Record<LinkPurpose, (tx: Transaction, id: string, now: Date) => Promise<number>> = {
  tip: async (tx, id, now) =>
    (await tx.tip.updateMany({ where: { id }, data: { contactConfirmedAt: now } })).count,
  request: async (tx, id, now) =>
    (await tx.correctionRequest.updateMany({ where: { id }, data: { contactConfirmedAt: now } }))
      .count,
  subscribe: async (tx, id, now) =>
    (
      await tx.subscription.updateMany({
        where: { id },
        data: { confirmedAt: now, endedAt: null },
      })
    ).count,
  unsubscribe: async (tx, id, now) =>
    (await tx.subscription.updateMany({ where: { id }, data: { endedAt: now } })).count,
};

/** What a link in a message does; done twice it is done once. */
export const followLink = command({
  name: "readers.follow-link",
  input: linkInput,
  facts: async (_, { purpose, id, signature }) => ({ signed: isSigned(purpose, id, signature) }),
  may: mayFollowLink,
  run: async (tx, { input: { purpose, id }, now }) => {
    await follow[purpose](tx, id, now);
    return done({ purpose });
  },
});
