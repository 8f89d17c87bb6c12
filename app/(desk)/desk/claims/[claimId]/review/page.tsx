import type { Metadata } from "next";
import { ReviewDesk } from "@/components/desk/reviews/review-desk";
import { ReviewHead } from "@/components/desk/reviews/review-head";
import { evidenceOfClaim } from "@/lib/evidence/queries/of-claim";
import { signedInPerson } from "@/lib/people/session";
import { shown } from "@/lib/people/shown";
import { translator } from "@/lib/platform/messages";
import { roundOfClaim } from "@/lib/reviews/queries/round-of-claim";
import { autosaveReviewAction, reviewAction } from "./actions";

export const generateMetadata = (): Metadata => ({ title: translator()("reviews.yours") });

export default async function Page({ params }: PageProps<"/desk/claims/[claimId]/review">) {
  const t = translator();
  const { claimId } = await params;
  const actor = await signedInPerson(`/desk/claims/${claimId}/review`);
  const view = shown(await roundOfClaim(actor, { claimId }));
  const evidence = shown(await evidenceOfClaim(actor, { claimId }));
  return (
    <>
      <ReviewHead claim={view.claim} title={t("reviews.yours")} />
      <ReviewDesk
        view={view}
        evidence={evidence}
        actions={{ review: reviewAction, autosave: autosaveReviewAction }}
      />
    </>
  );
}
