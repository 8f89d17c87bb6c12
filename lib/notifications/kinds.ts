/** What people are told of. */
export const notificationKinds = [
  "mentioned",
  "replied",
  "assigned",
  "decided",
  "published",
  "correction-requested",
  "excerpt-lost",
  "passage-lost",
  "due-tomorrow",
  "overdue",
] as const;
export type NotificationKind = (typeof notificationKinds)[number];

/** How it goes out by mail; the inbox has it in any case. */
export const mailWays = ["now", "digest", "off"] as const;
export type MailWay = (typeof mailWays)[number];

/** Somebody waits for an answer to these; all others wait for the morning. */
export const mailDefault: Record<NotificationKind, MailWay> = {
  mentioned: "now",
  replied: "digest",
  assigned: "now",
  decided: "digest",
  published: "digest",
  "correction-requested": "digest",
  "excerpt-lost": "now",
  "passage-lost": "digest",
  "due-tomorrow": "digest",
  overdue: "digest",
};

export const notificationKindOf = (text: string): NotificationKind => {
  const kind = notificationKinds.find((one) => one === text);
  if (!kind) throw new Error(`unknown kind ${text}`);
  return kind;
};

export const mailWayOf = (text: string): MailWay | undefined =>
  mailWays.find((one) => one === text);
