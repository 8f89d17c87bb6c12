import Link from "next/link";
import type { ReactNode } from "react";
import { ClaimStatusMark } from "@/components/desk/claims/claim-status";
import { Due, Moment } from "@/components/desk/claims/moment";
import { Marked } from "@/components/published/marked";
import { Badge } from "@/components/ui/badge";
import { RatingMark } from "@/components/ui/rating-mark";
import { sourceKindLabel, stanceLabel } from "@/lib/evidence/labels";
import { translator } from "@/lib/platform/messages";
import type { HitOf, SearchHit } from "@/lib/search/hits";
import { hitPath } from "./hit-path";
import styles from "./search.module.css";

type Clock = { timeZone: string; today: string };

/** What stands out of a hit, what stands below it, and the language of the first where it has one. */
type Look = { title: ReactNode; below: ReactNode; passage?: ReactNode; lang?: string };

const claimLook = (hit: HitOf<"claim">, { today }: Clock): Look => ({
  title: <Marked parts={hit.statement} />,
  lang: hit.language,
  below: (
    <>
      <ClaimStatusMark status={hit.status} />
      {hit.rating ? (
        <RatingMark
          colour={hit.rating.colour}
          shape={hit.rating.shape}
          label={hit.rating.name}
          size="small"
        />
      ) : null}
      <span>{translator()("deskSearch.claimNumber", { number: hit.number })}</span>
      {hit.claimant ? (
        <span>
          <Marked parts={hit.claimant} />
        </span>
      ) : null}
      {hit.topics.length > 0 ? (
        <span>
          <Marked parts={hit.topics} />
        </span>
      ) : null}
      {hit.assignees.length > 0 ? (
        <span>{hit.assignees.map(({ name }) => name).join(", ")}</span>
      ) : null}
      {hit.dueOn ? <Due day={hit.dueOn} today={today} /> : null}
    </>
  ),
});

const articleLook = (hit: HitOf<"article">): Look => ({
  title: <Marked parts={hit.title} />,
  lang: hit.language,
  ...(hit.passage ? { passage: <Marked parts={hit.passage} /> } : {}),
  below: (
    <>
      <span>
        <Marked parts={hit.outlet} />
      </span>
      {hit.publishedOn ? <span>{hit.publishedOn}</span> : null}
    </>
  ),
});

const evidenceLook = (hit: HitOf<"evidence">): Look => {
  const t = translator();
  return {
    title: hit.excerpt.length > 0 ? <Marked parts={hit.excerpt} /> : hit.source,
    ...(hit.note ? { passage: <Marked parts={hit.note} /> } : {}),
    below: (
      <>
        <span>{t(stanceLabel(hit.stance))}</span>
        {hit.protected ? <Badge tone="red">{t("deskSearch.protected")}</Badge> : null}
        {hit.withdrawn ? <Badge>{t("deskSearch.withdrawn")}</Badge> : null}
        <span>{hit.source}</span>
        <span>{t("deskSearch.onClaim", { number: hit.claim.number })}</span>
      </>
    ),
  };
};

const sourceLook = (hit: HitOf<"source">): Look => {
  const t = translator();
  return {
    title: <Marked parts={hit.title} />,
    below: (
      <>
        <span>{t(sourceKindLabel(hit.sourceKind))}</span>
        <span>
          <Marked parts={hit.publisher} />
        </span>
        {hit.url ? <span className={styles.address}>{hit.url}</span> : null}
        <span>
          {hit.claim
            ? t("deskSearch.onClaim", { number: hit.claim.number })
            : t("deskSearch.unbrought")}
        </span>
      </>
    ),
  };
};

const commentLook = (hit: HitOf<"comment">, { timeZone }: Clock): Look => ({
  title: <Marked parts={hit.body} />,
  below: (
    <>
      <span>{hit.author}</span>
      <Moment at={hit.createdAt} timeZone={timeZone} />
      <span>{translator()("deskSearch.onClaim", { number: hit.claim.number })}</span>
    </>
  ),
});

const personLook = (hit: HitOf<"person">): Look => {
  const t = translator();
  return {
    title: <Marked parts={hit.name} />,
    below: (
      <>
        <span>{t(`people.role.${hit.role}`)}</span>
        {hit.closed ? <Badge>{t("deskSearch.closed")}</Badge> : null}
      </>
    ),
  };
};

const lookOf = (hit: SearchHit, clock: Clock): Look => {
  switch (hit.kind) {
    case "claim":
      return claimLook(hit, clock);
    case "article":
      return articleLook(hit);
    case "evidence":
      return evidenceLook(hit);
    case "source":
      return sourceLook(hit);
    case "comment":
      return commentLook(hit, clock);
    case "person":
      return personLook(hit);
  }
};

/** Something that was found, with what was looked for marked in it. */
export function Hit({ hit, clock }: { hit: SearchHit; clock: Clock }) {
  const { title, below, passage, lang } = lookOf(hit, clock);
  const path = hitPath(hit);
  return (
    <li className={styles.hit}>
      {path ? (
        <Link href={path} className={`statement ${styles.title}`} lang={lang} dir="auto">
          {title}
        </Link>
      ) : (
        <span className={`statement ${styles.title}`}>{title}</span>
      )}
      {passage ? (
        <p className={styles.passage} lang={lang} dir="auto">
          {passage}
        </p>
      ) : null}
      <p className={styles.below}>{below}</p>
    </li>
  );
}
