import { allowanceOfReader } from "@/lib/keys/allowance";
import { hashOfAddress } from "@/lib/people/sign-in-attempts";
import { now } from "@/lib/platform/clock";
import type { Transaction } from "@/lib/platform/database/client";
import { HOUR } from "./rules";
import { isWorkDone } from "./work";

/**
 * Whether a form from an address is looked at now, before anything in it is unpacked or kept: what
 * is refused for what stands in it is in no table, and so not among those that `maySendMore` counts.
 */
export const tryOf = (address: string) => allowanceOfReader("forms", address);

type Sender = { address: string; work: string; trap: string };

/**
 * What is known of who sends: how much came from there in the last hour. Of one place they take turns
 * until their transaction ends, so that what is sent at the same moment is each counted.
 */
export const senderFacts = async (tx: Transaction, { address, work, trap }: Sender) => {
  const at = now();
  const senderHash = hashOfAddress(address);
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${senderHash}, 1))`;
  const since = { senderHash, receivedAt: { gt: new Date(at.getTime() - HOUR) } };
  const sent =
    (await tx.tip.count({ where: since })) +
    (await tx.correctionRequest.count({ where: since })) +
    (await tx.subscription.count({ where: { senderHash, createdAt: since.receivedAt } }));
  return { senderHash, sent, proven: isWorkDone(work, at), suspected: trap !== "" };
};
