import { FormActions } from "@/components/ui/form";
import { SubmitButton } from "@/components/ui/submit-button";
import type { Carried } from "@/lib/evidence/carried";
import { translator } from "@/lib/platform/messages";
import { CopyFields } from "./copy-fields";
import styles from "./evidence-forms.module.css";
import { SharedCopy, type SharedFile } from "./shared-files";
import { noShows, ShowsFields } from "./shows-fields";
import { type FindSource, type KnownSource, SourceFields } from "./source-fields";

/** What was brought along from a page elsewhere, and the source the desk knows by its address. */
export type CarriedSource = Carried & { known: KnownSource | null };

/** All that is asked of a source that is brought, and the button that attaches it. */
export function AttachFields({
  find,
  carried,
  shared,
}: {
  find: FindSource;
  carried?: CarriedSource;
  /** The file that was shared and waits to be its copy. */
  shared?: SharedFile | undefined;
}) {
  const t = translator();
  return (
    <>
      <SourceFields find={find} {...(carried ? { carried } : {})} />
      <fieldset className={styles.part}>
        <legend>{t("evidence.attach.shows")}</legend>
        <ShowsFields shows={{ ...noShows, excerpt: carried?.excerpt ?? "" }} />
      </fieldset>
      <fieldset className={styles.part}>
        <legend>{t("evidence.attach.copy")}</legend>
        {shared ? <SharedCopy file={shared} /> : <CopyFields />}
      </fieldset>
      <FormActions>
        <SubmitButton pendingLabel={t("evidence.saving")}>
          {t("evidence.attach.action")}
        </SubmitButton>
      </FormActions>
    </>
  );
}
