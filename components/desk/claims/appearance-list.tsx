import Link from "next/link";
import { ActionForm, type FormAction } from "@/components/ui/form";
import { SubmitButton } from "@/components/ui/submit-button";
import { Unbroken } from "@/components/ui/unbroken";
import { anchoringLabel } from "@/lib/articles/labels";
import { fromWholeWord, toWholeWord } from "@/lib/articles/whole-words";
import type { ClaimPage } from "@/lib/claims/queries/claim";
import { translator } from "@/lib/platform/messages";
import styles from "./appearance-list.module.css";
import { Day } from "./moment";

type Appearance = ClaimPage["appearances"][number];

/** The words as they stand in the article, with what is before and behind them. */
function InContext({ passage, lang }: { passage: Appearance["passage"]; lang: string }) {
  if (!passage) return null;
  return (
    <blockquote className={`statement ${styles.context}`} lang={lang} dir="auto">
      {passage.prefix ? `…${fromWholeWord(passage.prefix)}` : null}
      <mark>
        <Unbroken text={passage.exact} />
      </mark>
      {passage.suffix ? `${toWholeWord(passage.suffix)}…` : null}
    </blockquote>
  );
}

function Entry({ appearance, remove }: { appearance: Appearance; remove?: FormAction }) {
  const t = translator();
  const { article, passage } = appearance;
  const moved = passage && passage.anchoring !== "marked" && passage.anchoring !== "anchored";
  return (
    <li className={styles.appearance}>
      <InContext passage={passage} lang={article.language} />
      <p className={styles.where}>
        <Link href={`/desk/articles/${article.id}`} lang={article.language}>
          {article.title}
        </Link>
        <span>{article.outlet}</span>
        {article.publishedOn ? <Day day={article.publishedOn} /> : null}
        {moved ? <strong>{t(anchoringLabel[passage.anchoring])}</strong> : null}
      </p>
      {remove ? (
        <ActionForm
          action={remove}
          label={t("claims.appearances.removeFrom", { title: article.title })}
        >
          <input type="hidden" name="appearanceId" value={appearance.id} />
          <SubmitButton tone="quiet" size="small" icon="trash">
            {t("claims.appearances.remove")}
          </SubmitButton>
        </ActionForm>
      ) : null}
    </li>
  );
}

/** Where the claim stands: the passage in each article. `remove` is for who may take one back. */
export function AppearanceList({
  appearances,
  remove,
}: {
  appearances: ClaimPage["appearances"];
  remove?: FormAction;
}) {
  const t = translator();
  if (appearances.length === 0) return <p>{t("claims.appearances.none")}</p>;
  return (
    <ol className={styles.list}>
      {appearances.map((appearance) => (
        <Entry key={appearance.id} appearance={appearance} {...(remove ? { remove } : {})} />
      ))}
    </ol>
  );
}
