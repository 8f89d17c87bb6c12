import type { Prisma } from "@/lib/platform/database/generated/client";

/** What taking back how a tip was dealt with asks. */
export const bringingBackColumns = {
  handledAt: true,
  handledById: true,
  claim: { select: { createdAt: true } },
  answerMessage: { select: { attempts: true } },
} as const satisfies Prisma.TipSelect;

type Row = Prisma.TipGetPayload<{ select: typeof bringingBackColumns }>;

export const bringingBackFacts = ({ handledAt, handledById, claim, answerMessage }: Row) => ({
  handledAt,
  handledById,
  // Claim and tip were written in one transaction, which has one time.
  becameClaim: claim !== null && claim.createdAt.getTime() === handledAt?.getTime(),
  senderTold: (answerMessage?.attempts ?? 0) > 0,
});
