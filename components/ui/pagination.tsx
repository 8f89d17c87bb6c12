import { translator } from "@/lib/platform/messages";
import { LinkButton } from "./link-button";
import styles from "./pagination.module.css";

/** Links to the page before and the page after. `hrefOf` gives the address of a page (from 1). */
export function Pagination({
  page,
  pages,
  hrefOf,
}: {
  page: number;
  pages: number;
  hrefOf: (page: number) => Parameters<typeof LinkButton>[0]["href"];
}) {
  const t = translator();
  if (pages < 2) return null;
  return (
    <nav className={styles.pagination} aria-label={t("ui.pagination.label")}>
      {page > 1 ? (
        <LinkButton href={hrefOf(page - 1)} icon="chevron-left" size="small" rel="prev">
          {t("ui.pagination.previous")}
        </LinkButton>
      ) : null}
      <span>{t("ui.pagination.position", { page, pages })}</span>
      {page < pages ? (
        <LinkButton href={hrefOf(page + 1)} size="small" rel="next">
          {t("ui.pagination.next")}
        </LinkButton>
      ) : null}
    </nav>
  );
}
