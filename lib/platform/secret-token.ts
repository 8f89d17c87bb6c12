import { createHash, randomBytes } from "node:crypto";

/** What is kept in place of a link's secret: SHA-256, hex. 256 random bits need no salt. */
export const hashOfToken = (token: string): string =>
  createHash("sha256").update(token, "utf8").digest("hex");

/** A secret for a link that opens something once, and the hash under which it is found again. */
export const newSecretToken = (): { token: string; hash: string } => {
  const token = randomBytes(32).toString("base64url");
  return { token, hash: hashOfToken(token) };
};
