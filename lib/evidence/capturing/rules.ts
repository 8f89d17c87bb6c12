import type { FetchRefusal } from "@/lib/platform/fetch/destination";

/** Why there is no copy: what came of fetching, or trouble of our own. */
export const captureReasons = [
  "invalid-url",
  "forbidden-scheme",
  "forbidden-port",
  "private-address",
  "credentials",
  "too-many-redirects",
  "too-large",
  "timeout",
  "unknown-host",
  "unreachable",
  "untrusted-certificate",
  "endless-header",
  "broken-answer",
  "robots",
  "not-success",
  "unsupported-type",
  /** The disk or the store of files is full. */
  "no-room",
  /** A fault of ours; it stands in the server's log. */
  "trouble",
] as const satisfies readonly (FetchRefusal | "no-room" | "trouble")[];
export type CaptureReason = (typeof captureReasons)[number];

export const captureReasonOf = (text: string): CaptureReason =>
  captureReasons.find((one) => one === text) ?? "trouble";

export const requestStates = ["waiting", "made", "refused", "failed"] as const;
export type RequestState = (typeof requestStates)[number];

const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;

/** Waits after each failed attempt, in milliseconds. */
const WAITS = [15 * SECOND, 2 * MINUTE, 20 * MINUTE, 2 * HOUR] as const;

/** How often a page is tried before it is given up, some two and a half hours after the first time. */
export const MOST_ATTEMPTS = WAITS.length + 1;

/** How long to wait after so many attempts; longer than one attempt takes. */
export const waitAfter = (attempts: number): number =>
  WAITS[Math.min(Math.max(attempts, 1), WAITS.length) - 1] ?? HOUR;

const passing: readonly CaptureReason[] = [
  ...(["timeout", "unknown-host", "unreachable", "broken-answer"] as const),
  ...(["no-room", "trouble"] as const),
];

/** Statuses by which a site says that it is in trouble or busy (RFC 9110, 15.6; RFC 6585, 4). */
const busy = /^(?:5\d\d|408|425|429)$/u;

/** Whether the same request may go well later. `status` where the site answered with one. */
export const mayPass = (reason: CaptureReason, status: string): boolean =>
  passing.includes(reason) || (reason === "not-success" && busy.test(status));
