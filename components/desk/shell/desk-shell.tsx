import Link from "next/link";
import type { ComponentProps, ReactNode } from "react";
import { NoticesProvider } from "@/components/ui/notices";
import { translator } from "@/lib/platform/messages";
import { Navigation, type NavigationItem } from "./navigation";
import { PersonMenu, type ShellPerson } from "./person-menu";
import styles from "./shell.module.css";
import type { Theme } from "./theme";
import { ThemeFrame } from "./theme-frame";

type Href = ComponentProps<typeof Link>["href"];

/** The frame around every signed-in page. It asks nothing: all it shows is handed to it. */
export function DeskShell({
  deskName,
  homeHref,
  navigation,
  person,
  accountHref,
  publicHref,
  signOut,
  theme,
  search,
  banner,
  notice,
  children,
}: {
  deskName: string;
  homeHref: Href;
  navigation: readonly NavigationItem[];
  person: ShellPerson;
  accountHref?: Href;
  /** The public site's home. */
  publicHref: string;
  signOut: () => Promise<void>;
  /** From the cookie named in theme.ts. */
  theme: Theme;
  /** Looks things up, from every page. */
  search?: ReactNode;
  /** Above everything, on every page: see `DemonstrationBanner`. */
  banner?: ReactNode;
  /** Said once on arrival, after a redirect. */
  notice?: string;
  children: ReactNode;
}) {
  const t = translator();
  return (
    <ThemeFrame theme={theme} className={styles.shell}>
      <NoticesProvider {...(notice ? { first: notice } : {})}>
        <a href="#content" className={styles.skip}>
          {t("shell.skip")}
        </a>
        {banner}
        <header className={styles.bar}>
          <Link href={homeHref} className={styles.desk}>
            {deskName}
          </Link>
          <Navigation items={navigation} />
          <div className={styles.end}>
            {search}
            <a href={publicHref} className={styles.public}>
              {t("shell.publicSite")}
            </a>
            <PersonMenu person={person} accountHref={accountHref} signOut={signOut} />
          </div>
        </header>
        <main id="content" className={styles.content} tabIndex={-1}>
          {children}
        </main>
      </NoticesProvider>
    </ThemeFrame>
  );
}

/** Says on every page that the records were made up. */
export function DemonstrationBanner() {
  const t = translator();
  return (
    <aside className={styles.demonstration} aria-label={t("shell.demonstrationLabel")}>
      {t("shell.demonstration")}
    </aside>
  );
}
