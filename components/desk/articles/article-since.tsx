import { ActionForm, type FormAction } from "@/components/ui/form";
import { SubmitButton } from "@/components/ui/submit-button";
import type { articleForDesk } from "@/lib/articles/queries";
import { translator } from "@/lib/platform/messages";
import type { ViewOf } from "@/lib/platform/query";
import styles from "./article-facts.module.css";

/** What the article's page has come to since it was fetched, and the way to take in what stands there now. */
export function ArticleSince({
  article,
  fetch,
}: {
  article: ViewOf<typeof articleForDesk>;
  fetch: FormAction;
}) {
  const t = translator();
  const { watch, can } = article;
  if (!watch) return null;
  const { state, since, seenUrl, lastLookedAt, lost } = watch;
  const at = (state === "alive" ? lastLookedAt : since) ?? since;
  return (
    <div className={styles.since}>
      <p>
        {t(`articles.since.${state}`, { at })}{" "}
        {state === "moved" ? (
          <a href={seenUrl} rel="noreferrer external" dir="auto">
            {seenUrl}
          </a>
        ) : null}{" "}
        {lost > 0 && state !== "gone" ? (
          <strong>{t("articles.since.lost", { count: lost })}</strong>
        ) : null}
      </p>
      {can.edit.allowed && state === "changed" ? (
        <ActionForm action={fetch} label={t("articles.since.takeIn")}>
          <input type="hidden" name="url" value={seenUrl} />
          <SubmitButton tone="plain" size="small" pendingLabel={t("articles.since.fetching")}>
            {t("articles.since.takeIn")}
          </SubmitButton>
        </ActionForm>
      ) : null}
    </div>
  );
}
