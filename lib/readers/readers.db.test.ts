import { createHash, randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { setClaimMedia } from "@/lib/claims/commands/media";
import { mediaOfClaim } from "@/lib/claims/queries/media";
import { reader } from "@/lib/platform/actor";
import { database } from "@/lib/platform/database/client";
import { mediaTypeOf } from "@/lib/platform/files/media-type";
import { inLocale } from "@/lib/platform/locale";
import { makePerson } from "@/lib/testing/builders";
import { aPicture } from "@/lib/testing/pictures";
import { correct, published, textOf } from "@/lib/testing/publications";
import { asApplication } from "@/lib/testing/sql";
import { followLink } from "./commands/follow-link";
import { acceptTip, answerRequest, dismissTip } from "./commands/handle";
import { askForCorrection, sendTip, subscribe } from "./commands/send";
import { noticePublications } from "./notices";
import { readersInbox } from "./queries/inbox";
import { tipPicture } from "./queries/tip-picture";
import { SENT_PER_HOUR } from "./rules";
import type { LinkPurpose } from "./schema";

const sender = () => ({ address: randomUUID() });
const address = () => `${randomUUID()}@example.org`;
const sha256Of = (bytes: Uint8Array) => createHash("sha256").update(bytes).digest("hex");
const mailTo = (recipient: string) =>
  database().message.findMany({ where: { recipient }, orderBy: { createdAt: "asc" } });

/** Opens the link of a purpose in the newest message to an address. */
const openLink = async (recipient: string, purpose: LinkPurpose) => {
  const body = (await mailTo(recipient)).at(-1)?.body ?? "";
  const [, id = "", signature = ""] = new RegExp(`/${purpose}/([^/]+)/(\\S+)`).exec(body) ?? [];
  return followLink(reader, { purpose, id, signature });
};

const value = <Value>(outcome: { ok: true; value: Value } | { ok: false; refusal: unknown }) => {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusal));
  return outcome.value;
};

