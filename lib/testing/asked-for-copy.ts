import { attachEvidence } from "@/lib/evidence/commands/attach";
import { evidenceOfClaim } from "@/lib/evidence/queries/of-claim";
import { database } from "@/lib/platform/database/client";
import { makeClaim, makePerson } from "./builders";

/** Evidence of a page of which a copy was asked for, and what its reviewer is shown of it. */
export const askedForCopy = async (url: string, excerpt: string) => {
  const { id: claimId } = await makeClaim("open");
  const reviewer = await makePerson("reviewer");
  const outcome = await attachEvidence(reviewer, {
    ...{ claimId, url, excerpt, title: "Accounts", publisher: "Court", author: "" },
    ...{ publishedOn: "", kind: "primary-data" as const, stance: "refutes" as const },
    ...{ locator: "", note: "", protected: false, protectedReason: "" },
  });
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusal));
  const { evidenceId, sourceId } = outcome.value;
  const { id: requestId } = await database().captureRequest.findFirstOrThrow({
    where: { evidenceId },
  });
  const view = async () => {
    const seen = await evidenceOfClaim(reviewer, { claimId });
    return seen.ok ? seen.value.evidence[0] : undefined;
  };
  return { reviewer, requestId, sourceId, view };
};
