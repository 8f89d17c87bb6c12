import type { Transaction } from "@/lib/platform/database/client";

/** The name of the desk, as it stands in messages. */
export const deskName = async (tx: Transaction): Promise<string> =>
  (await tx.desk.findUniqueOrThrow({ where: { id: 1 }, select: { name: true } })).name;

/**
 * How many admins there are besides one, until the transaction ends: whoever else makes or unmakes an
 * admin waits. Two admins cannot remove each other at the same moment.
 */
export const otherAdmins = async (tx: Transaction, besides?: string): Promise<number> => {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('claimdesk.admins'))`;
  return tx.person.count({
    where: { role: "admin", disabledAt: null, ...(besides ? { id: { not: besides } } : {}) },
  });
};
