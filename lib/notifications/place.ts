import { config } from "@/lib/platform/config";
import type { NotificationKind } from "./kinds";

type Told = { kind: NotificationKind; claimId: string; commentId: string | null };

/** The very place a notification tells of. */
export const placeOf = ({ kind, claimId, commentId }: Told): string => {
  if (kind === "correction-requested") return "/desk/tips";
  return `/desk/claims/${claimId}${commentId ? `#comment-${commentId}` : ""}`;
};

/** Leads there, and notes that it was read. */
export const openPath = (notificationId: string): string => `/desk/inbox/${notificationId}`;

export const openLink = (notificationId: string): string =>
  `${config().CLAIMDESK_URL}${openPath(notificationId)}`;

export const choicesLink = (): string => `${config().CLAIMDESK_URL}/desk/account#notifications`;
