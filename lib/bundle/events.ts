import type { Database } from "@/lib/platform/database/client";
import { type Secrets, whyWithheld } from "./withheld";

/**
 * The claim's events, a line of JSON each: `content` is what was hashed, word for word with its salt; where
 * it is withheld, the hashes stand alone with the reason.
 */
export const bundledEvents = async (
  db: Database,
  claimId: string,
  secrets: Secrets,
): Promise<string> => {
  const rows = await db.event.findMany({ where: { claimId }, orderBy: { sequence: "asc" } });
  const lines = rows.map((row) => {
    const { contentHash, previousHash, hash, payload, salt, erasedAt, ...said } = row;
    const sequence = said.sequence.toString();
    const told = { kind: said.kind, payload: payload as Record<string, unknown>, erasedAt };
    const withheld = whyWithheld(told, secrets);
    const hashes = { content: contentHash, previous: previousHash, hash };
    return withheld
      ? { sequence, kind: said.kind, withheld, hashes }
      : {
          ...{ sequence, hashes },
          // As lib/platform/events/chain.ts hashes it.
          content: {
            ...said,
            sequence,
            at: said.at.toISOString(),
            payload,
            ...(salt ? { salt } : {}),
          },
        };
  });
  return lines.map((line) => `${JSON.stringify(line)}\n`).join("");
};
