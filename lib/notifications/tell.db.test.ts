import { beforeEach, describe, expect, it } from "vitest";
import { watchVersion } from "@/lib/articles/watching/begin";
import { noteArticleLook } from "@/lib/articles/watching/note-look";
import { addAppearance } from "@/lib/claims/commands/appearances";
import { noteLook } from "@/lib/evidence/commands/note-look";
import { watchFrom } from "@/lib/evidence/watching/begin";
import type { PersonActor } from "@/lib/platform/actor";
import { ago } from "@/lib/platform/clock";
import { database } from "@/lib/platform/database/client";
import { assignReviewer } from "@/lib/reviews/commands/assign";
import { commentOnClaim, replyToThread } from "@/lib/talk/commands/comment";
import { removeComment } from "@/lib/talk/commands/thread";
import { answered } from "@/lib/testing/answered";
import { makeArticle, makeClaim, makeEvidence, makePerson } from "@/lib/testing/builders";
import { openNotification, readAllNotifications, readTalkNotifications } from "./commands/read";
import { inbox, inboxNews } from "./queries/inbox";
import { tellPeopleOfEvents } from "./tell";

const DAY = 86_400_000;

const told = async ({ id: personId }: PersonActor) =>
  (
    await database().notification.findMany({
      where: { personId },
      orderBy: { eventSequence: "asc" },
    })
  ).map(({ kind }) => kind);

const addressOf = async ({ id }: PersonActor): Promise<string> =>
  (await database().person.findUniqueOrThrow({ where: { id } })).email;

const mailTo = async (person: PersonActor) =>
  database().message.findMany({ where: { recipient: await addressOf(person) } });

const call = async (by: PersonActor, claimId: string, person: PersonActor) =>
  answered(await commentOnClaim(by, { claimId, body: `@${person.name}, look` })).commentId;

const tell = () => tellPeopleOfEvents(new Date());

beforeEach(tell);

describe("telling", () => {
  it("tells each once, however many servers look and however often", async () => {
    const { id, editor, reviewers } = await makeClaim("open");
    await call(editor, id, reviewers[0]);
    await Promise.all([tell(), tell(), tell()]);
    await tell();
    expect(await told(reviewers[0])).toEqual(["mentioned"]);
    expect(await mailTo(reviewers[0])).toHaveLength(1);
  });

  it("tells the editor of a claim that what it cites was lost, and nobody of other turns", async () => {
    const { id: claimId, editor } = await makeClaim("open");
    const looksAfter = { editorId: editor.id, version: { increment: 1 } };
    await database().claim.update({ where: { id: claimId }, data: looksAfter });
    const { id: evidenceId, sourceId } = await makeEvidence(claimId);
    const copy = { finalUrl: "https://a.example/", contentSha256: "0".repeat(64) };
    await database().$transaction((tx) => watchFrom(tx, { ...copy, sourceId }, new Date()));
    const look = (lost: string[], finalUrl: string) =>
      noteLook(
        { kind: "system", job: "evidence.watch" },
        { sourceId, lost, look: { ok: true, finalUrl, contentSha256: "1".repeat(64) } },
      );
    await look([], "https://a.example/moved");
    await tell();
    expect(await told(editor)).toEqual([]);
    await look([evidenceId], "https://a.example/moved");
    await tell();
    expect(await told(editor)).toEqual(["excerpt-lost"]);
  });

  it("tells the editor of a claim that its passage no longer stands in its article, once", async () => {
    const { id: claimId, editor } = await makeClaim("open");
    const looksAfter = { editorId: editor.id, version: { increment: 1 } };
    await database().claim.update({ where: { id: claimId }, data: looksAfter });
    const { id: articleId, versionId: articleVersionId } = await makeArticle();
    await addAppearance(editor, { claimId, articleVersionId, start: "0", end: "10" });
    const fetched = { url: "https://a.example/", origin: "fetched", sha256: "0".repeat(64) };
    await database().$transaction((tx) => watchVersion(tx, { articleId, ...fetched }, new Date()));
    const { id } = await database().passage.findFirstOrThrow({ where: { articleVersionId } });
    const look = (lost: string[]) =>
      noteArticleLook(
        { kind: "system", job: "articles.watch" },
        {
          ...{ articleId, lost },
          look: { ok: true, finalUrl: "https://a.example/", contentSha256: "1".repeat(64) },
        },
      );
    await look([]);
    await tell();
    expect(await told(editor)).toEqual([]);
    await look([id]);
    await look([id]);
    await tell();
    expect(await told(editor)).toEqual(["passage-lost"]);
  });

  it("is undone and done again as a whole when it breaks off", async () => {
    const { id, editor, reviewers } = await makeClaim("open");
    await call(editor, id, reviewers[0]);
    await call(editor, id, reviewers[1]);
    const [{ sequence } = { sequence: 0n }] = await database().notificationPosition.findMany();
    await expect(
      database().$transaction(async (tx) => {
        await tx.$executeRaw`SELECT sequence FROM notification_position FOR UPDATE`;
        await tx.notification.create({
          data: {
            ...{ personId: reviewers[0].id, kind: "mentioned", claimId: id, at: new Date() },
            ...{ eventSequence: sequence + 1n, mail: "off" },
          },
        });
        throw new Error("the server died here");
      }),
    ).rejects.toThrow("died");
    await tell();
    expect(await told(reviewers[0])).toEqual(["mentioned"]);
    expect(await told(reviewers[1])).toEqual(["mentioned"]);
  });

  it("tells whoever takes part in a thread, whoever is called there as that only, nobody of their own", async () => {
    const { id, editor, reviewers } = await makeClaim("open");
    const [first, second] = reviewers;
    const { commentId: rootId } = answered(
      await commentOnClaim(first, { claimId: id, body: `@${first.name} talks to herself` }),
    );
    answered(await replyToThread(editor, { rootId, body: `And @${second.name}?` }));
    answered(await replyToThread(second, { rootId, body: `@${editor.name}: yes.` }));
    await tell();
    expect(await told(first)).toEqual(["replied", "replied"]);
    expect(await told(second)).toEqual(["mentioned"]);
    expect(await told(editor)).toEqual(["mentioned"]);
  });

  it("tells nobody of what was taken back before, nor a closed account", async () => {
    const { id, editor, reviewers } = await makeClaim("open");
    const commentId = await call(editor, id, reviewers[0]);
    answered(await removeComment(editor, { commentId }));
    await call(editor, id, reviewers[1]);
    await database().person.update({
      where: { id: reviewers[1].id },
      data: { disabledAt: new Date(), version: { increment: 1 } },
    });
    await tell();
    expect([await told(reviewers[0]), await told(reviewers[1])]).toEqual([[], []]);
  });

  it("tells who is asked for a review, by who they are", async () => {
    const { id, editor } = await makeClaim("open");
    const asked = await makePerson("reviewer");
    answered(
      await assignReviewer(editor, { claimId: id, personId: asked.id, dueOn: "2031-01-01" }),
    );
    await tell();
    expect(await told(asked)).toEqual(["assigned"]);
  });
});

