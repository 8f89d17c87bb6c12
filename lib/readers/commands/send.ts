import { createHash } from "node:crypto";
import { columnOfDay } from "@/lib/claims/desk-day";
import { cleanPicture } from "@/lib/platform/clean-picture";
import { command, done } from "@/lib/platform/command";
import { event } from "@/lib/platform/events/payloads";
import { translator } from "@/lib/platform/messages";
import { invalid } from "@/lib/platform/outcome";
import { askToConfirm } from "../mail";
import { mayAskForCorrection, maySend } from "../policy";
import { answerDue } from "../rules";
import { askForCorrectionInput, sendTipInput, subscribeInput } from "../schema";
import { senderFacts } from "../sender";
import { nameOfSubject } from "../subject-name";

/**
 * A reader sends a claim in, perhaps with a picture, which is kept as it is drawn anew. Nothing is dropped:
 * what looks like a program's is kept apart.
 */
export const sendTip = command({
  name: "readers.send-tip",
  input: sendTipInput,
  facts: senderFacts,
  may: maySend,
  run: async (tx, { facts: { senderHash, suspected }, input, now }) => {
    const { statement, url, question, contact } = input;
    const clean = input.picture && (await cleanPicture(input.picture));
    if (typeof clean === "string") return invalid("picture", clean);
    const sha256 = clean && createHash("sha256").update(clean.bytes).digest("hex");
    const { id } = await tx.tip.create({
      data: {
        ...{ statement, question, senderHash, suspected, receivedAt: now },
        url: url || null,
        contact: contact || null,
        ...(clean && sha256 ? { picture: { create: { ...clean, sha256 } } } : {}),
      },
      select: { id: true },
    });
    if (contact && !suspected) {
      await askToConfirm(tx, contact, { purpose: "tip", id, what: statement });
    }
    return done(
      { tipId: id },
      event("tip.received", {}, { statement, ...(sha256 ? { picture: sha256 } : {}) }),
    );
  },
});

/**
 * A reader asks for a published verdict to be corrected. It gets a number and a day by which an answer is
 * owed; both are on the corrections page once it is answered.
 */
export const askForCorrection = command({
  name: "readers.ask-for-correction",
  input: askForCorrectionInput,
  facts: async (tx, input) => ({
    ...(await senderFacts(tx, input)),
    published: await tx.publishedClaim.findUnique({
      where: { slug: input.slug },
      select: { claimId: true, statement: true, publication: { select: { number: true } } },
    }),
  }),
  may: mayAskForCorrection,
  run: async (tx, { facts: { senderHash, suspected, published }, input, now }) => {
    if (!published) throw new Error("what is not public was refused before");
    const { kind, reason, sourceUrl, contact } = input;
    const dueOn = answerDue(now);
    const { claimId } = published;
    const { id, number } = await tx.correctionRequest.create({
      data: {
        ...{ claimId, kind, reason, senderHash, suspected, receivedAt: now },
        publicationNumber: published.publication.number,
        sourceUrl: sourceUrl || null,
        contact: contact || null,
        dueOn: columnOfDay(dueOn) ?? now,
      },
      select: { id: true, number: true },
    });
    if (contact && !suspected) {
      await askToConfirm(tx, contact, { purpose: "request", id, what: published.statement });
    }
    return done({ number, dueOn }, event("correction.requested", { claimId }, { number, kind }));
  },
});

/**
 * A reader wants mail about a subject, a claim or everything. It counts once the address has confirmed it;
 * the answer is the same whether it is subscribed already or not.
 */
export const subscribe = command({
  name: "readers.subscribe",
  input: subscribeInput,
  facts: async (tx, input) => ({
    ...(await senderFacts(tx, input)),
    named: await nameOfSubject(tx, input),
  }),
  may: maySend,
  run: async (tx, { facts: { senderHash, suspected, named }, input, now }) => {
    if (named === null) return invalid("slug", "choose");
    const { email, kind, slug } = input;
    const { id } = await tx.subscription.upsert({
      where: { email_kind_slug: { email, kind, slug } },
      create: { email, kind, slug, senderHash, createdAt: now },
      update: { senderHash, createdAt: now },
      select: { id: true },
    });
    const what = named === "" ? "" : translator()("mail.confirm.about", { name: named });
    if (!suspected) await askToConfirm(tx, email, { purpose: "subscribe", id, what });
    return done({ named });
  },
});
