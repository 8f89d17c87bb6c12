"use client";

import { Tabs as Radix } from "radix-ui";
import type { ReactNode } from "react";
import { Badge } from "./badge";
import styles from "./tabs.module.css";

/**
 * Parts of one page, one in sight at a time; the panels that are not stay in the page, so that
 * what was typed in them is kept. What deserves an address of its own is a link (`NavTabs`).
 */
export function Tabs({
  label,
  tabs,
  defaultValue,
}: {
  label: string;
  tabs: readonly { value: string; label: string; count?: number; content: ReactNode }[];
  defaultValue?: string;
}) {
  return (
    <Radix.Root defaultValue={defaultValue ?? tabs[0]?.value ?? ""}>
      <Radix.List className={styles.list} aria-label={label}>
        {tabs.map((tab) => (
          <Radix.Trigger key={tab.value} value={tab.value} className={styles.tab}>
            {tab.label}
            {tab.count === undefined ? null : <Badge>{tab.count}</Badge>}
          </Radix.Trigger>
        ))}
      </Radix.List>
      {tabs.map((tab) => (
        <Radix.Content key={tab.value} value={tab.value} className={styles.panel} forceMount>
          {tab.content}
        </Radix.Content>
      ))}
    </Radix.Root>
  );
}
