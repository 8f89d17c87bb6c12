"use server";

import { revalidatePath } from "next/cache";
import { readTalkNotifications } from "@/lib/notifications/commands/read";
import { formAction, text, texts } from "@/lib/people/form-action";
import { currentActor } from "@/lib/people/session";
import { commentOnClaim, replyToThread } from "@/lib/talk/commands/comment";
import {
  markThreadsRead,
  removeComment,
  reopenThread,
  resolveThread,
} from "@/lib/talk/commands/thread";

const refresh = () => {
  revalidatePath("/desk/claims/[claimId]", "page");
  return undefined;
};

export const commentAction = formAction({
  read: (form) => ({
    claimId: text(form, "claimId"),
    body: text(form, "body"),
    about: text(form, "about") || "statement",
    mentioned: texts(form, "mentioned"),
  }),
  run: commentOnClaim,
  after: refresh,
});

export const replyAction = formAction({
  read: (form) => ({
    rootId: text(form, "rootId"),
    body: text(form, "body"),
    mentioned: texts(form, "mentioned"),
  }),
  run: replyToThread,
  after: refresh,
});

const thread = (form: FormData) => ({ rootId: text(form, "rootId") });

export const resolveThreadAction = formAction({
  read: thread,
  run: resolveThread,
  after: refresh,
});

export const reopenThreadAction = formAction({ read: thread, run: reopenThread, after: refresh });

export const removeCommentAction = formAction({
  read: (form) => ({ commentId: text(form, "commentId") }),
  run: removeComment,
  after: refresh,
});

/** What came into view; the page stays as it is. */
export async function readThreadsAction(threads: { rootId: string; upTo: string }[]) {
  const actor = await currentActor();
  await markThreadsRead(actor, { threads });
  await readTalkNotifications(actor, { threads });
}
