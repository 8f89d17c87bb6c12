import { randomBytes, randomUUID } from "node:crypto";
import { expect, it } from "vitest";
import { changeRole } from "@/lib/people/commands/accounts";
import { inviteSomeone } from "@/lib/people/commands/invitations";
import { reader } from "@/lib/platform/actor";
import { database } from "@/lib/platform/database/client";
import { bringTipBack } from "@/lib/readers/commands/bring-back";
import { acceptTip } from "@/lib/readers/commands/handle";
import { askForCorrection, sendTip, subscribe } from "@/lib/readers/commands/send";
import { assignReviewer } from "@/lib/reviews/commands/assign";
import { commentOnClaim } from "@/lib/talk/commands/comment";
import { answered } from "@/lib/testing/answered";
import { makeClaim, makePerson } from "@/lib/testing/builders";
import { aPicture } from "@/lib/testing/pictures";
import { published } from "@/lib/testing/publications";
import { erasePerson } from "./erase-person";
import { verify } from "./verify";

const reason = "They asked for it.";
const unheardOf = () => `x${randomBytes(8).toString("hex")}`;

/** Every table with a row in which one of the words stands, in whichever column. */
const tablesWith = async (...words: string[]): Promise<string[]> => {
  const tables = await database().$queryRaw<{ name: string }[]>`
    SELECT tablename AS name FROM pg_tables WHERE schemaname = current_schema()
      AND tablename NOT LIKE '\\_prisma%'`;
  const found: string[] = [];
  for (const { name } of tables) {
    const [row] = await database().$queryRawUnsafe<{ found: boolean }[]>(
      `SELECT EXISTS (SELECT 1 FROM "${name}" AS whole_row, unnest($1::text[]) AS asked(needle)
        WHERE strpos(lower(whole_row::text), lower(needle)) > 0) AS found`,
      words,
    );
    if (row?.found) found.push(name);
  }
  return found.toSorted();
};

const eventsVerified = async () => (await verify(database(), () => undefined, ["event"])).event;

it("leaves no name, address or word of somebody of the desk, and their work where it is", async () => {
  const admin = await makePerson("admin");
  const [name, words] = [unheardOf(), unheardOf()];
  const person = await makePerson("reviewer", { name });
  const email = `${unheardOf()}@desk.example`;
  await database().person.update({
    where: { id: person.id },
    data: { email, version: { increment: 1 } },
  });
  const { id: claimId, editor } = await makeClaim("open");
  const other = await makePerson("reviewer");
  await commentOnClaim(person, { claimId, body: words });
  await commentOnClaim(other, { claimId, body: "What somebody else said." });
  await assignReviewer(editor, { claimId, personId: person.id, dueOn: "" });
  const { version } = await database().person.findUniqueOrThrow({ where: { id: person.id } });
  await changeRole(admin, { personId: person.id, role: "editor", seenVersion: version });
  await database().session.create({
    data: { personId: person.id, userAgent: `${name}’s`, expiresAt: new Date(Date.now() + 1e8) },
  });
  expect(await tablesWith(name, email, words)).toEqual(["comment", "event", "person", "session"]);

  const outcome = await erasePerson(admin, { email: email.toUpperCase(), reason });
  expect(outcome).toMatchObject({ ok: true, value: { personId: person.id, events: 2 } });
  expect(await tablesWith(name, email, words)).toEqual([]);
  expect(await tablesWith("What somebody else said.")).toEqual(["comment"]);
  const kept = await database().person.findUniqueOrThrow({ where: { id: person.id } });
  expect(kept).toMatchObject({ name: "N. N.", passwordHash: null, disabledAt: expect.any(Date) });
  expect(await database().assignment.count({ where: { personId: person.id } })).toBe(1);
  expect(await eventsVerified()).toMatchObject({ broken: [] });
});

