"use client";

import { type ReactNode, useState } from "react";
import { ClaimForm, type ClaimFormChoices } from "@/components/desk/claims/claim-form";
import { Dialog } from "@/components/ui/dialog";
import type { FormAction } from "@/components/ui/form";
import { Tabs } from "@/components/ui/tabs";
import type { ReaderBlock } from "@/lib/articles/segments";
import type { ClaimFormValues } from "@/lib/claims/claim-form";
import { parseMeasures } from "@/lib/claims/measure/parse-measure";
import { partialDateSchema } from "@/lib/claims/partial-date";
import { translator } from "@/lib/platform/messages";
import { ArticleReader, type Selected } from "./article-reader";
import { type FindClaims, LinkClaim } from "./link-claim";
import styles from "./marking-reader.module.css";

export type MarkedArticle = {
  articleVersionId: string;
  text: string;
  /** BCP 47 */
  language: string;
  /** A partial date or "" */
  publishedOn: string;
};

/** What a claim begins with when it is read from a passage: its words, its figures, its date. */
const claimOf = (selected: Selected, article: MarkedArticle): ClaimFormValues => {
  const date = partialDateSchema.safeParse(article.publishedOn);
  return {
    statement: selected.exact.replace(/\s+/gu, " "),
    claimant: "",
    claimantKind: "",
    claimantSameAs: [],
    claimantAffiliation: "",
    claimantUnknown: false,
    claimedOn: article.publishedOn,
    language: article.language,
    topics: [],
    measures: parseMeasures(
      selected.exact,
      article.language,
      date.success ? { date: date.data } : {},
    ),
  };
};

function MarkDialog({
  selected,
  article,
  choices,
  marking,
  close,
  done,
}: {
  selected: Selected;
  article: MarkedArticle;
  choices: ClaimFormChoices;
  marking: Marking;
  close: () => void;
  done: () => void;
}) {
  const t = translator();
  const place = {
    articleVersionId: article.articleVersionId,
    start: selected.start,
    end: selected.end,
  };
  return (
    <Dialog
      open
      wide
      onOpenChange={(open) => {
        if (!open) close();
      }}
      title={t("articles.reader.markTitle")}
      description={
        <blockquote className={styles.passage} lang={article.language} dir="auto">
          {selected.exact}
        </blockquote>
      }
    >
      <Tabs
        label={t("articles.reader.markTitle")}
        tabs={[
          {
            value: "new",
            label: t("articles.reader.new"),
            content: (
              <ClaimForm
                action={marking.mark}
                initial={claimOf(selected, article)}
                choices={choices}
                hidden={place}
                offersOpening
                submitLabel={t("articles.reader.make")}
                onDone={done}
              />
            ),
          },
          {
            value: "link",
            label: t("articles.reader.link"),
            content: (
              <LinkClaim action={marking.link} find={marking.find} place={place} onDone={done} />
            ),
          },
        ]}
      />
    </Dialog>
  );
}

// The words are a claim now; left selected, the offer to make one would stay and cover what follows.
const letGo = () => getSelection()?.removeAllRanges();

export type Marking = { mark: FormAction; link: FormAction; find: FindClaims };

/** The article with its claims; for those who may, selected words become a claim in a dialog. */
export function MarkingReader({
  article,
  blocks,
  cards,
  choices,
  marking,
}: {
  article: MarkedArticle;
  blocks: readonly ReaderBlock[];
  cards: Readonly<Record<string, ReactNode>>;
  choices: ClaimFormChoices;
  /** Left out for people who only read. */
  marking?: Marking | undefined;
}) {
  const [selected, setSelected] = useState<Selected | null>(null);
  return (
    <>
      <ArticleReader
        text={article.text}
        language={article.language}
        blocks={blocks}
        cards={cards}
        {...(marking ? { onMark: setSelected } : {})}
      />
      {selected && marking ? (
        <MarkDialog
          // A new selection is a new form.
          key={`${selected.start}-${selected.end}`}
          selected={selected}
          article={article}
          choices={choices}
          marking={marking}
          close={() => setSelected(null)}
          done={() => {
            setSelected(null);
            letGo();
          }}
        />
      ) : null}
    </>
  );
}
