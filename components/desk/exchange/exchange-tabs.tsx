import type { Route } from "next";
import { NavTabs } from "@/components/ui/nav-tabs";
import { translator } from "@/lib/platform/messages";

const views = {
  imports: "/desk/exchange",
  known: "/desk/exchange/known",
  ratings: "/desk/exchange/ratings",
  feeds: "/desk/exchange/feeds",
  export: "/desk/exchange/export",
} as const;

/** The pages of import and export, the present one marked. */
export function ExchangeTabs({ current }: { current: keyof typeof views }) {
  const t = translator();
  return (
    <NavTabs
      label={t("exchange.views")}
      tabs={Object.entries(views).map(([view, href]) => ({
        href: href as Route,
        label: t(`exchange.view.${view as keyof typeof views}`),
        current: view === current,
      }))}
    />
  );
}
