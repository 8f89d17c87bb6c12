import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { erasePerson } from "@/lib/integrity/erase-person";
import { judgePair } from "@/lib/matching/commands";
import { type PersonActor, reader } from "@/lib/platform/actor";
import { database } from "@/lib/platform/database/client";
import { answered } from "@/lib/testing/answered";
import { makeClaim, makeKnownElsewhere, makePerson } from "@/lib/testing/builders";
import { bringTipBack } from "./commands/bring-back";
import { acceptTip, dismissTip } from "./commands/handle";
import { sendTip } from "./commands/send";
import { readersInbox } from "./queries/inbox";

/** A tip whose sender confirmed their address. */
const aTip = async () => {
  const statement = `The bridge cost four billion euros, ${randomUUID()}.`;
  const contact = `${randomUUID()}@example.org`;
  const { tipId } = answered(await sendTip(reader, { statement, contact, address: randomUUID() }));
  await database().tip.update({ where: { id: tipId }, data: { contactConfirmedAt: new Date() } });
  return { tipId, statement, contact };
};

const read = (id: string) => database().tip.findUniqueOrThrow({ where: { id } });
/** But for the question whether the address is right. */
const answersTo = async (recipient: string) =>
  (
    await database().message.findMany({ where: { recipient }, orderBy: { createdAt: "asc" } })
  ).slice(1);
const judgements = async (statement: string) =>
  (
    await database().judgedPair.findMany({
      where: { statement },
      orderBy: [{ judgedAt: "asc" }, { id: "asc" }],
      select: { judgement: true },
    })
  ).map(({ judgement }) => judgement);

const handledBy = async (editor: PersonActor, tipId: string) => {
  const { tips } = answered(await readersInbox(editor, { handled: true }));
  return tips.find(({ id }) => id === tipId)?.can.bringBack;
};

describe("taking back how a tip was dealt with", () => {
  it("has it wait again as it waited, and its sender is not told", async () => {
    const editor = await makePerson("editor");
    const { tipId, statement, contact } = await aTip();
    const { id: claimId } = await makeClaim("open");
    const before = await read(tipId);
    answered(await acceptTip(editor, { tipId, claimId, answer: "We have it." }));
    const [waiting] = await answersTo(contact);
    expect(waiting?.nextAttemptAt.getTime()).toBeGreaterThan(waiting?.createdAt.getTime() ?? 0);
    expect(await handledBy(editor, tipId)).toEqual({ allowed: true });
    answered(await bringTipBack(editor, { tipId }));
    // What was typed for its sender is there for the next try.
    expect(await read(tipId)).toEqual({ ...before, answer: "We have it." });
    expect(await answersTo(contact)).toEqual([]);
    expect(await judgements(statement)).toEqual(["same", "taken-back"]);
    expect(
      (
        await database().event.findMany({
          where: { claimId },
          orderBy: { sequence: "desc" },
          take: 2,
          select: { kind: true, payload: true },
        })
      ).map(({ kind }) => kind),
    ).toEqual(["tip.brought-back", "pair.judged"]);
    // It can be dealt with otherwise, and then once.
    answered(await dismissTip(editor, { tipId, answer: "No." }));
    expect(await answersTo(contact)).toHaveLength(1);
  });

  it("has what was said of a pair before hold again, and leaves alone what was said since", async () => {
    const [editor, other] = [await makePerson("editor"), await makePerson("editor")];
    const [one, two] = [await aTip(), await aTip()];
    const { id: knownId, reviewUrl } = await makeKnownElsewhere();
    const pair = { claimId: "", language: "en", knownKind: "elsewhere", knownId } as const;
    answered(await judgePair(other, { ...pair, statement: one.statement, judgement: "different" }));
    for (const { tipId } of [one, two]) {
      answered(await dismissTip(editor, { tipId, knownId, answer: "See there." }));
      expect((await read(tipId)).answer).toBe(`See there.\n${reviewUrl}`);
    }
    answered(await judgePair(other, { ...pair, statement: two.statement, judgement: "different" }));
    for (const { tipId } of [one, two]) {
      answered(await bringTipBack(editor, { tipId }));
      expect(await read(tipId)).toMatchObject({ handledAt: null, answer: "See there." });
    }
    expect(await judgements(one.statement)).toEqual(["different", "same", "different"]);
    expect(await judgements(two.statement)).toEqual(["same", "different"]);
  });

  it("is refused where the sender was told and no message of it is kept, and where all was erased", async () => {
    const editor = await makePerson("editor");
    const [told, unconfirmed, erased] = [await aTip(), await aTip(), await aTip()];
    const later = new Date(Date.now() + 60_000);
    for (const { tipId } of [told, unconfirmed, erased]) {
      answered(await dismissTip(editor, { tipId }));
      await database().tip.update({ where: { id: tipId }, data: { answerMessageId: null } });
    }
    await database().tip.update({
      where: { id: unconfirmed.tipId },
      data: { contactConfirmedAt: later },
    });
    const { contact } = erased;
    answered(await erasePerson(await makePerson("admin"), { email: contact, reason: "Asked." }));
    for (const [{ tipId }, because] of [
      [told, "sender-told"],
      [erased, "tip-erased"],
    ] as const) {
      expect(await bringTipBack(editor, { tipId })).toMatchObject({ refusal: { because } });
    }
    answered(await bringTipBack(editor, { tipId: unconfirmed.tipId }));
  });

  it("is refused once the sender was told, when it became a claim, and to anybody else", async () => {
    const editor = await makePerson("editor");
    const [told, claimed, waits] = [await aTip(), await aTip(), await aTip()];
    answered(await dismissTip(editor, { tipId: told.tipId }));
    expect(await bringTipBack(await makePerson("editor"), { tipId: told.tipId })).toMatchObject({
      refusal: { because: "not-your-deed" },
    });
    await database().message.updateMany({
      where: { recipient: told.contact },
      data: { attempts: 1 },
    });
    answered(await acceptTip(editor, { tipId: claimed.tipId }));
    for (const [tipId, because] of [
      [told.tipId, "sender-told"],
      [claimed.tipId, "tip-became-claim"],
      [waits.tipId, "tip-waits"],
    ] as const) {
      expect(await bringTipBack(editor, { tipId })).toMatchObject({ refusal: { because } });
    }
    expect(await handledBy(editor, claimed.tipId)).toMatchObject({ allowed: false });
    // Nothing of that waits for a change of mind.
    const [answer] = await answersTo(claimed.contact);
    expect(answer?.nextAttemptAt.getTime()).toBeLessThanOrEqual(Date.now());
  });
});
