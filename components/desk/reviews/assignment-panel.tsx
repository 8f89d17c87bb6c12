import { Due, Moment } from "@/components/desk/claims/moment";
import { personChoice } from "@/components/desk/people/person-choice";
import { PersonName } from "@/components/ui/avatar";
import { Card } from "@/components/ui/card";
import { Checkbox } from "@/components/ui/checkbox";
import { DateInput } from "@/components/ui/date-input";
import { DisclosedForm } from "@/components/ui/disclosure";
import { Field } from "@/components/ui/field";
import { ActionForm, type FormAction, FormActions, FormRow } from "@/components/ui/form";
import { Icon } from "@/components/ui/icon";
import { Select } from "@/components/ui/select";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextArea } from "@/components/ui/text-area";
import { isFull } from "@/lib/people/at-work";
import { translator } from "@/lib/platform/messages";
import type { ClaimRound } from "@/lib/reviews/queries/round-of-claim";
import styles from "./assignment-panel.module.css";

export type AssignmentActions = {
  assign: FormAction;
  unassign: FormAction;
  declareConflict: FormAction;
};

type Assignment = ClaimRound["assignments"][number];

function State({ assignment, view }: { assignment: Assignment; view: ClaimRound }) {
  const t = translator();
  const { handedInAt, dueOn } = assignment;
  if (handedInAt) {
    return (
      <span className={styles.state}>
        <Icon name="check" /> {t("reviews.handedIn")}{" "}
        <Moment at={handedInAt} timeZone={view.timeZone} />
      </span>
    );
  }
  if (view.round?.closedAt) {
    return <span className={styles.state}>{t("reviews.assignment.notHandedIn")}</span>;
  }
  return (
    <span className={styles.state}>
      {t("reviews.assignment.waiting")}
      {dueOn ? (
        <>
          {", "}
          {t("reviews.assignment.due")} <Due day={dueOn} today={view.today} />
        </>
      ) : null}
    </span>
  );
}

function Unassign({
  assignment,
  claimId,
  action,
}: {
  assignment: Assignment;
  claimId: string;
  action: FormAction;
}) {
  const t = translator();
  const { person, can } = assignment;
  if (!can.unassign.allowed) return null;
  return (
    <ActionForm action={action} label={t("reviews.assignment.removeOf", { name: person.name })}>
      <input type="hidden" name="claimId" value={claimId} />
      <input type="hidden" name="personId" value={person.id} />
      <SubmitButton
        tone="quiet"
        size="small"
        aria-label={t("reviews.assignment.removeOf", { name: person.name })}
      >
        {t("reviews.assignment.remove")}
      </SubmitButton>
    </ActionForm>
  );
}

function AssignForm({ view, assign }: { view: ClaimRound; assign: FormAction }) {
  const t = translator();
  return (
    <DisclosedForm
      summary={t("reviews.assignment.assign")}
      label={t("reviews.assignment.assign")}
      icon="person"
      tone="plain"
      action={assign}
      clearWhenDone
    >
      <input type="hidden" name="claimId" value={view.claim.id} />
      <FormRow>
        <Field name="personId" label={t("reviews.assignment.person")} required>
          <Select
            emptyLabel={t("reviews.assignment.choose")}
            choices={view.assignable.map(personChoice)}
          />
        </Field>
        <Field name="dueOn" label={t("reviews.assignment.dueOn")}>
          <DateInput min={view.today} />
        </Field>
      </FormRow>
      {view.assignable.some(isFull) ? (
        <Checkbox name="overLimit" label={t("people.work.overLimit")} />
      ) : null}
      <FormActions>
        <SubmitButton pendingLabel={t("reviews.saving")}>
          {t("reviews.assignment.assign")}
        </SubmitButton>
      </FormActions>
    </DisclosedForm>
  );
}

function Conflicts({ view }: { view: ClaimRound }) {
  const t = translator();
  if (view.conflicts.length === 0) return null;
  return (
    <div>
      <h3 className={styles.heading}>{t("reviews.conflict.declared")}</h3>
      <ul className={styles.conflicts}>
        {view.conflicts.map(({ person, reason, declaredAt }) => (
          <li key={person.id}>
            {person.name}
            {reason ? (
              <>
                {": "}
                <span dir="auto">{reason}</span>
              </>
            ) : null}{" "}
            <span className={styles.state}>
              <Moment at={declaredAt} timeZone={view.timeZone} />
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}

function DeclareConflict({ claimId, action }: { claimId: string; action: FormAction }) {
  const t = translator();
  return (
    <DisclosedForm
      summary={t("reviews.conflict.declare")}
      label={t("reviews.conflict.declare")}
      icon="flag"
      action={action}
    >
      <p>{t("reviews.conflict.about")}</p>
      <input type="hidden" name="claimId" value={claimId} />
      <Field
        name="reason"
        label={t("reviews.conflict.reason")}
        hint={t("reviews.conflict.reasonHint")}
        required
      >
        <TextArea rows={2} maxLength={4000} />
      </Field>
      <FormActions>
        <SubmitButton tone="danger" pendingLabel={t("reviews.saving")}>
          {t("reviews.conflict.declare")}
        </SubmitButton>
      </FormActions>
    </DisclosedForm>
  );
}

/** Who reviews the claim and by when; choosing them; and stepping back from it. */
export function AssignmentPanel({
  view,
  actions,
}: {
  view: ClaimRound;
  actions: AssignmentActions;
}) {
  const t = translator();
  const { assignments, claim, can } = view;
  return (
    <Card title={t("reviews.assignment.title")} id="reviewers">
      <div className={styles.panel}>
        {assignments.length === 0 ? (
          <p className={styles.state}>{t("reviews.assignment.none")}</p>
        ) : (
          <ul className={styles.people}>
            {assignments.map((assignment) => (
              <li key={assignment.person.id} className={styles.person}>
                <PersonName name={assignment.person.name} />
                <State assignment={assignment} view={view} />
                <Unassign assignment={assignment} claimId={claim.id} action={actions.unassign} />
              </li>
            ))}
          </ul>
        )}
        {can.assign.allowed ? <AssignForm view={view} assign={actions.assign} /> : null}
        <Conflicts view={view} />
        {can.declareConflict.allowed ? (
          <DeclareConflict claimId={claim.id} action={actions.declareConflict} />
        ) : null}
      </div>
    </Card>
  );
}
