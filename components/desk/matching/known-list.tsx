"use client";

import type { Route } from "next";
import Link from "next/link";
import { type ReactNode, useRef } from "react";
import { ClaimStatusMark } from "@/components/desk/claims/claim-status";
import { Badge } from "@/components/ui/badge";
import { RatingMark } from "@/components/ui/rating-mark";
import type { KnownClaim } from "@/lib/matching/queries";
import { translator } from "@/lib/platform/messages";
import { comparisonWords } from "./comparison-words";
import styles from "./matching.module.css";
import { useDeedKeys } from "./use-deed-keys";

/** What became of it: where the desk stands with it, or what another desk says. */
function Standing({ known }: { known: KnownClaim }) {
  const t = translator();
  if (known.kind === "elsewhere") {
    return (
      <>
        <span dir="auto">{t("matching.checkedBy", { publisher: known.publisherName })}</span>
        <span dir="auto">{known.ratingText}</span>
        {known.withdrawnOn ? <Badge>{t("matching.withdrawn")}</Badge> : null}
      </>
    );
  }
  return (
    <>
      <span>{t("matching.number", { number: known.number })}</span>
      <ClaimStatusMark status={known.status} />
      {known.rating ? (
        <RatingMark
          colour={known.rating.colour}
          shape={known.rating.shape}
          label={known.rating.name}
          size="small"
        />
      ) : null}
    </>
  );
}

function Statement({ known }: { known: KnownClaim }) {
  const words = { className: "statement", lang: known.language || undefined, dir: "auto" } as const;
  return known.kind === "desk" ? (
    <Link href={`/desk/claims/${known.id}` as Route} {...words}>
      {known.statement}
    </Link>
  ) : (
    <a href={known.reviewUrl} rel="noreferrer nofollow" {...words}>
      {known.statement}
    </a>
  );
}

/** What a person said of it before: of this very pair, or of words that say the same. */
function Remembered({ said }: Pick<KnownClaim, "said">) {
  const t = translator();
  if (!said) return null;
  if (!said.near) return <p>{t("matching.saidSame", { name: said.by })}</p>;
  return (
    <p dir="auto">
      {t(said.judgement === "same" ? "matching.nearSame" : "matching.nearDifferent", {
        name: said.by,
        words: said.words,
      })}
    </p>
  );
}

/** Known claims, the nearest first, each with what is the same and what differs, and what can be done with it. */
export function KnownList({
  known,
  deeds,
}: {
  known: readonly KnownClaim[];
  /** What can be done with one. */
  deeds?: ((known: KnownClaim) => ReactNode) | undefined;
}) {
  const t = translator();
  const list = useRef<HTMLOListElement>(null);
  useDeedKeys(list);
  return (
    <ol ref={list} className={styles.list} aria-label={t("matching.list")}>
      {known.map((one) => (
        <li key={one.id} className={styles.known} data-known>
          <Badge tone={one.comparison.relation === "same" ? "blue" : "plain"}>
            {t(`matching.relation.${one.comparison.relation}`)}
          </Badge>{" "}
          <Statement known={one} />
          <p className={styles.about}>
            <Standing known={one} />
          </p>
          <ul className={styles.differences}>
            {comparisonWords(one.comparison).map((words) => (
              <li key={words} dir="auto">
                {words}
              </li>
            ))}
          </ul>
          <Remembered said={one.said} />
          {deeds ? (
            <>
              {one.kind === "desk" &&
              one.status === "published" &&
              one.comparison.relation === "same" ? (
                <p className={styles.warning}>{t("matching.published")}</p>
              ) : null}
              <div className={styles.deeds}>{deeds(one)}</div>
            </>
          ) : null}
        </li>
      ))}
    </ol>
  );
}
