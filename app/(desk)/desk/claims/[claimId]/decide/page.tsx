import type { Metadata } from "next";
import { ReviewHead } from "@/components/desk/reviews/review-head";
import { DecideDesk } from "@/components/desk/verdict/decide-desk";
import { signedInPerson } from "@/lib/people/session";
import { shown } from "@/lib/people/shown";
import { translator } from "@/lib/platform/messages";
import { reviewsSideBySide } from "@/lib/verdicts/queries/side-by-side";
import { decideVerdictAction } from "./actions";

export const generateMetadata = (): Metadata => ({ title: translator()("verdicts.decide.title") });

export default async function Page({ params }: PageProps<"/desk/claims/[claimId]/decide">) {
  const t = translator();
  const { claimId } = await params;
  const actor = await signedInPerson(`/desk/claims/${claimId}/decide`);
  const view = shown(await reviewsSideBySide(actor, { claimId }));
  return (
    <>
      <ReviewHead claim={view.claim} title={t("verdicts.decide.title")} />
      <DecideDesk view={view} decide={decideVerdictAction} />
    </>
  );
}
