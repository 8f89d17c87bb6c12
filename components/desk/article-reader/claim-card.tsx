import Link from "next/link";
import { ClaimStatusMark } from "@/components/desk/claims/claim-status";
import { RatingMark } from "@/components/ui/rating-mark";
import { Unbroken } from "@/components/ui/unbroken";
import type { claimsOfArticle } from "@/lib/claims/queries/of-article";
import { translator } from "@/lib/platform/messages";
import type { ViewOf } from "@/lib/platform/query";
import styles from "./claim-card.module.css";

export type MarkedClaim = ViewOf<typeof claimsOfArticle>[number];

/** A claim in the margin of its article: where it stands, how it was rated, and whose it is. */
export function ClaimCard({ claim, language }: { claim: MarkedClaim; language: string }) {
  const t = translator();
  const names = claim.assignees.map(({ name }) => name).join(", ");
  return (
    <article className={styles.card}>
      <div className={styles.head}>
        <ClaimStatusMark status={claim.status} />
        <span className={styles.number}>{claim.number}</span>
      </div>
      <Link
        href={`/desk/claims/${claim.claimId}`}
        className={`statement ${styles.statement}`}
        lang={language}
        dir="auto"
      >
        <Unbroken text={claim.statement} />
      </Link>
      {claim.rating ? (
        <RatingMark
          colour={claim.rating.colour}
          shape={claim.rating.shape}
          label={claim.rating.name}
        />
      ) : null}
      <p className={styles.people}>
        {names ? t("articles.reader.assigned", { names }) : t("articles.reader.unassigned")}
      </p>
    </article>
  );
}
