"use client";

import { useState } from "react";
import { ArticleReader, type Selected } from "@/components/desk/article-reader/article-reader";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { ActionForm, type FormAction } from "@/components/ui/form";
import { SubmitButton } from "@/components/ui/submit-button";
import { readerBlocks } from "@/lib/articles/segments";
import { translator } from "@/lib/platform/messages";

/** Shows the version's text, where a person selects the words a passage now stands for. */
export function PlaceByHand({
  passageId,
  text,
  language,
  place,
}: {
  passageId: string;
  text: string;
  language: string;
  place: FormAction;
}) {
  const t = translator();
  const [selected, setSelected] = useState<Selected | null>(null);
  const [open, setOpen] = useState(false);
  const whole = [{ kind: "paragraph" as const, start: 0, end: [...text].length }];
  return (
    <Dialog
      wide
      open={open}
      onOpenChange={setOpen}
      title={t("articles.versions.place")}
      description={selected ? <q dir="auto">{selected.exact}</q> : undefined}
      trigger={
        <Button tone="quiet" size="small">
          {t("articles.versions.place")}
        </Button>
      }
    >
      {selected ? (
        <ActionForm action={place} onDone={() => setOpen(false)}>
          <input type="hidden" name="passageId" value={passageId} />
          <input type="hidden" name="start" value={selected.start} />
          <input type="hidden" name="end" value={selected.end} />
          <SubmitButton>{t("articles.versions.confirm")}</SubmitButton>
        </ActionForm>
      ) : null}
      <ArticleReader
        text={text}
        language={language}
        blocks={readerBlocks(text, whole, [])}
        cards={{}}
        markLabel={t("articles.versions.place")}
        onMark={setSelected}
      />
    </Dialog>
  );
}
