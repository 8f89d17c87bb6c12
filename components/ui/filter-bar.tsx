import type { Route } from "next";
import Form from "next/form";
import Link from "next/link";
import type { ComponentProps, ReactNode } from "react";
import { translator } from "@/lib/platform/messages";
import { Button } from "./button";
import styles from "./filter-bar.module.css";

/**
 * Filters of a list, kept in the address: a plain GET form, so it works before hydration and a
 * filtered list can be sent to a colleague. Put `Field`s with `Select`s or inputs inside.
 */
export function FilterBar({
  action,
  clearHref,
  children,
}: {
  /** The list's own path; the fields become its query. */
  action: Route;
  /** Where "clear" leads; leave out when nothing is filtered. */
  clearHref?: ComponentProps<typeof Link>["href"] | undefined;
  children: ReactNode;
}) {
  const t = translator();
  return (
    <Form action={action} className={styles.bar} aria-label={t("ui.filters.label")}>
      {children}
      <div className={styles.actions}>
        <Button type="submit">{t("ui.filters.apply")}</Button>
        {clearHref ? (
          <Link href={clearHref} className={styles.clear}>
            {t("ui.filters.clear")}
          </Link>
        ) : null}
      </div>
    </Form>
  );
}
