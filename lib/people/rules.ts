import { type Role, roles } from "@/lib/platform/actor";
import type { Complaint } from "@/lib/platform/outcome";
import { commonPasswords } from "./common-passwords";

/** The role a row names; the database knows no other. */
export const roleOf = (text: string): Role => {
  const role = roles.find((one) => one === text);
  if (!role) throw new Error(`unknown role ${text}`);
  return role;
};

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

/** A session ends when nobody came with it for this long. */
export const SESSION_LASTS = 14 * DAY;
/** How stale `lastSeenAt` may get before it is worth a write. */
export const SEEN_EVERY = 5 * MINUTE;
export const INVITATION_LASTS = 7 * DAY;
export const RESET_LASTS = 60 * MINUTE;

/** Failed sign-ins are counted over this time. */
export const ATTEMPTS_WINDOW = 15 * MINUTE;
const FAILURES_PER_ACCOUNT = 10;
/** A newsroom shares one address, so it gets more. */
const FAILURES_PER_ADDRESS = 50;

/** How many messages an account may be sent for new passwords; more would be a way to pester. */
const RESETS_AT_MOST = 3;
export const RESETS_COUNTED_OVER = 60 * MINUTE;

export const mayGetAnotherReset = (messagesSoFar: number): boolean =>
  messagesSoFar < RESETS_AT_MOST;

export const after = (at: Date, milliseconds: number): Date =>
  new Date(at.getTime() + milliseconds);

/** Whether guessing has to pause: too many failures for the account, or from the address. */
export const tooManyAttempts = (failures: { ofAccount: number; ofAddress: number }): boolean =>
  failures.ofAccount >= FAILURES_PER_ACCOUNT || failures.ofAddress >= FAILURES_PER_ADDRESS;

/** Whether a session still stands for its person. */
export const isLive = (
  session: { expiresAt: Date; endedAt: Date | null; person: { disabledAt: Date | null } },
  now: Date,
): boolean =>
  session.endedAt === null && session.person.disabledAt === null && session.expiresAt > now;

/** Whether a link's secret may still be used: neither used, nor taken back, nor too old. */
export const isUsable = (
  link: {
    expiresAt: Date;
    usedAt?: Date | null;
    acceptedAt?: Date | null;
    revokedAt?: Date | null;
  },
  now: Date,
): boolean => !link.usedAt && !link.acceptedAt && !link.revokedAt && link.expiresAt > now;

const plain = (text: string) => text.normalize("NFKC").toLowerCase().replace(/\s+/g, "");

/**
 * What is wrong with a password beyond its length: it is what everybody uses, or what everybody knows of
 * this person. Undefined when nothing is.
 */
export const passwordComplaint = (
  password: string,
  person: { email: string; name: string },
): Complaint["key"] | undefined => {
  const chosen = plain(password);
  const [mailbox = ""] = person.email.split("@");
  if ([person.email, mailbox, person.name].some((known) => plain(known) === chosen)) {
    return "password-is-yours";
  }
  if (commonPasswords.has(chosen) || new Set(chosen).size < 4) return "password-common";
  return undefined;
};

/**
 * The path to go to after signing in: on this very site, and a page of the desk. Anything else, such as
 * "//elsewhere.example", leads to the desk's start.
 */
export const returnPath = (asked: string): string => {
  const base = "http://desk.invalid";
  if (!/^\/desk(?:[/?#]|$)/.test(asked) || !URL.canParse(asked, base)) return "/desk";
  const { origin, pathname, search, hash } = new URL(asked, base);
  return origin === base && /^\/desk(?:\/|$)/.test(pathname) ? pathname + search + hash : "/desk";
};

/**
 * What stands for a network address when attempts are counted. Whoever has an IPv6 address has at least
 * the 2^64 of its network (RFC 6177), so its first half counts.
 */
export const addressGroup = (address: string): string => {
  const given = address.trim().toLowerCase().replace(/%.*$/, "");
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/.exec(given)?.[1];
  if (mapped) return mapped;
  if (!given.includes(":")) return given;
  const [head = "", tail] = given.split("::");
  const before = head.split(":").filter(Boolean);
  const behind = (tail ?? "").split(":").filter(Boolean);
  const zeros = Array.from({ length: Math.max(0, 8 - before.length - behind.length) }, () => "0");
  return [...before, ...zeros, ...behind].slice(0, 4).join(":");
};

/** First and last day of an absence, as the database's `date` columns come out of Prisma: midnight UTC. */
export const absenceOf = (row: { awayFrom: Date | null; awayTo: Date | null }) => ({
  awayFrom: row.awayFrom?.toISOString().slice(0, 10) ?? null,
  awayTo: row.awayTo?.toISOString().slice(0, 10) ?? null,
});
