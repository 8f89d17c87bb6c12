import type { Metadata } from "next";
import Link from "next/link";
import { ClaimForm } from "@/components/desk/claims/claim-form";
import { AlsoHere } from "@/components/desk/live/also-here";
import { LivePage } from "@/components/desk/live/live-page";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import type { ClaimFormValues } from "@/lib/claims/claim-form";
import { type ClaimPage, claimForDesk } from "@/lib/claims/queries/claim";
import { claimFormChoices } from "@/lib/claims/queries/find";
import { signedInPerson } from "@/lib/people/session";
import { shown } from "@/lib/people/shown";
import { translator } from "@/lib/platform/messages";
import { editClaimAction } from "./actions";

export const generateMetadata = (): Metadata => ({ title: translator()("claims.edit") });

const valuesOf = (claim: ClaimPage): ClaimFormValues => ({
  statement: claim.statement,
  claimant: claim.claimant?.name ?? "",
  claimantKind: claim.claimant?.kind ?? "",
  claimantSameAs: claim.claimant?.sameAs ?? [],
  claimantAffiliation: claim.claimant?.affiliation ?? "",
  claimantUnknown: claim.claimantUnknown,
  claimedOn: claim.claimedOn ?? "",
  language: claim.language,
  topics: claim.topics.map(({ name }) => name),
  measures: claim.measures,
});

export default async function Page({ params }: PageProps<"/desk/claims/[claimId]/edit">) {
  const t = translator();
  const { claimId } = await params;
  const actor = await signedInPerson(`/desk/claims/${claimId}/edit`);
  const claim = shown(await claimForDesk(actor, { claimId }));
  const choices = shown(await claimFormChoices(actor, {}));
  const { edit, restate } = claim.can;
  const back = <LinkButton href={`/desk/claims/${claim.id}`}>{t("claims.back")}</LinkButton>;
  return (
    <>
      <PageHeader
        title={t("claims.edit")}
        above={
          <Link href={`/desk/claims/${claim.id}`}>
            {t("claims.number", { number: claim.number })}
          </Link>
        }
        below={<AlsoHere />}
      />
      <LivePage page={`claim/${claim.id}`} />
      {edit.allowed ? (
        <ClaimForm
          action={editClaimAction}
          initial={valuesOf(claim)}
          choices={choices}
          hidden={{ claimId: claim.id }}
          seenVersion={claim.version}
          {...(restate.allowed ? {} : { locked: t(`refusals.${restate.because}`) })}
          submitLabel={t("claims.save")}
          otherwise={back}
        />
      ) : (
        <EmptyState title={t(`refusals.${edit.because}`)} action={back} />
      )}
    </>
  );
}
