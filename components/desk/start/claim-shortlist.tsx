import Link from "next/link";
import type { ComponentProps, ReactNode } from "react";
import { ClaimStatusMark } from "@/components/desk/claims/claim-status";
import { Card } from "@/components/ui/card";
import { Unbroken } from "@/components/ui/unbroken";
import { isBeyondCount } from "@/lib/claims/counting";
import { translator } from "@/lib/platform/messages";
import styles from "./start.module.css";

type Href = ComponentProps<typeof Link>["href"];

/** What of a claim its place in a short list says beside its words. */
export type ShortlistedClaim = {
  id: string;
  number: number;
  statement: string;
  language: string;
  status: Parameters<typeof ClaimStatusMark>[0]["status"];
};

/** A few claims and why they stand here; more of them is a link into the queue. */
export function ClaimShortlist<Claim extends ShortlistedClaim>({
  title,
  claims,
  total,
  moreHref,
  why,
  level = 2,
}: {
  title: string;
  claims: readonly Claim[];
  total: number;
  moreHref?: Href;
  /** What is said under a claim: since when, until when, what to do. */
  why: (claim: Claim) => ReactNode;
  level?: 2 | 3;
}) {
  const t = translator();
  if (claims.length === 0) return null;
  return (
    <Card title={`${title} · ${t("desk.queue.counted", { count: total })}`} level={level}>
      <ul className={styles.list}>
        {claims.map((claim) => (
          <li key={claim.id} className={styles.claim}>
            <Link
              href={`/desk/claims/${claim.id}`}
              className={`statement ${styles.statement}`}
              lang={claim.language}
              dir="auto"
            >
              <Unbroken text={claim.statement} />
            </Link>
            <div className={styles.why}>
              <ClaimStatusMark status={claim.status} />
              <span>{t("claims.number", { number: claim.number })}</span>
              {why(claim)}
            </div>
          </li>
        ))}
      </ul>
      {moreHref && total > claims.length ? (
        <Link href={moreHref} className={styles.more}>
          {t("desk.start.more", { count: isBeyondCount(total) ? total : total - claims.length })}
        </Link>
      ) : null}
    </Card>
  );
}
