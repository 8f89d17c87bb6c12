import { z } from "zod";

const flag = z
  .enum(["0", "1"])
  .default("0")
  .transform((value) => value === "1");

/** Keys of 32 bytes in base64, separated by spaces. */
const keys = z
  .string()
  .default("")
  .transform((text) => text.split(/\s+/u).filter(Boolean))
  .pipe(z.array(z.base64().transform((key) => new Uint8Array(Buffer.from(key, "base64")))))
  .refine((all) => all.every(({ length }) => length === 32), "keys of 32 bytes, in base64");

/** Verifier keys and the addresses of those they belong to, in turn, separated by spaces. */
const witnesses = z
  .string()
  .default("")
  .transform((text) => text.split(/\s+/u).filter(Boolean))
  .refine(({ length }) => length % 2 === 0, "a key and an address for each witness")
  .transform((words) =>
    words.flatMap((key, at) => (at % 2 === 0 ? [{ key, url: words[at + 1] }] : [])),
  )
  .pipe(
    z.array(
      z.object({
        key: z.string(),
        url: z.url({ protocol: /^https?$/ }).transform((url) => url.replace(/\/+$/, "")),
      }),
    ),
  );

const settings = z
  .object({
    NODE_ENV: z.enum(["development", "test", "production"]).default("development"),
    /** The application's own role: reads and writes rows, changes no table. */
    DATABASE_URL: z.string().min(1),
    /** Public address of this installation, without a slash at the end. */
    CLAIMDESK_URL: z
      .url()
      .default("http://localhost:3000")
      .transform((url) => url.replace(/\/+$/, "")),
    /** Set by `npm start` when it runs its own PostgreSQL. */
    CLAIMDESK_EMBEDDED: flag,
    /** Signs the cookie that names a session. */
    SESSION_SECRET: z.string().min(32),
    /**
     * Sign checkpoints of the transparency log: private keys (Ed25519). Each of them signs, so that a new one
     * can be made known before an old one goes (docs/transparency-log.md).
     */
    LOG_SIGNING_KEY: keys,
    /** Who signs the log's checkpoints besides: witnesses (https://c2sp.org/tlog-witness) and where they are asked. */
    LOG_WITNESSES: witnesses,
    /** smtp://user:password@host:port, or smtps:// */
    SMTP_URL: z.url().optional(),
    MAIL_FROM: z.string().default("Claimdesk <claimdesk@localhost>"),
    /** A WebSub hub (https://www.w3.org/TR/websub/) that readers' programs may subscribe at. */
    WEBSUB_HUB: z.url().optional(),
    /** A folder for files that are handed in or fetched; without it they are kept in the database. */
    FILES_FOLDER: z.string().min(1).optional(),
    /** A bucket for them instead, in a store that speaks S3: https://bucket.s3.eu-west-3.amazonaws.com */
    FILES_S3_URL: z
      .url({ protocol: /^https?$/ })
      .transform((url) => url.replace(/\/+$/, ""))
      .optional(),
    FILES_S3_REGION: z.string().default("auto"),
    FILES_S3_KEY_ID: z.string().optional(),
    FILES_S3_SECRET: z.string().optional(),
    /** A Chromium that takes pictures of copies; without it there are none. */
    BROWSER_PATH: z.string().min(1).optional(),
    /** Off only where the machine around it is a sandbox, such as a container that runs as root. */
    BROWSER_SANDBOX: z
      .enum(["0", "1"])
      .default("1")
      .transform((value) => value === "1"),
    /** A TimeGate (RFC 7089) that is asked for archived copies: https://web.archive.org/web/ */
    MEMENTO_TIMEGATE: z.url({ protocol: /^https?$/ }).optional(),
    /** Where a public archive is asked to make a copy: https://web.archive.org/save/ */
    MEMENTO_SAVE: z.url({ protocol: /^https?$/ }).optional(),
    /** An HTTP proxy through which everything is fetched from the Web. */
    OUTBOUND_PROXY: z.url({ protocol: /^https?$/ }).optional(),
    OIDC_ISSUER: z.url().optional(),
    OIDC_CLIENT_ID: z.string().optional(),
    OIDC_CLIENT_SECRET: z.string().optional(),
    OIDC_NAME: z.string().default("OpenID Connect"),
    /** How many proxies in front add to X-Forwarded-For; 0 trusts none of it. */
    TRUSTED_PROXIES: z.coerce.number().int().min(0).max(9).default(0),
  })
  .refine(
    ({ FILES_S3_URL: url, FILES_S3_KEY_ID: keyId, FILES_S3_SECRET: secret }) =>
      url === undefined || (Boolean(keyId) && Boolean(secret)),
    // Without them files would go into the database, and nobody would know.
    "FILES_S3_URL needs FILES_S3_KEY_ID and FILES_S3_SECRET",
  );

/** A setting is missing, or is not what it should be; the message says which, for who set it. */
export class SettingsRefused extends Error {
  override readonly name = "SettingsRefused";
}

export type Config = z.output<typeof settings>;

let read: Config | undefined;

/**
 * The settings of this installation, read from the environment at first use so that a build needs none.
 * The only reader of `process.env` in the product. Throws `SettingsRefused`.
 */
export const config = (): Config => {
  if (read) return read;
  const { data, error } = settings.safeParse(process.env);
  if (!data) throw new SettingsRefused(`The settings are not complete.\n${z.prettifyError(error)}`);
  read = data;
  return read;
};

/** next-auth reads the address it is served under from the environment, and takes it no other way. */
export const tellNextAuthItsAddress = (): void => {
  process.env.NEXTAUTH_URL = config().CLAIMDESK_URL;
};
