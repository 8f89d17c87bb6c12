import { translator } from "@/lib/platform/messages";
import type { ClaimRound } from "@/lib/reviews/queries/round-of-claim";

/** How far the reviews agree, in a sentence. */
export function AgreementLine({ agreement }: Pick<ClaimRound, "agreement">) {
  const t = translator();
  if (!agreement) return null;
  const { pairs, agreeing, spread } = agreement;
  const all = agreeing === pairs;
  return (
    <p>
      <strong>
        {all ? t("reviews.agreement.all") : t("reviews.agreement.some", { agreeing, pairs })}
      </strong>{" "}
      {!all && spread !== null ? t("reviews.agreement.spread", { spread }) : null}
    </p>
  );
}
