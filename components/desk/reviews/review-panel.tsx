import { Card } from "@/components/ui/card";
import { DisclosedForm, Disclosures } from "@/components/ui/disclosure";
import { Field } from "@/components/ui/field";
import { ActionForm, type FormAction, FormActions, SeenVersion } from "@/components/ui/form";
import { LinkButton } from "@/components/ui/link-button";
import { Progress } from "@/components/ui/progress";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextArea } from "@/components/ui/text-area";
import { translator } from "@/lib/platform/messages";
import type { ClaimRound } from "@/lib/reviews/queries/round-of-claim";
import { AgreementLine } from "./agreement-line";
import styles from "./review-panel.module.css";
import { ReviewColumns } from "./submitted-review";

export type RoundActions = { sendToReview: FormAction; reopen: FormAction; recheck: FormAction };

function OfClaim({ claim }: Pick<ClaimRound, "claim">) {
  return (
    <>
      <input type="hidden" name="claimId" value={claim.id} />
      <SeenVersion value={claim.version} name="version" />
    </>
  );
}

function Quorum({ view }: { view: ClaimRound }) {
  const t = translator();
  const { round, quorum } = view;
  if (!round) return <p className={styles.quiet}>{t("reviews.noRound")}</p>;
  const words = t("reviews.quorum", { have: quorum.have, need: quorum.need });
  return (
    <div className={styles.quorum}>
      <p>
        {t("reviews.round", { number: round.number })} {words}
      </p>
      <Progress value={Math.min(quorum.have, quorum.need)} max={quorum.need} label={words} />
    </div>
  );
}

const whyHidden = ({ mine, can }: ClaimRound) => {
  if (mine.assigned && !mine.handedIn) return "reviews.hidden.untilYours" as const;
  return can.assign.allowed ? "reviews.hidden.untilQuorum" : "reviews.hidden.untilVerdict";
};

/** What was handed in, or that it is hidden and until when. */
function HandedIn({ view }: { view: ClaimRound }) {
  const t = translator();
  return (
    <>
      {view.hidden > 0 ? (
        <p className={styles.hidden}>
          {t("reviews.hidden.count", { count: view.hidden })} {t(whyHidden(view))}
        </p>
      ) : null}
      <AgreementLine agreement={view.agreement} />
      {view.reviews.length > 0 ? (
        <ReviewColumns reviews={view.reviews} timeZone={view.timeZone} />
      ) : null}
    </>
  );
}

function SendToReview({ view, action }: { view: ClaimRound; action: FormAction }) {
  const t = translator();
  const decision = view.can.sendToReview;
  if (view.claim.status !== "researching") return null;
  if (!decision.allowed && decision.because === "editors-only") return null;
  return (
    <ActionForm action={action} label={t("reviews.sendToReview.action")}>
      <OfClaim claim={view.claim} />
      <FormActions>
        <SubmitButton disabled={!decision.allowed} pendingLabel={t("reviews.saving")}>
          {t("reviews.sendToReview.action")}
        </SubmitButton>
        {decision.allowed ? null : (
          <span className={styles.quiet}>{t(`refusals.${decision.because}`)}</span>
        )}
      </FormActions>
    </ActionForm>
  );
}

/** A move that takes the claim back, and asks why. */
function TakeBack({
  view,
  move,
  action,
}: {
  view: ClaimRound;
  move: "reopen" | "recheck";
  action: FormAction;
}) {
  const t = translator();
  if (!view.can[move].allowed) return null;
  return (
    <DisclosedForm
      summary={t(`reviews.${move}.action`)}
      label={t(`reviews.${move}.action`)}
      action={action}
    >
      <p>{t(`reviews.${move}.about`)}</p>
      <OfClaim claim={view.claim} />
      <Field name="reason" label={t("reviews.why")} required>
        <TextArea rows={2} maxLength={4000} />
      </Field>
      <FormActions>
        <SubmitButton pendingLabel={t("reviews.saving")}>
          {t(`reviews.${move}.action`)}
        </SubmitButton>
      </FormActions>
    </DisclosedForm>
  );
}

function OwnReview({ view }: { view: ClaimRound }) {
  const t = translator();
  const { mine, can, claim } = view;
  if (!mine.assigned || mine.handedIn || !can.write.allowed) return null;
  return (
    <p>
      <LinkButton href={`/desk/claims/${claim.id}/review`} tone="primary" icon="edit">
        {mine.draft ? t("reviews.continue") : t("reviews.write")}
      </LinkButton>
    </p>
  );
}

/** The round under way: how many are in, what one may see of them, and where the claim can go. */
export function ReviewPanel({ view, actions }: { view: ClaimRound; actions: RoundActions }) {
  const t = translator();
  return (
    <Card title={t("reviews.title")} id="reviews">
      <div className={styles.panel}>
        <Quorum view={view} />
        <OwnReview view={view} />
        <HandedIn view={view} />
        <SendToReview view={view} action={actions.sendToReview} />
        <Disclosures>
          <TakeBack view={view} move="reopen" action={actions.reopen} />
          <TakeBack view={view} move="recheck" action={actions.recheck} />
        </Disclosures>
      </div>
    </Card>
  );
}