describe("independence", () => {
  it("keeps whoever may not read a review from hearing that it is talked about", async () => {
    const claim = await makeClaim("in-review");
    const [first, second] = claim.reviewers;
    const rating = await database().rating.findUniqueOrThrow({ where: { key: "misleading" } });
    const handIn = ({ id: reviewerId }: PersonActor) =>
      database().review.create({
        data: {
          ...{ roundId: claim.roundId, reviewerId, ratingId: rating.id, confidence: "high" },
          ...{ reasoning: "So it is.", submittedAt: new Date() },
        },
        select: { id: true },
      });
    const { id: reviewId } = await handIn(first);
    await handIn(second);
    const partial = await makePerson("editor");
    const said = { claimId: claim.id, about: `review ${reviewId}` };
    const { commentId: rootId } = answered(
      await commentOnClaim(partial, { ...said, body: `@${second.name}: one page?` }),
    );
    answered(await replyToThread(first, { rootId, body: "One." }));
    // Declared after both wrote and before anybody was told.
    await database().conflictDeclaration.create({
      data: { claimId: claim.id, personId: partial.id, reason: "My employer" },
    });
    await tell();
    expect(await told(partial)).toEqual([]);
    expect(await told(second)).toEqual(["mentioned"]);
    const { notifications } = answered(await inbox(second, {}));
    expect(notifications[0]?.excerpt).toBeNull();
    const [message] = await mailTo(second);
    expect(message?.body).not.toContain("one page");
  });
});

describe("mail", () => {
  it("goes at once where that is the default, and waits for what happened long ago", async () => {
    const { id, editor, reviewers } = await makeClaim("open");
    const [first, second] = reviewers;
    await ago(2 * DAY, () => call(editor, id, first));
    await call(editor, id, second);
    await tell();
    expect(await mailTo(first)).toEqual([]);
    const [message] = await mailTo(second);
    expect(message?.subject).toContain(`${editor.name} mentioned you in a comment`);
    const { id: notificationId } = await database().notification.findFirstOrThrow({
      where: { personId: second.id },
    });
    expect(message?.body).toContain(`/desk/inbox/${notificationId}\n`);
  });
});

describe("the inbox", () => {
  it("is one's own, newest first, page by page, and leads to the very place", async () => {
    const { id, editor, reviewers } = await makeClaim("open");
    const [first] = reviewers;
    const said: string[] = [];
    for (let at = 0; at < 32; at += 1) said.push(await call(editor, id, first));
    await tell();
    const page = answered(await inbox(first, {}));
    expect(page).toMatchObject({ unread: { count: 32, more: false } });
    expect(page.notifications).toHaveLength(30);
    const rest = answered(await inbox(first, { after: page.next ?? "" }));
    expect([rest.notifications.length, rest.next]).toEqual([2, null]);
    const [newest] = page.notifications;
    const opened = await openNotification(first, { notificationId: newest?.id ?? "" });
    expect(answered(opened).path).toBe(`/desk/claims/${id}#comment-${said.at(-1)}`);
    expect(await openNotification(editor, { notificationId: newest?.id ?? "" })).toMatchObject({
      refusal: { code: "not-found" },
    });
    expect(answered(await inboxNews(first, {})).count).toBe(31);
    answered(
      await readTalkNotifications(first, {
        threads: [{ rootId: said[0] ?? "", upTo: new Date() }],
      }),
    );
    expect(answered(await inboxNews(first, {})).count).toBe(30);
    answered(await readAllNotifications(first, {}));
    expect(answered(await inboxNews(first, {})).count).toBe(0);
    expect(answered(await inbox(first, { unread: true })).notifications).toEqual([]);
  });
});
