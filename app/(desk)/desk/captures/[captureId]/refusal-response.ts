import type { Refusal } from "@/lib/platform/outcome";

const statusOf = { "not-found": 404, "not-allowed": 403, conflict: 409, invalid: 400 } as const;

/** Why a copy is not handed out. */
export const refusalResponse = ({ code }: Refusal): Response =>
  Response.json({ error: code }, { status: statusOf[code] });
