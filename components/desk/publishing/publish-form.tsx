"use client";

import { Card } from "@/components/ui/card";
import { ActionForm, type FormAction, SeenVersion } from "@/components/ui/form";
import { translator } from "@/lib/platform/messages";
import { type CorrectionKind, correctionKinds } from "@/lib/publishing/kinds";
import type { PublishingDesk } from "@/lib/publishing/queries";
import { PreviewFrame } from "./preview-frame";
import { PublicationButtons } from "./publication-buttons";
import { ChangeFields, OverrideField } from "./publication-fields";
import styles from "./publishing.module.css";

/** A verdict of a new round is published as a change; to withdraw one, no round is needed. */
const kindsOfNewRound: readonly CorrectionKind[] = correctionKinds.filter(
  (kind) => kind !== "retraction",
);

/** Publishes what was decided, over the page readers will get. */
export function PublishForm({ view, action }: { view: PublishingDesk; action: FormAction }) {
  const t = translator();
  const { claim, newest, can } = view;
  const title = newest ? t("publishing.again") : t("publishing.publish");
  return (
    <PreviewFrame html={view.html} title={t(newest ? "publishing.current" : "publishing.preview")}>
      {(onDone) => (
        <Card title={title}>
          <ActionForm action={action} label={title} onDone={onDone}>
            <div className={styles.fields}>
              <input type="hidden" name="claimId" value={claim.id} />
              <SeenVersion value={claim.version} name="version" />
              {newest ? <ChangeFields kinds={kindsOfNewRound} language={claim.language} /> : null}
              {can.overridePublish ? <OverrideField /> : null}
              <p className={styles.quiet}>{t("publishing.publishNote")}</p>
              <PublicationButtons label={title} />
            </div>
          </ActionForm>
        </Card>
      )}
    </PreviewFrame>
  );
}
