import { z } from "zod";
import { mailWays, notificationKinds } from "./kinds";

export const nothingInput = z.strictObject({});
export const notificationInput = z.strictObject({ notificationId: z.uuid() });

/** Where a page of the inbox goes on: after this moment and, within it, this id. */
const cursor = z
  .string()
  .regex(/^\d{1,15}-[0-9a-f-]{36}$/u)
  .transform((text) => {
    const at = text.indexOf("-");
    return { at: new Date(Number(text.slice(0, at))), id: text.slice(at + 1) };
  });

export const inboxInput = z.strictObject({
  unread: z.boolean().default(false),
  after: cursor.nullable().default(null),
});

export const readTalkInput = z.strictObject({
  threads: z.array(z.strictObject({ rootId: z.uuid(), upTo: z.coerce.date() })).max(500),
});

/** A way for every kind. */
export const chooseMailInput = z.strictObject({
  ways: z.record(z.enum(notificationKinds), z.enum(mailWays, { error: "choose" })),
});
