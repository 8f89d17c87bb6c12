import { KnownFor } from "@/components/desk/matching/known-for";
import { LinkKnown } from "@/components/desk/matching/link-known";
import { Button } from "@/components/ui/button";
import { SubmitButton } from "@/components/ui/submit-button";
import { measureWords } from "@/lib/claims/measure-words";
import { translator } from "@/lib/platform/messages";
import { reasonLabel } from "@/lib/suggestions/labels";
import type { Suggestion } from "@/lib/suggestions/suggest";
import styles from "./suggestions-panel.module.css";

/** What a button of a suggestion says to the action: what to do, and the passage's place. */
export const decisionOf = (what: string, { start, end }: Suggestion): string =>
  `${what} ${start} ${end}`;

function Reasons({ suggestion }: { suggestion: Suggestion }) {
  const t = translator();
  return (
    <ul className={styles.reasons} aria-label={t("suggestions.why")}>
      {suggestion.reasons.map(reasonLabel).map(({ key, claimant, doubt }) => (
        <li key={key} className={doubt ? styles.doubt : undefined}>
          {t(key, { claimant })}
        </li>
      ))}
    </ul>
  );
}

function Facts({ suggestion, language }: { suggestion: Suggestion; language: string }) {
  const t = translator();
  const { claimant, measures, draftChanged, exact } = suggestion;
  return (
    <dl className={styles.facts}>
      {claimant ? (
        <div>
          <dt>{t("suggestions.claimant")}</dt>
          <dd lang={language}>{claimant.name}</dd>
        </div>
      ) : null}
      {measures.length > 0 ? (
        <div>
          <dt>{t("suggestions.measure")}</dt>
          {measures.map(measureWords).map((words) => (
            <dd key={words}>{words}</dd>
          ))}
        </div>
      ) : null}
      {draftChanged ? (
        <div>
          <dt>{t("suggestions.passage")}</dt>
          <dd lang={language} dir="auto">
            {exact}
          </dd>
        </div>
      ) : null}
    </dl>
  );
}

/** One suggestion: its draft, why, and what can be done with it, each by a button that says its key. */
export function SuggestionCard({
  suggestion,
  language,
  onEdit,
}: {
  suggestion: Suggestion;
  /** BCP 47, of the article */
  language: string;
  /** Left out for people who only read. */
  onEdit?: (() => void) | undefined;
}) {
  const t = translator();
  return (
    <li className={styles.card} data-suggestion>
      <p className={styles.draft}>
        <span className="statement" lang={language} dir="auto">
          {suggestion.draft}
        </span>{" "}
        {suggestion.draftChanged ? (
          <small className={styles.changed}>({t("suggestions.draftChanged")})</small>
        ) : null}
      </p>
      <Reasons suggestion={suggestion} />
      <Facts suggestion={suggestion} language={language} />
      <KnownFor
        asked={{
          statement: suggestion.draft,
          language,
          claimant: suggestion.claimant?.name ?? "",
          except: "",
        }}
        choose={
          onEdit
            ? (known) => (
                <LinkKnown
                  known={known}
                  name="decision"
                  ours={decisionOf("link", suggestion)}
                  elsewhere={decisionOf("checked", suggestion)}
                />
              )
            : undefined
        }
      />
      {onEdit ? (
        <div className={styles.buttons}>
          <SubmitButton
            tone="plain"
            size="small"
            name="decision"
            value={decisionOf("accept", suggestion)}
            aria-keyshortcuts="A"
            data-key="a"
          >
            {t("suggestions.accept")}
          </SubmitButton>
          <Button size="small" tone="quiet" onClick={onEdit} aria-keyshortcuts="E" data-key="e">
            {t("suggestions.edit")}
          </Button>
          <SubmitButton
            tone="quiet"
            size="small"
            name="decision"
            value={decisionOf("wave-away", suggestion)}
            aria-keyshortcuts="W"
            data-key="w"
          >
            {t("suggestions.waveAway")}
          </SubmitButton>
        </div>
      ) : null}
    </li>
  );
}
