import { chooseReplySentence, recordAttempt } from "@/lib/replies/commands/replies";
import { repliesOfClaim } from "@/lib/replies/queries/of-claim";
import { flagRisk, liftRisk, signRisk } from "@/lib/risk/commands/risk";
import { riskOfClaim } from "@/lib/risk/queries/of-claim";
import { makeClaim, makePerson } from "../builders";
import { attemptOf, flaggedClaim } from "../replies";
import { editors, row, theDesk } from "./row";

const claim = async () => ({ input: { claimId: (await makeClaim("decided")).id } });

const toSign = async () => {
  const { id: claimId, verdictId } = await flaggedClaim();
  return { input: { claimId, verdictId, note: "" } };
};

const toLift = async () => {
  const { riskId } = await flaggedClaim();
  return { input: { riskId, reason: "They withdrew what they threatened." } };
};

export const replies = {
  "command replies.record": row(
    recordAttempt,
    async () => ({ right: await makePerson("reviewer"), input: attemptOf((await makeClaim()).id) }),
    theDesk,
  ),
  "command replies.choose-sentence": row(
    chooseReplySentence,
    async () => ({ input: { ...(await claim()).input, number: 0, text: "We asked them." } }),
    editors,
  ),
  "query replies.of-claim": row(repliesOfClaim, claim, theDesk),
  "command risk.flag": row(
    flagRisk,
    async () => ({ input: { ...(await claim()).input, reason: "A lawyer wrote." } }),
    theDesk,
  ),
  "command risk.sign": row(signRisk, toSign, editors),
  "command risk.lift": row(liftRisk, toLift, editors),
  "query risk.of-claim": row(riskOfClaim, claim, theDesk),
};
