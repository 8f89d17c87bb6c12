import type { Prisma } from "@/lib/platform/database/generated/client";

/** What taking back how a tip was dealt with asks. */
export const bringingBackColumns = {
  handledAt: true,
  handledById: true,
  contactConfirmedAt: true,
  senderHash: true,
  claim: { select: { createdAt: true } },
  answerMessage: { select: { attempts: true } },
} as const satisfies Prisma.TipSelect;

type Row = Prisma.TipGetPayload<{ select: typeof bringingBackColumns }>;

/** Where no message is kept (any more), whoever could be written to has been. */
const wasTold = ({ handledAt, contactConfirmedAt, answerMessage }: Row): boolean =>
  answerMessage
    ? answerMessage.attempts > 0
    : handledAt !== null && contactConfirmedAt !== null && contactConfirmedAt <= handledAt;

export const bringingBackFacts = (tip: Row) => ({
  handledAt: tip.handledAt,
  handledById: tip.handledById,
  // Claim and tip were written in one transaction, which has one time.
  becameClaim: tip.claim?.createdAt.getTime() === tip.handledAt?.getTime(),
  senderTold: wasTold(tip),
  // A sender has an address, until all is erased that they sent.
  erased: tip.senderHash === "",
});
