import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { reader } from "@/lib/platform/actor";
import { database } from "@/lib/platform/database/client";
import { answered } from "@/lib/testing/answered";
import { makeClaim, makeKnownElsewhere, makePerson } from "@/lib/testing/builders";
import { acceptTip, dismissTip } from "./commands/handle";
import { sendTip } from "./commands/send";
import { readersInbox } from "./queries/inbox";

const sender = () => ({ address: randomUUID() });

describe("what a reader sends in that is known already", () => {
  it("is taken up for the claim that the desk has already", async () => {
    const editor = await makePerson("editor");
    const { id: claimId } = await makeClaim("open");
    const { tipId } = answered(await sendTip(reader, { statement: "The same.", ...sender() }));
    expect(answered(await acceptTip(editor, { tipId, claimId }))).toMatchObject({
      claimId,
      known: true,
    });
    const { tips } = answered(await readersInbox(editor, { handled: true }));
    expect(tips.find(({ id }) => id === tipId)?.claim?.id).toBe(claimId);
    expect(
      await database().judgedPair.count({
        where: { knownClaimId: claimId, statement: "The same.", judgement: "same" },
      }),
    ).toBe(1);
  });

  it("is answered with the check of another desk that says the same", async () => {
    const editor = await makePerson("editor");
    const contact = `${randomUUID()}@example.org`;
    const { id: knownId, reviewUrl } = await makeKnownElsewhere();
    const statement = `The bridge cost four billion euros, they say, ${randomUUID()}.`;
    const { tipId } = answered(await sendTip(reader, { statement, contact, ...sender() }));
    await database().tip.update({
      where: { id: tipId },
      data: { contactConfirmedAt: new Date() },
    });
    answered(await dismissTip(editor, { tipId, answer: "Others have.", knownId }));
    const { body } = await database().message.findFirstOrThrow({
      where: { recipient: contact },
      orderBy: { createdAt: "desc" },
    });
    expect(body).toContain(`Others have.\n${reviewUrl}`);
    expect(
      await database().judgedPair.findMany({
        where: { knownElsewhereId: knownId },
        select: { statement: true, judgement: true },
      }),
    ).toEqual([{ statement, judgement: "same" }]);
    expect(await dismissTip(editor, { tipId, knownId: tipId })).toMatchObject({ ok: false });
  });
});
