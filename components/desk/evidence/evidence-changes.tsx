import { DisclosedForm, Disclosures } from "@/components/ui/disclosure";
import { Field } from "@/components/ui/field";
import { ActionForm, type FormAction, FormActions, SeenVersion } from "@/components/ui/form";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextArea } from "@/components/ui/text-area";
import { TextInput } from "@/components/ui/text-input";
import type { EvidenceView } from "@/lib/evidence/queries/of-claim";
import { translator } from "@/lib/platform/messages";
import { CopyFields } from "./copy-fields";
import { ShowsFields } from "./shows-fields";
import { SourceDetailFields } from "./source-fields";

export type EvidenceActions = {
  attach: FormAction;
  attachOneOfSeveral: FormAction;
  edit: FormAction;
  withdraw: FormAction;
  addCapture: FormAction;
  askForCapture: FormAction;
  askForLook: FormAction;
  editSource: FormAction;
};

function Of({ one }: { one: EvidenceView }) {
  return (
    <>
      <input type="hidden" name="evidenceId" value={one.id} />
      <SeenVersion value={one.version} name="version" />
    </>
  );
}

function Send({ label, tone = "primary" }: { label: string; tone?: "primary" | "danger" }) {
  const t = translator();
  return (
    <FormActions>
      <SubmitButton tone={tone} pendingLabel={t("evidence.saving")}>
        {label}
      </SubmitButton>
    </FormActions>
  );
}

function EditSource({ one, action }: { one: EvidenceView; action: FormAction }) {
  const t = translator();
  const { source } = one;
  return (
    <DisclosedForm
      summary={t("evidence.editSource.open")}
      label={t("evidence.editSource.of", { title: source.title })}
      action={action}
    >
      <p>{t("evidence.editSource.about")}</p>
      <input type="hidden" name="sourceId" value={source.id} />
      <SeenVersion value={source.version} name="version" />
      <Field name="url" label={t("evidence.field.url")}>
        <TextInput type="url" defaultValue={source.url ?? ""} />
      </Field>
      <SourceDetailFields source={source} />
      <Send label={t("ui.save")} />
    </DisclosedForm>
  );
}

/** Has the page fetched; where a copy was fetched or tried before, once more. */
function AskForCapture({ one, action }: { one: EvidenceView; action: FormAction }) {
  const t = translator();
  const again = one.request !== null || one.capture?.isFetched === true;
  return (
    <ActionForm action={action} label={t("captures.askOf", { title: one.source.title })}>
      <input type="hidden" name="evidenceId" value={one.id} />
      <SubmitButton tone="quiet" size="small" pendingLabel={t("captures.asking")}>
        {t(again ? "captures.askAgain" : "captures.ask")}
      </SubmitButton>
    </ActionForm>
  );
}

/** Has the page looked at at once, and not when its day comes. */
function AskForLook({ one, action }: { one: EvidenceView; action: FormAction }) {
  const t = translator();
  return (
    <ActionForm action={action} label={t("captures.look.of", { title: one.source.title })}>
      <input type="hidden" name="evidenceId" value={one.id} />
      <SubmitButton tone="quiet" size="small" pendingLabel={t("captures.asking")}>
        {t("captures.look.action")}
      </SubmitButton>
    </ActionForm>
  );
}

/** What the asker can do with one evidence. What is somebody else's to do is not offered. */
export function EvidenceChanges({ one, actions }: { one: EvidenceView; actions: EvidenceActions }) {
  const t = translator();
  const { can, source } = one;
  return (
    <Disclosures>
      {can.edit.allowed ? (
        <DisclosedForm
          summary={t("evidence.edit.open")}
          label={t("evidence.edit.of", { title: source.title })}
          icon="edit"
          action={actions.edit}
        >
          <Of one={one} />
          <ShowsFields shows={one} requote={can.requote} />
          <Send label={t("ui.save")} />
        </DisclosedForm>
      ) : null}
      {can.askForCapture.allowed ? (
        <AskForCapture one={one} action={actions.askForCapture} />
      ) : null}
      {can.askForLook.allowed ? <AskForLook one={one} action={actions.askForLook} /> : null}
      {can.addCapture.allowed ? (
        <DisclosedForm
          summary={one.capture ? t("evidence.addCapture.another") : t("evidence.addCapture.open")}
          label={t("evidence.addCapture.of", { title: source.title })}
          icon="file"
          action={actions.addCapture}
          clearWhenDone
        >
          <Of one={one} />
          <CopyFields />
          <Send label={t("evidence.addCapture.action")} />
        </DisclosedForm>
      ) : null}
      {can.editSource.allowed ? <EditSource one={one} action={actions.editSource} /> : null}
      {can.withdraw.allowed ? (
        <DisclosedForm
          summary={t("evidence.withdraw.open")}
          label={t("evidence.withdraw.of", { title: source.title })}
          action={actions.withdraw}
        >
          <Of one={one} />
          <Field
            name="reason"
            label={t("evidence.withdraw.reason")}
            hint={t("evidence.withdraw.reasonHint")}
            required
          >
            <TextArea rows={2} />
          </Field>
          <Send label={t("evidence.withdraw.open")} tone="danger" />
        </DisclosedForm>
      ) : null}
    </Disclosures>
  );
}