describe("a claim that a reader sends in", () => {
  it("becomes a proposed claim, and its sender is told once they confirmed their address", async () => {
    const contact = address();
    const statement = `Le pont a coûté quatre milliards d’euros aux contribuables, ${randomUUID()}.`;
    const { tipId } = value(await sendTip(reader, { statement, contact, ...sender() }));
    expect(value(await openLink(contact, "tip"))).toEqual({ purpose: "tip" });
    const editor = await makePerson("editor");
    const { claimId } = value(await acceptTip(editor, { tipId, answer: "Thanks." }));
    expect(await database().claim.findUniqueOrThrow({ where: { id: claimId } })).toMatchObject({
      ...{ statement, status: "proposed", origin: "tip", language: "fr" },
    });
    expect((await mailTo(contact)).at(-1)?.body).toMatch(/taken up[\s\S]*Thanks\./);
    expect(await acceptTip(editor, { tipId })).toMatchObject({
      refusal: { because: "handled-already" },
    });
  });

  it("is never written to at an address that was not confirmed", async () => {
    const contact = address();
    const { tipId } = value(await sendTip(reader, { statement: "One.", contact, ...sender() }));
    value(await dismissTip(await makePerson("editor"), { tipId, answer: "No." }));
    expect(await mailTo(contact)).toHaveLength(1);
  });

  it("writes to an address a few times an hour, in whichever languages it is asked for", async () => {
    const contact = address();
    for (const locale of ["fr", "fr", "en", "ar", "es"] as const) {
      const sent = inLocale(locale, () =>
        sendTip(reader, { statement: "Un pont.", contact, ...sender() }),
      );
      value(await sent);
    }
    const mail = await mailTo(contact);
    expect(mail).toHaveLength(3);
    expect(mail[0]?.subject).not.toBe(mail[2]?.subject);
  });

  it("is answered in the same words whatever language its editor reads", async () => {
    const contact = address();
    const { tipId } = value(await sendTip(reader, { statement: "One.", contact, ...sender() }));
    value(await openLink(contact, "tip"));
    const editor = await makePerson("editor");
    value(await inLocale("fr", () => acceptTip(editor, { tipId, answer: "Thanks." })));
    expect((await mailTo(contact)).at(-1)?.body).toMatch(/taken up[\s\S]*Thanks\./);
  });

  it("is kept apart, not dropped, when it fell into the trap; and nobody is written to", async () => {
    const contact = address();
    const { tipId } = value(
      await sendTip(reader, { statement: "Buy!", contact, trap: "http://spam", ...sender() }),
    );
    expect(await mailTo(contact)).toHaveLength(0);
    const inbox = value(await readersInbox(await makePerson("editor"), {}));
    expect(inbox.tips.find(({ id }) => id === tipId)).toMatchObject({ suspected: true });
  });

  it("is one of a few an hour from one place, also when they come at once", async () => {
    const from = sender();
    const outcomes = await Promise.all(
      Array.from({ length: SENT_PER_HOUR.unproven + 2 }, (_, number) =>
        sendTip(reader, { statement: `Number ${number}.`, ...from }),
      ),
    );
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(SENT_PER_HOUR.unproven);
    expect(outcomes.find(({ ok }) => !ok)).toMatchObject({ refusal: { because: "sent-too-much" } });
  });

  it("may come with a picture, which editors see and a claim can take over", async () => {
    const statement = `The pillar is broken ${randomUUID()}.`;
    const picture = await aPicture("jpeg");
    const { tipId } = value(await sendTip(reader, { statement, picture, ...sender() }));
    const editor = await makePerson("editor");
    const { tips } = value(await readersInbox(editor, {}));
    expect(tips.find(({ id }) => id === tipId)?.picture).toEqual({ width: 60, height: 40 });
    const { bytes, mediaType } = value(await tipPicture(editor, { tipId }));
    expect([mediaType, mediaTypeOf(bytes)]).toEqual(["image/webp", "image/webp"]);
    for (const stranger of [reader, await makePerson("reviewer")]) {
      expect(await tipPicture(stranger, { tipId })).toMatchObject({
        refusal: { code: "not-allowed" },
      });
    }
    const received = await database().event.findFirstOrThrow({
      where: { kind: "tip.received" },
      orderBy: { sequence: "desc" },
    });
    expect(received.payload).toEqual({ statement, picture: sha256Of(bytes) });

    const { claimId } = value(await acceptTip(editor, { tipId }));
    expect(value(await mediaOfClaim(editor, { claimId })).sentIn).toMatchObject({ tipId });
    const others = value(await mediaOfClaim(await makePerson("reviewer"), { claimId }));
    expect(others.sentIn).toBeNull();
    value(
      await setClaimMedia(editor, {
        ...{ claimId, version: 0, kind: "image", category: "", address: "", sentIn: true },
        ...{ file: new Uint8Array(), fileName: "", description: "A broken pillar." },
        ...{ originalAddress: "", originalContext: "" },
      }),
    );
    expect(value(await mediaOfClaim(editor, { claimId })).file).toEqual({
      name: `${tipId}.webp`,
      sha256: sha256Of(bytes),
    });
  });

  it("is refused, and nothing of it kept, with what is no picture or too large", async () => {
    const from = { statement: `It is broken ${randomUUID()}.`, ...sender() };
    const svg = new TextEncoder().encode("<svg xmlns='http://www.w3.org/2000/svg'/>");
    expect(await sendTip(reader, { ...from, picture: svg })).toMatchObject({
      refusal: { fields: { picture: [{ key: "picture-unsupported" }] } },
    });
    const large = new Uint8Array(5 * 1024 * 1024 + 1);
    expect(await sendTip(reader, { ...from, picture: large })).toMatchObject({
      refusal: { fields: { picture: [{ key: "picture-too-large" }] } },
    });
    expect(await database().tip.count({ where: { statement: from.statement } })).toBe(0);
  });

  it("has a picture that nobody can put another in place of", async () => {
    const { tipId } = value(
      await sendTip(reader, { statement: "It is.", picture: await aPicture(), ...sender() }),
    );
    await asApplication(async (client) => {
      await expect(
        client.query("UPDATE tip_picture SET width = 7 WHERE tip_id = $1", [tipId]),
      ).rejects.toThrow();
      await expect(
        client.query(
          "INSERT INTO tip_picture SELECT $1, encode(sha256('<svg>'), 'hex'), '<svg>', 1, 1",
          [(await database().tip.findFirstOrThrow({ where: { picture: null } })).id],
        ),
      ).rejects.toThrow("tip_picture_bytes_check");
    });
  });

  it("needs words, and an address that is one", async () => {
    expect(
      await sendTip(reader, { statement: " ", contact: "nobody", url: "here", ...sender() }),
    ).toMatchObject({
      refusal: {
        fields: { contact: [{ key: "email" }], url: [{ key: "url" }] },
      },
    });
  });
});

