import type { Metadata } from "next";
import Link from "next/link";
import { ClaimForm } from "@/components/desk/claims/claim-form";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import type { ClaimFormValues } from "@/lib/claims/claim-form";
import { mayCreateClaim } from "@/lib/claims/policy";
import { claimFormChoices } from "@/lib/claims/queries/find";
import { signedInPerson } from "@/lib/people/session";
import { shown } from "@/lib/people/shown";
import { translator } from "@/lib/platform/messages";
import { createClaimAction } from "./actions";

export const generateMetadata = (): Metadata => ({ title: translator()("claims.new") });

const blank: ClaimFormValues = {
  statement: "",
  claimant: "",
  claimantKind: "",
  claimantSameAs: [],
  claimantAffiliation: "",
  claimantUnknown: false,
  claimedOn: "",
  language: "en",
  topics: [],
  measures: [],
};

export default async function Page() {
  const t = translator();
  const actor = await signedInPerson("/desk/claims/new");
  const choices = shown(await claimFormChoices(actor, {}));
  const may = mayCreateClaim(actor);
  const back = <LinkButton href="/desk/queue">{t("ui.cancel")}</LinkButton>;
  return (
    <>
      <PageHeader
        title={t("claims.new")}
        above={<Link href="/desk/queue">{t("desk.queue.title")}</Link>}
        below={t("claims.newHint")}
      />
      {may.allowed ? (
        <ClaimForm
          action={createClaimAction}
          initial={blank}
          choices={choices}
          offersOpening
          submitLabel={t("claims.saveNew")}
          otherwise={back}
        />
      ) : (
        <EmptyState title={t(`refusals.${may.because}`)} action={back} />
      )}
    </>
  );
}
