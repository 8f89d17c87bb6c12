import { z } from "zod";
import { keyScopes } from "@/lib/platform/actor";
import { filled, line, written } from "@/lib/platform/typed-text";

/** Days until a key expires; "never" for one that is only ever revoked. */
export const keyLifetimes = ["30", "90", "365", "never"] as const;

export const makeKeyInput = z.strictObject({
  name: line(100).refine(written, filled),
  scopes: z.array(z.enum(keyScopes, { error: "choose" })),
  lifetime: z.enum(keyLifetimes, { error: "choose" }),
});

export const revokeKeyInput = z.strictObject({ keyId: z.uuid() });

export const admitInput = z.strictObject({ secret: z.string().min(1).max(200) });

const idempotencyKey = z.string().min(1).max(255);

export const beginWriteInput = z.strictObject({
  idempotencyKey,
  /** SHA-256 of method, path and body, hex */
  requestHash: z.string().regex(/^[0-9a-f]{64}$/u),
});

export const endWriteInput = z.strictObject({
  idempotencyKey,
  status: z.number().int().min(200).max(499),
  body: z.string(),
});