describe("a request for a correction", () => {
  it("has a number, a day, and a public answer that stands", async () => {
    const { slug, id: claimId } = await published();
    const contact = address();
    const reason = `Secret words of a reader ${randomUUID()}`;
    const asked = value(await askForCorrection(reader, { slug, reason, contact, ...sender() }));
    expect(asked.dueOn > new Date().toISOString().slice(0, 10)).toBe(true);
    value(await openLink(contact, "request"));
    const { id: requestId } = await database().correctionRequest.findUniqueOrThrow({
      where: { number: asked.number },
    });
    const editor = await makePerson("editor");
    expect(await answerRequest(editor, { requestId, outcome: "declined" })).toMatchObject({
      refusal: { fields: { answer: [{ key: "required" }] } },
    });
    const answer = `The accounts say four, ${randomUUID()}.`;
    value(await answerRequest(editor, { requestId, outcome: "declined", answer }));
    const page = await textOf("/corrections");
    expect(page).toContain(answer);
    expect(page).not.toContain(reason);
    expect(page).not.toContain(contact);
    expect((await mailTo(contact)).at(-1)?.body).toContain(answer);
    await asApplication(async (client) => {
      await expect(
        client.query("UPDATE correction_request SET answer = 'x' WHERE claim_id = $1", [claimId]),
      ).rejects.toThrow("stands as it was answered");
    });
  });

  it("is only about what is public, and what is no request at all is never shown", async () => {
    expect(
      await askForCorrection(reader, { slug: "no-such", reason: "Wrong.", ...sender() }),
    ).toMatchObject({ refusal: { because: "not-public" } });
    const { slug } = await published();
    const { number } = value(await askForCorrection(reader, { slug, reason: "Buy!", ...sender() }));
    const { id: requestId } = await database().correctionRequest.findUniqueOrThrow({
      where: { number },
    });
    value(await answerRequest(await makePerson("editor"), { requestId, outcome: "discarded" }));
    expect(await textOf("/corrections")).not.toContain(`request-${number}"`);
  });
});

describe("a subscription", () => {
  const publishedAbout = async (kind: "claim" | "claimant" | "everything") => {
    const claim = await published();
    const row = await database().publishedClaim.findUniqueOrThrow({ where: { claimId: claim.id } });
    const slugs = { claim: claim.slug, claimant: row.claimantSlug ?? "", everything: "" };
    return { claim, slug: slugs[kind] };
  };
  const notice = async () => {
    while ((await noticePublications()) > 0);
  };

  it.each(["claim", "claimant", "everything"] as const)(
    "to %s brings each change once, from its confirmation to its end",
    async (kind) => {
      const { claim, slug } = await publishedAbout(kind);
      await notice();
      const email = address();
      value(await subscribe(reader, { email, kind, slug, ...sender() }));
      value(await correct(claim.editor, claim.id));
      await notice();
      expect(await mailTo(email)).toHaveLength(1);

      value(await openLink(email, "subscribe"));
      value(await correct(claim.editor, claim.id, { note: "Another figure was wrong." }));
      await Promise.all([notice(), notice()]);
      const mail = await mailTo(email);
      expect(mail).toHaveLength(2);
      expect(mail[1]).toMatchObject({
        body: expect.stringContaining("Another figure was wrong."),
        unsubscribeUrl: expect.stringContaining("/from-mail/unsubscribe/"),
      });

      value(await openLink(email, "unsubscribe"));
      value(await correct(claim.editor, claim.id, { note: "And another." }));
      await notice();
      expect(await mailTo(email)).toHaveLength(2);
    },
  );

  it("is to something there is, and a link of one's own making opens nothing", async () => {
    const asked = { email: address(), kind: "topic" as const, slug: "none", ...sender() };
    expect(await subscribe(reader, asked)).toMatchObject({ refusal: { code: "invalid" } });
    expect(
      await followLink(reader, { purpose: "unsubscribe", id: randomUUID(), signature: "x" }),
    ).toMatchObject({ refusal: { because: "link-not-ours" } });
  });
});
