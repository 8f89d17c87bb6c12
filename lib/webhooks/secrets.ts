import { createHmac, randomBytes } from "node:crypto";
import { config } from "@/lib/platform/config";

export const newSalt = (): string => randomBytes(24).toString("base64url");

/**
 * The secret an endpoint's messages are signed with: made of the row's salt and the installation's own secret,
 * so that a copy of the database forges nothing. 256 bits.
 */
const keyOf = (salt: string): Buffer =>
  createHmac("sha256", config().SESSION_SECRET).update(`webhook:${salt}`).digest();

/** As its receiver is given it, once. */
export const secretOf = (salt: string): string => `whsec_${keyOf(salt).toString("base64")}`;

/** As the receiver sees it in `webhook-id`. */
export const messageName = (messageId: string): string => `msg_${messageId.replaceAll("-", "")}`;

/**
 * The headers of one attempt, Standard Webhooks 1.0: symmetric signatures (v1) over id, time and body, one for
 * each secret that holds at the time.
 */
export const signedHeaders = (
  { messageId, body }: { messageId: string; body: string },
  salts: readonly string[],
  at: Date,
): Record<string, string> => {
  const id = messageName(messageId);
  const seconds = String(Math.floor(at.getTime() / 1000));
  const signatures = salts.map((salt) => {
    const signed = createHmac("sha256", keyOf(salt)).update(`${id}.${seconds}.${body}`);
    return `v1,${signed.digest("base64")}`;
  });
  return {
    "content-type": "application/json",
    "user-agent": "Claimdesk-Webhooks/1",
    "webhook-id": id,
    "webhook-timestamp": seconds,
    "webhook-signature": signatures.join(" "),
  };
};
