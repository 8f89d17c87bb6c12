import type { MailWay, NotificationKind } from "./kinds";

/** What each kind tells, as a sentence; `who` is somebody's name, `day` a day. */
export const sentenceKey = (kind: NotificationKind) => `notifications.sentence.${kind}` as const;

/** What each kind is about, where it is chosen how to be told. */
export const kindKey = (kind: NotificationKind) => `notifications.kind.${kind}` as const;

export const wayKey = (way: MailWay) => `notifications.way.${way}` as const;
