import { config } from "@/lib/platform/config";
import { messageState } from "@/lib/platform/mail/delivery-rules";
import { mailLeaves } from "@/lib/platform/mail/queue";
import { query } from "@/lib/platform/query";
import { mayReadMailbox } from "../policy";
import { nothingInput } from "../schema";

const NEWEST = 100;

/** The newest messages of the desk and what became of them. Those that left have no text any more. */
export const mailbox = query({
  name: "people.mailbox",
  input: nothingInput,
  may: mayReadMailbox,
  read: async (db) => {
    const [desk, total, rows] = await Promise.all([
      db.desk.findUniqueOrThrow({ where: { id: 1 }, select: { timeZone: true } }),
      db.message.count(),
      db.message.findMany({
        orderBy: [{ createdAt: "desc" }, { id: "desc" }],
        take: NEWEST,
        select: {
          id: true,
          recipient: true,
          subject: true,
          body: true,
          createdAt: true,
          sentAt: true,
          attempts: true,
          nextAttemptAt: true,
          lastError: true,
        },
      }),
    ]);
    return {
      timeZone: desk.timeZone,
      leaves: mailLeaves(),
      address: config().CLAIMDESK_URL,
      total,
      messages: rows.map((row) => ({ ...row, state: messageState(row) })),
    };
  },
});
