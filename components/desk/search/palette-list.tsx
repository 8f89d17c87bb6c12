"use client";

import { ClaimStatusMark } from "@/components/desk/claims/claim-status";
import { Marked } from "@/components/published/marked";
import { Badge } from "@/components/ui/badge";
import { RatingMark } from "@/components/ui/rating-mark";
import type { HighlightedPart } from "@/lib/articles/search-highlight";
import { stanceLabel } from "@/lib/evidence/labels";
import { translator } from "@/lib/platform/messages";
import type { SearchHit } from "@/lib/search/hits";
import { kindWord } from "@/lib/search/labels";
import styles from "./palette.module.css";
import type { PaletteGroup, PaletteOption } from "./palette-options";

const titleOf = (hit: SearchHit): readonly HighlightedPart[] => {
  switch (hit.kind) {
    case "claim":
      return hit.statement;
    case "evidence":
      return hit.excerpt.length > 0 ? hit.excerpt : [{ text: hit.source, hit: false }];
    case "comment":
      return hit.body;
    case "person":
      return hit.name;
    case "article":
    case "source":
      return hit.title;
  }
};

/** Where it stands, or whose it is, in a few words. */
function State({ hit }: { hit: SearchHit }) {
  const t = translator();
  switch (hit.kind) {
    case "claim":
      return (
        <>
          <span>{t("deskSearch.claimNumber", { number: hit.number })}</span>
          <ClaimStatusMark status={hit.status} />
          {hit.rating ? (
            <RatingMark
              colour={hit.rating.colour}
              shape={hit.rating.shape}
              label={hit.rating.name}
              size="small"
            />
          ) : null}
        </>
      );
    case "evidence":
      return (
        <>
          <span>{t(stanceLabel(hit.stance))}</span>
          {hit.withdrawn ? <span>{t("deskSearch.withdrawn")}</span> : null}
          <span>{t("deskSearch.onClaim", { number: hit.claim.number })}</span>
        </>
      );
    case "comment":
      return (
        <>
          <span>{hit.author}</span>
          <span>{t("deskSearch.onClaim", { number: hit.claim.number })}</span>
        </>
      );
    case "person":
      return <span>{t(`people.role.${hit.role}`)}</span>;
    case "article":
      return (
        <span>
          <Marked parts={hit.outlet} />
        </span>
      );
    case "source":
      return (
        <span>
          <Marked parts={hit.publisher} />
        </span>
      );
  }
}

function Words({ option, typed }: { option: PaletteOption; typed: string }) {
  const t = translator();
  if (option.type === "place") {
    return (
      <span className={styles.title}>
        {option.label} {option.count ? <Badge>{option.count}</Badge> : null}
      </span>
    );
  }
  if (option.type === "all") {
    return <span className={styles.title}>{t("deskSearch.palette.all", { typed })}</span>;
  }
  const { hit } = option;
  const lang = hit.kind === "claim" || hit.kind === "article" ? hit.language : undefined;
  return (
    <>
      <span className={styles.title} lang={lang} dir="auto">
        <Marked parts={titleOf(hit)} />
      </span>
      <span className={styles.state}>
        {hit.kind === "claim" ? null : <span className={styles.kind}>{t(kindWord(hit.kind))}</span>}
        <State hit={hit} />
      </span>
    </>
  );
}

/** What can be chosen, in groups; the chosen one is marked. Keys are the field's. */
export function PaletteList({
  id,
  busy,
  groups,
  active,
  typed,
  choose,
  hover,
}: {
  id: string;
  /** What is listed was found for what was typed before. */
  busy: boolean;
  groups: readonly PaletteGroup[];
  active: PaletteOption | undefined;
  typed: string;
  choose: (option: PaletteOption) => void;
  hover: (option: PaletteOption) => void;
}) {
  const t = translator();
  return (
    <div
      id={id}
      role="listbox"
      aria-label={t("deskSearch.palette.title")}
      className={styles.list}
      aria-busy={busy}
    >
      {groups.map(({ heading, options }) => (
        // biome-ignore lint/a11y/useSemanticElements: a fieldset is none of a list's options
        <div key={heading} role="group" aria-labelledby={`${id}-${heading}`}>
          <p id={`${id}-${heading}`} className={styles.heading}>
            {t(heading)}
          </p>
          {options.map((option) => (
            // biome-ignore lint/a11y/useKeyWithClickEvents: the field has the focus and handles keys
            <div
              key={option.id}
              id={`${id} ${option.id}`.replaceAll(" ", "-")}
              role="option"
              tabIndex={-1}
              aria-selected={option === active}
              className={styles.option}
              onClick={() => choose(option)}
              onMouseMove={() => hover(option)}
            >
              <Words option={option} typed={typed} />
            </div>
          ))}
        </div>
      ))}
    </div>
  );
}
