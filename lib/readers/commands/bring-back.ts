import { rememberPair } from "@/lib/matching/commands";
import { askedWords, judgements } from "@/lib/matching/schema";
import { command, done, guarded } from "@/lib/platform/command";
import type { Transaction } from "@/lib/platform/database/client";
import { sha256 } from "@/lib/platform/events/chain";
import { event } from "@/lib/platform/events/payloads";
import { conflict } from "@/lib/platform/outcome";
import { bringingBackColumns, bringingBackFacts } from "../bringing-back";
import { mayBringTipBack } from "../policy";
import { bringTipBackInput } from "../schema";
import { languageOf } from "./handle";

const handledTip = async (tx: Transaction, tipId: string) => {
  await tx.$queryRaw`SELECT 1 FROM tip WHERE id = ${tipId}::uuid FOR UPDATE`;
  const tip = await tx.tip.findUnique({
    where: { id: tipId },
    select: {
      ...{ id: true, statement: true, outcome: true, answer: true, claimId: true },
      answerMessageId: true,
      ...bringingBackColumns,
    },
  });
  return tip && { ...tip, ...bringingBackFacts(tip) };
};

type HandledTip = NonNullable<Awaited<ReturnType<typeof handledTip>>>;

const pairColumns = {
  id: true,
  judgement: true,
  knownClaimId: true,
  knownElsewhereId: true,
  knownClaim: { select: { statement: true } },
  knownElsewhere: { select: { claimText: true, reviewUrl: true } },
} as const;

/** What was said with it of the tip's words and a known claim; null where nothing was. */
const pairOf = (tx: Transaction, { statement, handledAt, handledById }: HandledTip) =>
  handledAt && handledById
    ? tx.judgedPair.findFirst({
        where: {
          statementSha256: sha256(askedWords(statement)),
          askedClaimId: null,
          judgedAt: handledAt,
          judgedById: handledById,
        },
        select: pairColumns,
      })
    : null;

type Pair = NonNullable<Awaited<ReturnType<typeof pairOf>>>;

/** What was said of the pair before holds again, unless somebody has said something else since. */
const sayAsBefore = async (
  tx: Transaction,
  statement: string,
  pair: Pair,
  by: { id: string; at: Date },
) => {
  const { knownClaimId, knownElsewhereId } = pair;
  const [newest, before] = await tx.judgedPair.findMany({
    where: {
      ...{ statementSha256: sha256(askedWords(statement)), askedClaimId: null },
      ...{ knownClaimId, knownElsewhereId },
    },
    orderBy: [{ judgedAt: "desc" }, { id: "desc" }],
    take: 2,
    select: { id: true, judgement: true },
  });
  if (newest?.id !== pair.id) return [];
  const known = knownClaimId
    ? { kind: "desk" as const, id: knownClaimId, statement: pair.knownClaim?.statement ?? "" }
    : {
        kind: "elsewhere" as const,
        id: knownElsewhereId ?? "",
        statement: pair.knownElsewhere?.claimText ?? "",
      };
  const judgement = judgements.find((one) => one === before?.judgement) ?? "taken-back";
  const asked = { id: null, statement, language: await languageOf(tx, statement) };
  return [await rememberPair(tx, { asked, known, judgement, by })];
};

/** What was typed, without the address that was added to it. */
const typed = (answer: string, pair: Pair | null): string => {
  const added = pair?.knownElsewhere?.reviewUrl;
  return added && answer.endsWith(added) ? answer.slice(0, -added.length).trimEnd() : answer;
};

/**
 * Takes back how something that a reader sent in was dealt with: it waits again where it waited, with the answer
 * that was typed, and the message that waits for its sender is not sent.
 */
export const bringTipBack = command({
  name: "readers.bring-tip-back",
  input: bringTipBackInput,
  facts: (tx, { tipId }) => handledTip(tx, tipId),
  may: mayBringTipBack,
  run: async (tx, { actor, facts, now }) => {
    if (actor.kind !== "person") throw new Error("people take back what they did");
    const { id, statement, outcome, answer, claimId, answerMessageId } = facts;
    const pair = await pairOf(tx, facts);
    await guarded(
      tx.tip.updateMany({
        where: { id, handledAt: facts.handledAt },
        data: {
          ...{ handledAt: null, handledById: null, outcome: null, claimId: null },
          ...{ answerMessageId: null, answer: typed(answer, pair) },
        },
      }),
    );
    if (answerMessageId) {
      const { count } = await tx.message.deleteMany({
        where: { id: answerMessageId, attempts: 0, sentAt: null },
      });
      if (count === 0) return conflict("sender-told");
    }
    const said = pair ? await sayAsBefore(tx, statement, pair, { id: actor.id, at: now }) : [];
    return done(
      { tipId: id },
      ...said,
      event("tip.brought-back", claimId ? { claimId } : {}, { statement, outcome: outcome ?? "" }),
    );
  },
});
