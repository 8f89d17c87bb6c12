import type { ReactNode } from "react";
import { languageName } from "@/lib/platform/language-tags";
import { directionOf } from "@/lib/platform/locale";
import { translator } from "@/lib/platform/messages";
import type { TranslationDesk } from "@/lib/translations/queries/translation";
import styles from "./translations.module.css";

const parts = ["statement", "summary", "explanation"] as const;
export type TranslatedPart = (typeof parts)[number];

function Original({ view, part }: { view: TranslationDesk; part: TranslatedPart }) {
  const t = translator();
  const { original } = view;
  const language = part === "statement" ? original.language : original.verdictLanguage;
  return (
    <div className={styles.side}>
      <p className={styles.label}>
        {t(`translations.field.${part}`)}
        <span className={styles.quiet}>
          {" "}
          · {t("translations.original", { language: languageName(language) })}
        </span>
      </p>
      <p className={styles.words} lang={language} dir="auto">
        {original[part] || t("translations.nothing")}
      </p>
    </div>
  );
}

/** Each part of the original with what is beside it; below it where it is narrow. */
export function SideBySide({
  view,
  beside,
}: {
  view: TranslationDesk;
  beside: (part: TranslatedPart) => ReactNode;
}) {
  return (
    <div className={styles.pairs}>
      {parts.map((part) => (
        <div key={part} className={styles.pair}>
          <Original view={view} part={part} />
          <div className={styles.side}>{beside(part)}</div>
        </div>
      ))}
    </div>
  );
}

/** The translation to be read, beside the original. */
export function TranslationToRead({ view }: { view: TranslationDesk }) {
  const t = translator();
  const { language, words } = view;
  return (
    <SideBySide
      view={view}
      beside={(part) => (
        <>
          <p className={styles.label}>{t(`translations.field.${part}`)}</p>
          <p className={styles.words} lang={language} dir={directionOf(language)}>
            {words[part] || t("translations.nothing")}
          </p>
        </>
      )}
    />
  );
}
