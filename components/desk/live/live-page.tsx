"use client";

import { useEffect } from "react";
import type { LivePage as LiveShown } from "@/lib/live/schema";
import { useLive } from "./live-desk";
import styles from "./live-page.module.css";

/**
 * Says what a page shows, so that it is kept as the record has it: when something happens there it is read again
 * around what the person is doing. Of a claim and an article it is also told who is there (`AlsoHere`).
 */
export function LivePage({
  page,
  since,
  changes,
}: {
  page: LiveShown;
  /**
   * Sequence of the newest event before all that is shown was read. Left out by a form over what it shows, which
   * is not read again.
   */
  since?: string;
  /** What is said once somebody else changed something. */
  changes?: string;
}) {
  const { show, note, changed } = useLive();
  useEffect(() => note(since), [note, since]);
  useEffect(() => show(page), [show, page]);
  if (!changes) return null;
  return (
    <p className={styles.changed} role="status">
      {changed ? changes : ""}
    </p>
  );
}
