"use client";

import Link from "next/link";
import { usePathname } from "next/navigation";
import { type ComponentProps, useEffect, useRef } from "react";
import { translator } from "@/lib/platform/messages";
import styles from "./shell.module.css";

export type NavigationItem = {
  href: ComponentProps<typeof Link>["href"];
  label: string;
  /** Another path whose pages belong to this entry. */
  covers?: string;
  /** It is one page, to which none of those below its path belongs. */
  alone?: boolean;
  /** How many wait there; 0 is not shown. */
  count?: number;
};

/** Where a person is: the entry with the longest path that this one begins with; nowhere on pages of no entry. */
export const currentItem = (
  items: readonly Pick<NavigationItem, "href" | "covers" | "alone">[],
  pathname: string,
): string | undefined =>
  items
    .flatMap(({ href, covers, alone }) =>
      [String(href), covers ?? []].flat().map((path) => ({ href, path, alone })),
    )
    .filter(({ path, alone }) => pathname === path || (!alone && pathname.startsWith(`${path}/`)))
    .toSorted((a, b) => b.path.length - a.path.length)
    .map(({ href }) => String(href))[0];

/** The ways through the desk, the present one marked. */
export function Navigation({ items }: { items: readonly NavigationItem[] }) {
  const current = currentItem(items, usePathname());
  const frame = useRef<HTMLElement>(null);
  // On a phone the ways scroll sideways, and the present one may lie beyond the edge. Not scrollIntoView,
  // which would scroll the page too, away from what its address points at.
  useEffect(() => {
    const link = current && frame.current?.querySelector("[aria-current]");
    if (!link || !frame.current) return;
    const { left, right } = frame.current.getBoundingClientRect();
    const place = link.getBoundingClientRect();
    if (place.right > right) frame.current.scrollLeft += place.right - right;
    else if (place.left < left) frame.current.scrollLeft -= left - place.left;
  }, [current]);
  return (
    <nav ref={frame} className={styles.navigation} aria-label={translator()("shell.navigation")}>
      <ul className={styles.ways}>
        {items.map((item) => (
          <li key={String(item.href)}>
            <Link
              href={item.href}
              className={styles.way}
              aria-current={String(item.href) === current ? "page" : undefined}
            >
              {item.label}
              {item.count ? <span className={styles.count}>{item.count}</span> : null}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
