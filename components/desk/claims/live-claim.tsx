"use client";

import { useRouter } from "next/navigation";
import { useEffect, useState } from "react";
import { translator } from "@/lib/platform/messages";
import styles from "./live-claim.module.css";

/** Several events of one action come together; the page is asked for once. In milliseconds. */
const TOGETHER = 150;

/**
 * Keeps a claim's page as the record has it: when something happens to the claim elsewhere, the page is
 * read again around what the person is typing, and they are told.
 */
export function LiveClaim({
  claimId,
  newest,
}: {
  claimId: string;
  /** Sequence of the last event the page shows. */
  newest: string | null;
}) {
  const t = translator();
  const router = useRouter();
  const [changed, setChanged] = useState(false);
  // The stream itself goes on from what it sent last.
  const [after] = useState(newest);

  useEffect(() => {
    let last = after;
    let source: EventSource | undefined;
    let waiting: ReturnType<typeof setTimeout> | undefined;
    const heard = ({ data, lastEventId }: MessageEvent<string>) => {
      last = lastEventId;
      const { own } = JSON.parse(data) as { own: boolean };
      if (!own) setChanged(true);
      clearTimeout(waiting);
      waiting = setTimeout(() => router.refresh(), TOGETHER);
    };
    // Browsers keep few connections to a server: a page that nobody sees gives its own up meanwhile.
    const followWhileSeen = () => {
      source?.close();
      if (document.visibilityState === "hidden") return;
      const query = last === null ? "" : `?after=${last}`;
      source = new EventSource(`/desk/claims/${claimId}/live${query}`);
      source.addEventListener("message", heard);
    };
    followWhileSeen();
    document.addEventListener("visibilitychange", followWhileSeen);
    return () => {
      document.removeEventListener("visibilitychange", followWhileSeen);
      clearTimeout(waiting);
      source?.close();
    };
  }, [claimId, after, router]);

  return (
    <p className={styles.live} role="status">
      {changed ? t("claims.live.changed") : ""}
    </p>
  );
}
