import { TakeBundle } from "@/components/desk/bundle/take-bundle";
import { LinkButton } from "@/components/ui/link-button";
import type { ClaimPage } from "@/lib/claims/queries/claim";
import { translator } from "@/lib/platform/messages";
import { claimPath } from "@/lib/publishing/paths";
import type { ClaimVerdict } from "@/lib/verdicts/queries/verdict-of-claim";

/** An editor's way to the reviews beside each other, once they are in. */
export function ToDeciding({ claim, verdict }: { claim: ClaimPage; verdict: ClaimVerdict }) {
  const t = translator();
  if (claim.status !== "in-review" || !verdict.can.decide.allowed) return null;
  return (
    <p>
      <LinkButton href={`/desk/claims/${claim.id}/decide`} tone="primary">
        {t("verdicts.decide.open")}
      </LinkButton>
    </p>
  );
}

/** An editor's way to what readers will see, or see already. */
export function ToPublishing({ claim }: { claim: ClaimPage }) {
  const t = translator();
  if (!claim.can.place.allowed) return null;
  if (claim.status !== "decided" && claim.status !== "published") return null;
  const decided = claim.status === "decided";
  return (
    <p>
      <LinkButton href={`/desk/claims/${claim.id}/publish`} tone={decided ? "primary" : "plain"}>
        {t(decided ? "publishing.open" : "publishing.openCorrect")}
      </LinkButton>
    </p>
  );
}

/** What readers have been given, once there is something. */
export function PublicPage({ claim: { id, publication, can } }: { claim: ClaimPage }) {
  const t = translator();
  if (!publication) return null;
  return (
    <>
      <p>
        <a href={claimPath(publication.slug)}>{t("claims.publicPage")}</a>
      </p>
      {can.place.allowed ? <TakeBundle claimId={id} /> : null}
    </>
  );
}
