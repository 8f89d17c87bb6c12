import type { TextChange } from "@/lib/articles/changes";
import { translator } from "@/lib/platform/messages";
import styles from "./text-changes.module.css";

const elementOf = { same: "span", added: "ins", removed: "del" } as const;

/** How one text became another, word by word; what went is struck through, what came is underlined. */
export function TextChanges({
  changes,
  language,
}: {
  changes: readonly TextChange[];
  language: string;
}) {
  const t = translator();
  if (changes.every(({ kind }) => kind === "same")) return <p>{t("articles.versions.same")}</p>;
  return (
    <div className={styles.text} lang={language} dir="auto">
      {changes.map(({ kind, text }, index) => {
        const Element = elementOf[kind];
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a finished comparison never move
          <Element key={index} className={styles[kind]}>
            {text}
          </Element>
        );
      })}
    </div>
  );
}
