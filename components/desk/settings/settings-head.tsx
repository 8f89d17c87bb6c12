import type { Route } from "next";
import { NavTabs } from "@/components/ui/nav-tabs";
import { PageHeader } from "@/components/ui/page-header";
import { translator } from "@/lib/platform/messages";
import styles from "./settings.module.css";

const parts = {
  desk: "/desk/settings",
  queue: "/desk/settings/queue",
  ratings: "/desk/settings/ratings",
  method: "/desk/settings/method",
  keys: "/desk/settings/keys",
  webhooks: "/desk/settings/webhooks",
};

export type SettingsPart = keyof typeof parts;

/** The head of each page of the settings, with the ways to the others. */
export function SettingsHead({ part }: { part: SettingsPart }) {
  const t = translator();
  return (
    <>
      <PageHeader title={t("settings.title")} below={t(`settings.about.${part}`)} />
      <div className={styles.tabs}>
        <NavTabs
          label={t("settings.title")}
          tabs={(Object.keys(parts) as SettingsPart[]).map((one) => ({
            href: parts[one] as Route,
            label: t(`settings.parts.${one}`),
            current: one === part,
          }))}
        />
      </div>
    </>
  );
}
