import type { AddressInfo } from "node:net";
import { type ParsedMail, simpleParser } from "mailparser";
import { SMTPServer } from "smtp-server";
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { database } from "@/lib/platform/database/client";
import { deliverMessage } from "./deliver";
import { MOST_ATTEMPTS } from "./delivery-rules";
import { queueMessage } from "./queue";

const received: ParsedMail[] = [];

const refusal = (code: number, text: string) =>
  Object.assign(new Error(text), { responseCode: code });

/** A real mail server, with a mailbox that is full and one that is gone. */
const server = new SMTPServer({
  authOptional: true,
  disabledCommands: ["STARTTLS"],
  onRcptTo: ({ address }, _session, answer) => {
    if (address.startsWith("full")) answer(refusal(452, "mailbox full"));
    else if (address.startsWith("gone")) answer(refusal(550, "no such mailbox"));
    else answer();
  },
  onData: (stream, _session, answer) => {
    simpleParser(stream).then(
      (mail) => {
        received.push(mail);
        answer();
      },
      (error: Error) => answer(error),
    );
  },
});

const queue = (recipient: string, subject = "A subject") =>
  database().$transaction((tx) =>
    queueMessage(tx, { recipient, subject, body: "Öffne:\n\nhttps://desk.example/reset/secret" }),
  );

const rowOf = (recipient: string) => database().message.findFirstOrThrow({ where: { recipient } });

/** What became of every message there is, and whether it was due. */
const deliverAll = async (at = new Date()) => {
  const messages = await database().message.findMany({ select: { id: true } });
  const fates = await Promise.all(messages.map(({ id }) => deliverMessage(id, at)));
  const count = (fate: string) => fates.filter((one) => one === fate).length;
  return { sent: count("sent"), failed: count("failed") };
};

const inAWhile = (minutes: number) => new Date(Date.now() + minutes * 60_000);

beforeAll(async () => {
  await new Promise<void>((resolve) => {
    server.listen(0, "127.0.0.1", resolve);
  });
  const { port } = server.server.address() as AddressInfo;
  vi.stubEnv("SMTP_URL", `smtp://127.0.0.1:${port}`);
  vi.stubEnv("MAIL_FROM", "The desk <desk@desk.example>");
});

afterAll(async () => {
  await new Promise<void>((resolve) => {
    server.close(resolve);
  });
});

beforeEach(async () => {
  received.length = 0;
  await database().message.deleteMany();
});

describe("delivering mail", () => {
  it("sends what was queued, as written, and then keeps no text of it", async () => {
    await queue("ada@desk.example", "Über «Gänse»");
    expect(await deliverAll()).toEqual({ sent: 1, failed: 0 });
    const [mail] = received;
    expect(mail?.subject).toBe("Über «Gänse»");
    expect(mail?.from?.text).toContain("desk@desk.example");
    expect(mail?.to).toMatchObject({ text: "ada@desk.example" });
    expect(mail?.text?.trim()).toBe("Öffne:\n\nhttps://desk.example/reset/secret");
    const row = await rowOf("ada@desk.example");
    expect(row).toMatchObject({ body: "", lastError: null, attempts: 1 });
    expect(row.sentAt).not.toBeNull();
    expect(await deliverAll(inAWhile(60))).toEqual({ sent: 0, failed: 0 });
  });

  it("sends nothing that was undone", async () => {
    const undone = database().$transaction(async (tx) => {
      await queueMessage(tx, { recipient: "x@desk.example", subject: "x", body: "x" });
      throw new Error("undone");
    });
    await expect(undone).rejects.toThrow("undone");
    expect(await deliverAll()).toEqual({ sent: 0, failed: 0 });
    expect(received).toHaveLength(0);
  });

  it("waits longer after each failure, says why, and keeps the text", async () => {
    await queue("full@desk.example");
    expect(await deliverAll()).toEqual({ sent: 0, failed: 1 });
    expect(await deliverAll()).toEqual({ sent: 0, failed: 0 });
    expect(await deliverAll(inAWhile(1.5))).toEqual({ sent: 0, failed: 1 });
    expect(await deliverAll(inAWhile(3))).toEqual({ sent: 0, failed: 0 });
    const row = await rowOf("full@desk.example");
    expect(row.lastError).toContain("mailbox full");
    expect(row.body).toContain("secret");
    expect(row.attempts).toBe(2);
  });

  it("gives up at once where the server says never, and does not hold up the others", async () => {
    await queue("gone@desk.example");
    await queue("ada@desk.example");
    expect(await deliverAll()).toEqual({ sent: 1, failed: 1 });
    expect(await rowOf("gone@desk.example")).toMatchObject({ attempts: MOST_ATTEMPTS });
    expect(await deliverAll(inAWhile(10_000))).toEqual({ sent: 0, failed: 0 });
  });

  it("sends each message once, however many servers deliver", async () => {
    const recipients = Array.from({ length: 12 }, (_, index) => `p${index}@desk.example`);
    for (const recipient of recipients) await queue(recipient);
    const results = await Promise.all([deliverAll(), deliverAll(), deliverAll()]);
    expect(results.reduce((sum, { sent }) => sum + sent, 0)).toBe(12);
    const to = received.map((mail) => (Array.isArray(mail.to) ? "" : (mail.to?.text ?? "")));
    expect(to.toSorted()).toEqual(recipients.toSorted());
  });
});
