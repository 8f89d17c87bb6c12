import { reader } from "@/lib/platform/actor";
import { database } from "@/lib/platform/database/client";
import { answerRequest } from "@/lib/readers/commands/handle";
import { askForCorrection, sendTip } from "@/lib/readers/commands/send";
import { type Desk, must } from "./desk";
import { securityAgents } from "./security-agents";
import { unaccompaniedChildren } from "./unaccompanied-children";

/** An address kept for examples (RFC 5737). */
const sender = { address: "192.0.2.1" };

const tips = [
  {
    statement: "The council says that every school roof in the valley was checked this year.",
    question: "Nobody came to our school. Is there a list?",
    url: "https://council.example/schools/roofs",
  },
  {
    statement: "Selon un tract, l’eau du robinet contient trois fois plus de nitrates qu’en 2020.",
    question: "D’où vient ce chiffre ?",
    url: "",
  },
];

const slugOf = async (statement: string): Promise<string> =>
  (
    await database().publishedClaim.findFirstOrThrow({
      where: { statement },
      select: { slug: true },
    })
  ).slug;

const ask = async (statement: string, reason: string): Promise<number> =>
  must(await askForCorrection(reader, { slug: await slugOf(statement), reason, ...sender })).number;

/** What readers have sent in: two claims and a request that wait, and a request that was answered. */
export const sendIn = async ({ people }: Desk): Promise<void> => {
  for (const [at, tip] of tips.entries()) {
    must(await sendTip(reader, { ...tip, address: `192.0.2.${at + 2}` }));
  }
  const answered = await ask(
    securityAgents.statement ?? securityAgents.exact,
    "Reuters prints another number of members of the National Guard.",
  );
  const { id: requestId } = await database().correctionRequest.findUniqueOrThrow({
    where: { number: answered },
    select: { id: true },
  });
  must(
    await answerRequest(people.editor, {
      requestId,
      outcome: "accepted",
      answer:
        "The reader is right: the copy we had used printed it wrongly. The verdict’s page says 8,815 now.",
    }),
  );
  await ask(
    unaccompaniedChildren.statement ?? unaccompaniedChildren.exact,
    "The figure for August is out by now. Does the verdict still hold?",
  );
};
