import { database } from "@/lib/platform/database/client";
import { commentOnClaim, replyToThread } from "@/lib/talk/commands/comment";
import {
  markThreadsRead,
  removeComment,
  reopenThread,
  resolveThread,
} from "@/lib/talk/commands/thread";
import { talkOfClaim } from "@/lib/talk/queries/of-claim";
import { makeClaim, makePerson } from "../builders";
import { but, row, theDesk } from "./row";

const claimId = async () => (await makeClaim("open")).id;

/** A thread, and who began it. */
const thread = async () => {
  const right = await makePerson("reviewer");
  const { id } = await database().comment.create({
    data: { claimId: await claimId(), authorId: right.id, body: "Who counted?" },
    select: { id: true },
  });
  return { id, right };
};

const settled = async () => {
  const { id: rootId, right } = await thread();
  await database().threadResolution.create({
    data: { rootId, resolvedAt: new Date(), resolvedById: right.id },
  });
  return { input: { rootId } };
};

const others = "own-comments-only";

export const talk = {
  "command talk.comment": row(
    commentOnClaim,
    async () => ({ input: { claimId: await claimId(), body: "Who takes it?" } }),
    theDesk,
  ),
  "command talk.reply": row(
    replyToThread,
    async () => ({ input: { rootId: (await thread()).id, body: "I do." } }),
    theDesk,
  ),
  "command talk.resolve": row(
    resolveThread,
    async () => ({ input: { rootId: (await thread()).id } }),
    theDesk,
  ),
  "command talk.reopen": row(reopenThread, settled, theDesk),
  "command talk.remove": row(
    removeComment,
    async () => {
      const { id, right } = await thread();
      return { input: { commentId: id }, right };
    },
    but(theDesk, { admin: others, editor: others, stranger: others }),
  ),
  "command talk.read": row(
    markThreadsRead,
    async () => ({ input: { threads: [{ rootId: (await thread()).id, upTo: new Date() }] } }),
    theDesk,
  ),
  "query talk.of-claim": row(
    talkOfClaim,
    async () => ({ input: { claimId: await claimId() } }),
    theDesk,
  ),
};
