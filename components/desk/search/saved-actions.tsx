"use client";

import { useTelling } from "@/components/desk/people/use-telling";
import { ActionForm, type FormAction } from "@/components/ui/form";
import { SubmitButton } from "@/components/ui/submit-button";
import { translator } from "@/lib/platform/messages";
import type { SavedSearches } from "@/lib/search/saved/queries";
import styles from "./search.module.css";

/** What can be done with a search that is kept; what cannot is not offered. */
export function SavedActions({
  saved: { id, name, version, shared, can },
  share,
  forget,
}: {
  saved: SavedSearches[number];
  share: FormAction;
  forget: FormAction;
}) {
  const t = translator();
  const sharing = useTelling(share);
  const forgetting = useTelling(forget);
  const may = shared ? can.unshare : can.share;
  return (
    <div className={styles.savedActions}>
      {may.allowed ? (
        <ActionForm action={sharing}>
          <input type="hidden" name="searchId" value={id} />
          <input type="hidden" name="version" value={version} />
          <input type="hidden" name="shared" value={shared ? "" : "on"} />
          <SubmitButton
            tone="quiet"
            size="small"
            aria-label={t(shared ? "deskSearch.saved.unshareOf" : "deskSearch.saved.shareOf", {
              name,
            })}
          >
            {t(shared ? "deskSearch.saved.unshare" : "deskSearch.saved.share")}
          </SubmitButton>
        </ActionForm>
      ) : null}
      {can.delete.allowed ? (
        <ActionForm action={forgetting}>
          <input type="hidden" name="searchId" value={id} />
          <SubmitButton
            tone="quiet"
            size="small"
            aria-label={t("deskSearch.saved.forgetOf", { name })}
          >
            {t("deskSearch.saved.forget")}
          </SubmitButton>
        </ActionForm>
      ) : null}
    </div>
  );
}
