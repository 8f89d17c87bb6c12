import { createHmac, timingSafeEqual } from "node:crypto";
import { config } from "@/lib/platform/config";
import type { LinkPurpose } from "./schema";

const signatureOf = (purpose: LinkPurpose, id: string): string =>
  createHmac("sha256", config().SESSION_SECRET).update(`${purpose}:${id}`).digest("base64url");

/** A link that only the reader of a message has; it opens one thing of one record. */
export const signedLink = (purpose: LinkPurpose, id: string): string =>
  `${config().CLAIMDESK_URL}/from-mail/${purpose}/${id}/${signatureOf(purpose, id)}`;

export const isSigned = (purpose: LinkPurpose, id: string, signature: string): boolean => {
  const right = Buffer.from(signatureOf(purpose, id));
  const given = Buffer.from(signature);
  return given.length === right.length && timingSafeEqual(given, right);
};