it("leaves nothing that a reader sent and that nobody answered", async () => {
  const admin = await makePerson("admin");
  const [contact, words] = [`${unheardOf()}@reader.example`, unheardOf()];
  const sender = { address: randomUUID() };
  const { slug } = await published();
  const picture = await aPicture();
  const sent = await sendTip(reader, { statement: `${words}  twice`, contact, picture, ...sender });
  const { tipId } = answered(sent);
  const { id: claimId } = await makeClaim("open");
  answered(await acceptTip(admin, { tipId, claimId }));
  answered(await bringTipBack(admin, { tipId }));
  await askForCorrection(reader, { slug, reason: words, contact, ...sender });
  await subscribe(reader, { kind: "claim", slug, email: contact, ...sender });
  await inviteSomeone(admin, { email: contact, role: "reviewer" });
  const before = await tablesWith(contact, words);
  const holding = ["correction_request", "event", "judged_pair", "message", "tip"];
  expect(before).toEqual(expect.arrayContaining(holding));
  const pictures = await database().tipPicture.count();

  expect(await erasePerson(admin, { email: contact, reason })).toMatchObject({ ok: true });
  expect(await tablesWith(contact, words)).toEqual([]);
  const open = { invitedById: admin.id, acceptedAt: null, revokedAt: null };
  expect(await database().invitation.count({ where: open })).toBe(0);
  expect(await database().tipPicture.count()).toBe(pictures - 1);
  expect(await eventsVerified()).toMatchObject({ broken: [] });
  expect(await erasePerson(admin, { email: contact, reason })).toMatchObject({
    refusal: { code: "not-found" },
  });
});

it("leaves what others sent in in the same words, and events of somebody of the same name", async () => {
  const admin = await makePerson("admin");
  const [statement, name] = [unheardOf(), unheardOf()];
  const [one, other] = [`${unheardOf()}@reader.example`, `${unheardOf()}@reader.example`];
  for (const contact of [one, other]) {
    await sendTip(reader, { statement, contact, address: randomUUID() });
  }
  await erasePerson(admin, { email: one, reason });
  expect(await tablesWith(one)).toEqual([]);
  expect(await tablesWith(statement)).toEqual(expect.arrayContaining(["event", "tip"]));

  const [person, namesake] = [
    await makePerson("reviewer", { name }),
    await makePerson("reviewer", { name }),
  ];
  const { id: claimId, editor } = await makeClaim("open");
  await assignReviewer(editor, { claimId, personId: namesake.id, dueOn: "" });
  const { email } = await database().person.findUniqueOrThrow({ where: { id: person.id } });
  await erasePerson(admin, { email, reason });
  const told = { claimId, kind: "reviewer.assigned" };
  expect(await database().event.findFirstOrThrow({ where: told })).toMatchObject({
    ...{ erasedAt: null, payload: { person: name } },
  });
});

it("keeps what was asked and answered in the record, and not by whom", async () => {
  const admin = await makePerson("admin");
  const contact = `${unheardOf()}@reader.example`;
  const { slug } = await published();
  await askForCorrection(reader, { slug, reason: "A figure.", contact, address: randomUUID() });
  const { id } = await database().correctionRequest.findFirstOrThrow({ where: { contact } });
  await database().correctionRequest.update({
    where: { id },
    data: { answeredAt: new Date(), outcome: "declined", answer: "It stands." },
  });
  await erasePerson(admin, { email: contact, reason });
  expect(await tablesWith(contact)).toEqual([]);
  expect(await database().correctionRequest.findUniqueOrThrow({ where: { id } })).toMatchObject({
    ...{ reason: "A figure.", answer: "It stands.", contact: null, senderHash: "" },
  });
});

it("is nobody's own business, and needs a reason", async () => {
  const admin = await makePerson("admin");
  const { email } = await database().person.findUniqueOrThrow({ where: { id: admin.id } });
  expect(await erasePerson(admin, { email, reason })).toMatchObject({
    refusal: { because: "not-oneself" },
  });
  expect(await erasePerson(admin, { email, reason: " " })).toMatchObject({
    refusal: { code: "invalid" },
  });
});

it("lets nobody change a comment's words otherwise", async () => {
  const { id: claimId } = await makeClaim("open");
  const author = await makePerson("reviewer");
  const said = await commentOnClaim(author, { claimId, body: "Who said so?" });
  if (!said.ok) throw new Error("refused");
  const where = { id: said.value.commentId };
  const change = (body: string) => database().comment.update({ where, data: { body } });
  await expect(change("")).rejects.toThrow("append-only");
  await database().commentRemoval.create({ data: { commentId: where.id, removedAt: new Date() } });
  await expect(change("other")).rejects.toThrow("append-only");
  await change("");
});
