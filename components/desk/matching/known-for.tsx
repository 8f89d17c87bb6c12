"use client";

import { type ReactNode, useEffect, useRef, useState } from "react";
import type { KnownClaim } from "@/lib/matching/queries";
import { translator } from "@/lib/platform/messages";
import { KnownPanel } from "./known-panel";
import styles from "./matching.module.css";
import { type AskedFor, useClosest } from "./use-closest";

/** Whether somebody has come to see an element, and from then on. */
const useSeen = () => {
  const element = useRef<HTMLDivElement>(null);
  const [seen, setSeen] = useState(false);
  useEffect(() => {
    if (seen || !element.current) return;
    const watch = new IntersectionObserver((entries) => {
      if (entries.some(({ isIntersecting }) => isIntersecting)) setSeen(true);
    });
    watch.observe(element.current);
    return () => watch.disconnect();
  }, [seen]);
  return { element, seen };
};

/**
 * "Already checked?": the known claims closest to a statement, looked for when somebody comes to see it, so
 * that a long list of statements asks for those that are read. Shows nothing where nothing is known, unless
 * it stands under a title that has to be answered.
 */
export function KnownFor({
  asked,
  choose,
  titled = false,
}: {
  asked: AskedFor;
  choose?: ((known: KnownClaim) => ReactNode) | undefined;
  /** Whether it stands under its title already. */
  titled?: boolean;
}) {
  const t = translator();
  const { element, seen } = useSeen();
  const closest = useClosest(seen ? asked : null);
  const { known, apart, failed, pending } = closest;
  const found = known.length + apart.length > 0;
  return (
    <div ref={element} className={styles.panel}>
      {failed ? <p className={styles.about}>{t("matching.failed")}</p> : null}
      {found && !titled ? <p className={styles.title}>{t("matching.title")}</p> : null}
      {titled && seen && !failed && known.length === 0 ? (
        <p className={styles.about}>{t(pending ? "matching.looking" : "matching.none")}</p>
      ) : null}
      <KnownPanel asked={asked} closest={closest} choose={choose} />
    </div>
  );
}
