import type { Refusal } from "@/lib/platform/outcome";

const text = (value: unknown): string => (typeof value === "string" ? value : "");

/** Codes stand at different depths, depending on whether Prisma or its driver noticed. */
const codesOf = (error: unknown, depth = 0): string[] => {
  if (typeof error !== "object" || error === null || depth > 4) return [];
  const { code, originalCode, cause, meta, driverAdapterError } = error as Record<string, unknown>;
  return [
    text(code),
    text(originalCode),
    ...codesOf(cause, depth + 1),
    ...codesOf(meta, depth + 1),
    ...codesOf(driverAdapterError, depth + 1),
  ].filter(Boolean);
};

/**
 * What the database's own refusal means to the asker: a unique key (P2002, 23505) or an invariant
 * (23514) that a race got past the policy. Undefined for anything else, which is a bug.
 */
export const refusalOfDatabaseError = (error: unknown): Refusal | undefined => {
  const codes = codesOf(error);
  if (codes.includes("P2002") || codes.includes("23505")) {
    return { code: "conflict", because: "exists-already" };
  }
  if (codes.includes("23514") || codes.includes("P2004")) {
    return { code: "conflict", because: "rule-refused" };
  }
  return undefined;
};
