import { translator } from "@/lib/platform/messages";
import { operatorHelp, operatorWord, valueWord } from "@/lib/search/labels";
import { type OperatorName, operatorNames } from "@/lib/search/operators";
import { listed, valuesOf } from "./complaint";
import styles from "./search.module.css";

const exampleOf = (name: OperatorName, ratings: readonly string[]): string => {
  const t = translator();
  const operator = t(operatorWord(name));
  const [value] = valuesOf(name, ratings);
  const examples: Partial<Record<OperatorName, string>> = {
    claimant: '"Jane Doe"',
    topic: t("deskSearch.example.topic"),
    language: "fr",
    assignee: t(valueWord("me")),
    editor: t(valueWord("none")),
    due: "<3d",
  };
  return `${operator}:${examples[name] ?? value ?? ""}`;
};

const plain = ["words", "phrase", "without", "number"] as const;

/** What can be typed into the search, in the reader's language, with an example of each. */
export function SearchHelp({ ratings, open }: { ratings: readonly string[]; open: boolean }) {
  const t = translator();
  const me = t(valueWord("me"));
  const none = t(valueWord("none"));
  const helpOf = (name: OperatorName): string => {
    const values = listed(valuesOf(name, ratings));
    return t(operatorHelp(name), { me, none, list: values });
  };
  return (
    <details className={styles.help} open={open}>
      <summary>{t("deskSearch.helpTitle")}</summary>
      <dl>
        {plain.map((what) => (
          <div key={what}>
            <dt>
              <code>{t(`deskSearch.example.${what}`)}</code>
            </dt>
            <dd>{t(`deskSearch.help.${what}`)}</dd>
          </div>
        ))}
        {operatorNames.map((name) => (
          <div key={name}>
            <dt>
              <code>{exampleOf(name, ratings)}</code>
            </dt>
            <dd>{helpOf(name)}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
