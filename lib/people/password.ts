import { hash, verify } from "@node-rs/argon2";

/**
 * The hash of no password, made with the same parameters as every other. Compared with where there is no
 * account, so that the answer takes as long and tells as little.
 */
export const DECOY =
  "$argon2id$v=19$m=19456,t=2,p=1$h5lJzR0oHk5tY3mV1w8sXQ$Wq0y3H7b9cJm2nV5tK8pLx4zE6fG1hD0sA3uR7iO5Yc";

/** Argon2id, 19 MiB, two passes: OWASP Password Storage Cheat Sheet, the library's defaults. */
const PARAMETERS = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** The same letters typed on another keyboard are the same password. */
const asTyped = (password: string) => password.normalize("NFC");

/** A PHC string to keep in place of the password. */
export const hashPassword = (password: string): Promise<string> =>
  hash(asTyped(password), PARAMETERS);

/** Whether the password is the one that was hashed; never, and no sooner, without a hash. */
export const passwordMatches = async (
  password: string,
  kept: string | null | undefined,
): Promise<boolean> => {
  const same = await verify(kept ?? DECOY, asTyped(password));
  return same && Boolean(kept);
};
