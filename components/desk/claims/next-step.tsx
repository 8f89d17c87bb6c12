import Link from "next/link";
import type { ReactNode } from "react";
import { ActionForm, type FormAction, FormActions, SeenVersion } from "@/components/ui/form";
import { SubmitButton } from "@/components/ui/submit-button";
import { declineReasonLabel, nextStepLabel, requirementLabel } from "@/lib/claims/labels";
import type { ClaimPage } from "@/lib/claims/queries/claim";
import { translator } from "@/lib/platform/messages";
import styles from "./next-step.module.css";

/** Opening a proposed claim, or what it still lacks. */
function Opening({ claim, open }: { claim: ClaimPage; open: FormAction }) {
  const t = translator();
  const { can } = claim;
  if (claim.status !== "proposed") return null;
  if (!can.open.allowed && can.open.because !== "incomplete") {
    return <p className={styles.because}>{t(`refusals.${can.open.because}`)}</p>;
  }
  if (claim.missing.length > 0) {
    return (
      <div>
        <p>{t("claims.missing")}</p>
        <ul className={styles.missing}>
          {claim.missing.map((requirement) => (
            <li key={requirement}>{t(requirementLabel(requirement))}</li>
          ))}
        </ul>
        <Link href={`/desk/claims/${claim.id}/edit`}>{t("claims.addMissing")}</Link>
      </div>
    );
  }
  return (
    <ActionForm action={open} label={t("claims.actions.open")}>
      <input type="hidden" name="claimId" value={claim.id} />
      <SeenVersion value={claim.version} name="version" />
      <FormActions>
        <SubmitButton pendingLabel={t("claims.saving")}>{t("claims.actions.open")}</SubmitButton>
      </FormActions>
    </ActionForm>
  );
}

function Declined({ declined }: { declined: NonNullable<ClaimPage["declined"]> }) {
  const t = translator();
  return (
    <>
      <p>
        <strong>{t(declineReasonLabel(declined.reason))}.</strong>{" "}
        {declined.url ? (
          <a href={declined.url} rel="noreferrer external">
            {t("claims.checkedThere")}
          </a>
        ) : null}
      </p>
      {declined.note ? <p dir="auto">{declined.note}</p> : null}
    </>
  );
}

/** Where a claim stands and what comes next. */
export function NextStep({
  claim,
  open,
  reviewed,
  children,
}: {
  claim: ClaimPage;
  open: FormAction;
  /** The quorum of reviews is in. */
  reviewed: boolean;
  /** Ways to what comes next that have pages of their own. */
  children?: ReactNode;
}) {
  const t = translator();
  const { declined, duplicateOf } = claim;
  return (
    <div className={styles.step}>
      <p>
        {t(
          claim.status === "in-review" && reviewed
            ? "claims.nextToDecide"
            : nextStepLabel(claim.status),
        )}
      </p>
      {declined ? <Declined declined={declined} /> : null}
      {duplicateOf ? (
        <p>
          <Link href={`/desk/claims/${duplicateOf.id}`}>
            {t("claims.duplicateOf", { number: duplicateOf.number })}
          </Link>{" "}
          <span className="statement" lang={duplicateOf.language} dir="auto">
            {duplicateOf.statement}
          </span>
        </p>
      ) : null}
      <Opening claim={claim} open={open} />
      {children}
    </div>
  );
}
