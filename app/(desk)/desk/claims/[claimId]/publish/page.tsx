import type { Metadata } from "next";
import { PublishingDesk } from "@/components/desk/publishing/publishing-desk";
import { ReviewHead } from "@/components/desk/reviews/review-head";
import { signedInPerson } from "@/lib/people/session";
import { shown } from "@/lib/people/shown";
import { translator } from "@/lib/platform/messages";
import { publishingOfClaim } from "@/lib/publishing/queries";
import { correctAction, publishAction } from "./actions";

export const generateMetadata = (): Metadata => ({ title: translator()("publishing.title") });

export default async function Page({ params }: PageProps<"/desk/claims/[claimId]/publish">) {
  const t = translator();
  const { claimId } = await params;
  const actor = await signedInPerson(`/desk/claims/${claimId}/publish`);
  const view = shown(await publishingOfClaim(actor, { claimId }));
  return (
    <>
      <ReviewHead claim={view.claim} title={t("publishing.title")} />
      <PublishingDesk view={view} publish={publishAction} correct={correctAction} />
    </>
  );
}
