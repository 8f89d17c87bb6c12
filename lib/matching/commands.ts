import { command, done } from "@/lib/platform/command";
import type { Transaction } from "@/lib/platform/database/client";
import { sha256 } from "@/lib/platform/events/chain";
import { event } from "@/lib/platform/events/payloads";
import { mayJudgePair } from "./policy";
import { askedWords, type Judgement, judgePairInput } from "./schema";

/** A claim of the desk, or words that are none yet. */
type Asked = { id: string | null; statement: string; language: string };
type Known = { kind: "desk" | "elsewhere"; id: string; statement: string };

/** Remembers what a person said of a pair, for the command whose transaction it is. */
export const rememberPair = async (
  tx: Transaction,
  {
    asked,
    known,
    judgement,
    by,
  }: { asked: Asked; known: Known; judgement: Judgement; by: { id: string; at: Date } },
) => {
  const statement = askedWords(asked.statement);
  await tx.judgedPair.create({
    data: {
      statement,
      statementSha256: sha256(statement),
      language: asked.language,
      askedClaimId: asked.id,
      ...(known.kind === "desk" ? { knownClaimId: known.id } : { knownElsewhereId: known.id }),
      judgement,
      judgedById: by.id,
      judgedAt: by.at,
    },
  });
  const claimId = asked.id ?? (known.kind === "desk" ? known.id : undefined);
  return event("pair.judged", claimId ? { claimId } : {}, {
    judgement,
    statement,
    known: known.statement,
  });
};

const knownClaim = async (
  tx: Transaction,
  kind: Known["kind"],
  id: string,
): Promise<Known | null> => {
  if (kind === "desk") {
    const claim = await tx.claim.findUnique({ where: { id }, select: { statement: true } });
    return claim && { kind, id, ...claim };
  }
  const review = await tx.checkedElsewhere.findUnique({
    where: { id },
    select: { claimText: true },
  });
  return review && { kind, id, statement: review.claimText };
};

/** Says of a known claim that it is the same as another or is not, or takes back what was said. */
export const judgePair = command({
  name: "matching.judge-pair",
  input: judgePairInput,
  facts: async (tx, { claimId, statement, language, knownKind, knownId }) => {
    const asked: Asked | null = claimId
      ? await tx.claim.findUnique({
          where: { id: claimId },
          select: { id: true, statement: true, language: true },
        })
      : { id: null, statement, language };
    const known = await knownClaim(tx, knownKind, knownId);
    return asked && known && { asked, known };
  },
  may: (actor, { asked, known }) => mayJudgePair(actor, { askedId: asked.id, knownId: known.id }),
  run: async (tx, { actor, facts: { asked, known }, input: { judgement }, now }) => {
    if (actor.kind !== "person") throw new Error("people judge pairs");
    const by = { id: actor.id, at: now };
    return done({ judgement }, await rememberPair(tx, { asked, known, judgement, by }));
  },
});
