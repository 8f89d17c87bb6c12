import Link from "next/link";
import { Badge } from "@/components/ui/badge";
import { Card } from "@/components/ui/card";
import type { FormAction } from "@/components/ui/form";
import { translator } from "@/lib/platform/messages";
import type { SavedCounts, SavedSearches } from "@/lib/search/saved/queries";
import { Count } from "./count";
import { SavedActions } from "./saved-actions";
import styles from "./search.module.css";
import { searchHref } from "./search-href";

export type SavedFormActions = { share: FormAction; forget: FormAction };

/** Searches that are kept; each with how many it finds, once that is known. */
export function SavedList({
  searches,
  counts,
  actions,
}: {
  searches: SavedSearches;
  counts: SavedCounts | null;
  actions: SavedFormActions;
}) {
  const t = translator();
  return (
    <Card title={t("deskSearch.saved.title")}>
      {searches.length === 0 ? (
        <p className={styles.quiet}>{t("deskSearch.saved.none")}</p>
      ) : (
        <ul className={styles.hits} aria-busy={counts === null}>
          {searches.map((saved) => {
            const count = counts?.[saved.id];
            return (
              <li key={saved.id} className={styles.saved}>
                <div>
                  <Link
                    href={searchHref({ text: saved.text, kind: saved.kind, order: saved.order })}
                    className={styles.name}
                  >
                    {saved.name}
                  </Link>{" "}
                  <Badge>{count ? <Count {...count} /> : "…"}</Badge>
                  <p className={styles.below}>
                    <code>{saved.text}</code>
                    {saved.owner ? (
                      <span>{t("deskSearch.saved.by", { name: saved.owner })}</span>
                    ) : null}
                    {saved.shared && !saved.owner ? (
                      <span>{t("deskSearch.saved.shared")}</span>
                    ) : null}
                  </p>
                </div>
                <SavedActions saved={saved} {...actions} />
              </li>
            );
          })}
        </ul>
      )}
    </Card>
  );
}
