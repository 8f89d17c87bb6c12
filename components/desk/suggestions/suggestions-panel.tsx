"use client";

import { useRef, useState } from "react";
import type { ClaimFormChoices } from "@/components/desk/claims/claim-form";
import { ActionForm, type FormAction } from "@/components/ui/form";
import { KeyboardKey } from "@/components/ui/keyboard-key";
import { SubmitButton } from "@/components/ui/submit-button";
import { translator } from "@/lib/platform/messages";
import { basisLabel } from "@/lib/suggestions/labels";
import type { SuggestionsView } from "@/lib/suggestions/queries";
import type { Suggestion } from "@/lib/suggestions/suggest";
import { EditSuggestion, type SuggestedArticle } from "./edit-suggestion";
import { decisionOf, SuggestionCard } from "./suggestion-card";
import styles from "./suggestions-panel.module.css";
import { useKeys } from "./use-keys";

/** Shown at once; an editor who wants more opens the rest. */
const FIRST = 5;

export type DecidingSuggestions = { decide: FormAction; mark: FormAction };

function KeysHint() {
  const key = (words: unknown) => <KeyboardKey>{String(words)}</KeyboardKey>;
  const t = translator();
  return (
    <p className={styles.hint}>
      {t.rich("suggestions.keys", {
        a: key,
        e: key,
        l: key,
        m: key,
        d: key,
        w: key,
        down: key,
        up: key,
      })}
    </p>
  );
}

function WavedAway({ suggestions, language }: { suggestions: Suggestion[]; language: string }) {
  const t = translator();
  return (
    <details className={styles.more}>
      <summary>{t("suggestions.wavedAway", { count: suggestions.length })}</summary>
      <ul className={styles.away}>
        {suggestions.map((suggestion) => (
          <li key={suggestion.start}>
            <span lang={language} dir="auto">
              {suggestion.exact}
            </span>{" "}
            <SubmitButton
              tone="quiet"
              size="small"
              name="decision"
              value={decisionOf("bring-back", suggestion)}
            >
              {t("suggestions.bringBack")}
            </SubmitButton>
          </li>
        ))}
      </ul>
    </details>
  );
}

/**
 * What the desk proposes to check in an article, best first: to accept, to edit first, or to wave away,
 * by one key each, by mouse or by touch. All buttons but "edit first" work before hydration.
 */
export function SuggestionsPanel({
  view,
  article,
  choices,
  deciding,
  open,
}: {
  view: SuggestionsView;
  article: SuggestedArticle;
  choices: ClaimFormChoices;
  /** Left out for people who only read. */
  deciding?: DecidingSuggestions | undefined;
  /** Open when the page is loaded. */
  open: boolean;
}) {
  const t = translator();
  // Not closed again by the first claim that is made.
  const [opened] = useState(open);
  const [edited, setEdited] = useState<Suggestion | null>(null);
  const list = useRef<HTMLDivElement>(null);
  const { suggestions, wavedAway, basis } = view;
  useKeys(list, suggestions);
  const card = (suggestion: Suggestion) => (
    <SuggestionCard
      key={`${suggestion.start}-${suggestion.end}`}
      suggestion={suggestion}
      language={article.language}
      onEdit={deciding ? () => setEdited(suggestion) : undefined}
    />
  );
  const rest = suggestions.slice(FIRST);
  const lists = (
    <div ref={list}>
      <ol className={styles.list}>{suggestions.slice(0, FIRST).map(card)}</ol>
      {rest.length > 0 ? (
        <details className={styles.more}>
          <summary>{t("suggestions.more", { count: rest.length })}</summary>
          <ol className={styles.list} start={FIRST + 1}>
            {rest.map(card)}
          </ol>
        </details>
      ) : null}
    </div>
  );
  return (
    <details className={styles.panel} open={opened}>
      <summary className={styles.summary}>
        <h2>{t("suggestions.title")}</h2>
        <span>{t("suggestions.count", { count: suggestions.length })}</span>
      </summary>
      {suggestions.length > 0 ? (
        <p className={styles.hint}>{t(basisLabel[basis])}</p>
      ) : (
        <p>{t(wavedAway.length > 0 ? "suggestions.allDecided" : "suggestions.none")}</p>
      )}
      {deciding ? (
        <>
          {suggestions.length > 0 ? <KeysHint /> : null}
          <ActionForm action={deciding.decide} label={t("suggestions.title")}>
            <input type="hidden" name="articleVersionId" value={article.articleVersionId} />
            {lists}
            {wavedAway.length > 0 ? (
              <WavedAway suggestions={wavedAway} language={article.language} />
            ) : null}
          </ActionForm>
        </>
      ) : (
        lists
      )}
      {edited && deciding ? (
        <EditSuggestion
          key={`${edited.start}-${edited.end}`}
          suggestion={edited}
          article={article}
          choices={choices}
          mark={deciding.mark}
          close={() => setEdited(null)}
        />
      ) : null}
    </details>
  );
}
