import { randomUUID } from "node:crypto";
import { reader } from "@/lib/platform/actor";
import { database } from "@/lib/platform/database/client";
import { bringTipBack } from "@/lib/readers/commands/bring-back";
import { followLink } from "@/lib/readers/commands/follow-link";
import { acceptTip, answerRequest, dismissTip } from "@/lib/readers/commands/handle";
import { createPage, deletePage, updatePage } from "@/lib/readers/commands/pages";
import { askForCorrection, sendTip, subscribe } from "@/lib/readers/commands/send";
import { signedLink } from "@/lib/readers/links";
import { claimAskedAbout, subjectOfSubscription } from "@/lib/readers/queries/about";
import { readersInbox } from "@/lib/readers/queries/inbox";
import { tipPicture } from "@/lib/readers/queries/tip-picture";
import { makePerson } from "../builders";
import { aPicture } from "../pictures";
import { published } from "../publications";
import { editors, everybody, nobodysInput, row } from "./row";

/** Each from another place, so that no one sends too much. */
const sender = () => ({ address: randomUUID() });

const sentTip = async () => {
  const { id } = await database().tip.create({
    data: { statement: "The bridge has cracks.", senderHash: randomUUID() },
    select: { id: true },
  });
  return id;
};

const request = async () => {
  const { id: claimId } = await published();
  const { id } = await database().correctionRequest.create({
    data: { claimId, publicationNumber: 1, reason: "It was 3 billion.", dueOn: new Date() },
    select: { id: true },
  });
  return { input: { requestId: id, outcome: "declined" as const, answer: "The accounts say 4." } };
};

const markups = [{ claimReviewed: "The bridge cost 4 billion euros." }];

/** Only programs that show a key with the scope; access/keys.ts tries those. */
const programs = Object.fromEntries(
  Object.keys(everybody).map((asker) => [asker, "key-needed"]),
) as typeof everybody;

export const readers = {
  "command readers.create-page": row(
    createPage,
    async () => ({ input: { claimReviewMarkups: markups } }),
    programs,
  ),
  "command readers.update-page": row(
    updatePage,
    async () => ({ input: { id: (await published()).id, claimReviewMarkups: markups } }),
    programs,
  ),
  "command readers.delete-page": row(
    deletePage,
    async () => ({ input: { id: (await published()).id } }),
    programs,
  ),
  "command readers.send-tip": row(
    sendTip,
    async () => ({ input: { statement: "The bridge has cracks.", ...sender() } }),
    everybody,
  ),
  "command readers.ask-for-correction": row(
    askForCorrection,
    async () => ({
      input: { slug: (await published()).slug, reason: "It was 3 billion.", ...sender() },
    }),
    everybody,
  ),
  "command readers.subscribe": row(
    subscribe,
    async () => ({
      input: { email: "reader@example.org", kind: "everything" as const, ...sender() },
    }),
    everybody,
  ),
  "command readers.follow-link": row(
    followLink,
    async () => {
      const id = await sentTip();
      const signature = signedLink("tip", id).split("/").at(-1) ?? "";
      return { input: { purpose: "tip" as const, id, signature } };
    },
    everybody,
  ),
  "command readers.accept-tip": row(
    acceptTip,
    async () => ({ input: { tipId: await sentTip() } }),
    editors,
  ),
  "command readers.dismiss-tip": row(
    dismissTip,
    async () => ({ input: { tipId: await sentTip() } }),
    editors,
  ),
  "command readers.bring-tip-back": row(
    bringTipBack,
    async (asker) => {
      const tipId = await sentTip();
      const role = asker === "admin" || asker === "editor" ? asker : "reviewer";
      const right = await makePerson(role);
      const doer = role === "reviewer" ? await makePerson("editor") : right;
      const left = await dismissTip(doer, { tipId });
      if (!left.ok) throw new Error("an editor may dismiss");
      return { input: { tipId }, right };
    },
    editors,
  ),
  "command readers.answer-request": row(answerRequest, request, editors),
  "query readers.inbox": row(readersInbox, nobodysInput, editors),
  "query readers.tip-picture": row(
    tipPicture,
    async () => {
      const bytes = await aPicture();
      const sent = await sendTip(reader, {
        ...{ statement: "The bridge has cracks.", picture: bytes, ...sender() },
      });
      if (!sent.ok) throw new Error("a reader may send");
      return { input: sent.value };
    },
    editors,
  ),
  "query readers.claim-asked-about": row(
    claimAskedAbout,
    async () => ({ input: { slug: (await published()).slug } }),
    everybody,
  ),
  "query readers.subject-of-subscription": row(
    subjectOfSubscription,
    async () => ({ input: { kind: "everything" as const, slug: "" } }),
    everybody,
  ),
};
