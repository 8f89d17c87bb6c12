import { parseArgs } from "node:util";
import { erasePerson } from "@/lib/integrity/erase-person";
import type { PersonActor } from "@/lib/platform/actor";
import { database } from "@/lib/platform/database/client";
import refusals from "@/messages/en/refusals.json" with { type: "json" };
import { Explained } from "./explain";
import { onDesk } from "./on-desk";

const USAGE =
  'npm run erase-person -- ADDRESS --by ADDRESS-OF-AN-ADMIN --reason "They asked for it"';

const asked = () => {
  try {
    const options = { by: { type: "string" }, reason: { type: "string" } } as const;
    const { positionals, values } = parseArgs({ options, allowPositionals: true });
    const [email, ...more] = positionals;
    const { by, reason } = values;
    if (email && by && reason && more.length === 0) return { email, by, reason };
  } catch {
    // An option that nobody knows.
  }
  throw new Explained(`Say who, by whom and why: ${USAGE}`);
};

const adminOf = async (email: string): Promise<PersonActor> => {
  const admin = await database().person.findFirst({
    where: { email: email.toLowerCase(), role: "admin", disabledAt: null },
    select: { id: true, name: true },
  });
  if (!admin) throw new Explained(`No admin of this desk has the address ${email}.`);
  return { kind: "person", role: "admin", ...admin };
};

/** `npm run erase-person`: takes away, for good, what may be of a person; docs/operating.md has what stays. */
const erase = async ({ email, by, reason }: ReturnType<typeof asked>): Promise<void> => {
  const outcome = await erasePerson(await adminOf(by), { email, reason });
  if (outcome.ok) {
    const { personId, events } = outcome.value;
    console.log(
      personId ? "The account has no name, address or password any more." : "There was no account.",
    );
    console.log(`What was sent from ${email} is gone, and the content of ${events} events.`);
    console.log("Let go of backups, of exports and of the logs of your proxy in their turn.");
    return;
  }
  const { refusal } = outcome;
  if (refusal.code === "not-found") throw new Explained(`The desk has nothing of ${email}.`);
  if (refusal.code === "invalid") throw new Explained(`That is no address or no reason. ${USAGE}`);
  throw new Explained(refusals[refusal.because]);
};

await onDesk(asked, erase);
