import Link from "next/link";
import type { ComponentProps, ReactNode } from "react";
import { Badge } from "./badge";
import styles from "./tabs.module.css";

type Href = ComponentProps<typeof Link>["href"];

/** Views of one list as links, the present one marked; each has its own address. */
export function NavTabs({
  label,
  tabs,
}: {
  label: string;
  tabs: readonly { href: Href; label: string; count?: ReactNode; current: boolean }[];
}) {
  return (
    <nav aria-label={label}>
      <ul className={styles.list}>
        {tabs.map((tab) => (
          <li key={tab.label}>
            <Link
              href={tab.href}
              className={styles.tab}
              aria-current={tab.current ? "page" : undefined}
            >
              {tab.label}
              {tab.count === undefined ? null : <Badge>{tab.count}</Badge>}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
