"use client";

import { type ChangeEvent, useId, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { TextArea } from "@/components/ui/text-area";
import { translator } from "@/lib/platform/messages";
import type { Handed } from "./brought";
import styles from "./several.module.css";

/** Where addresses are pasted and files are picked, by keyboard too. */
export function Bring({
  onPaste,
  onFiles,
}: {
  /** Reads what was pasted; answers with what is left of it. */
  onPaste: (text: string) => Promise<string>;
  onFiles: (files: readonly Handed[]) => void;
}) {
  const t = translator();
  const [text, setText] = useState("");
  const [reading, setReading] = useState(false);
  const picker = useRef<HTMLInputElement>(null);
  const hint = useId();

  const read = async () => {
    setReading(true);
    setText(await onPaste(text));
    setReading(false);
  };
  const picked = (change: ChangeEvent<HTMLInputElement>) => {
    const files = [...(change.currentTarget.files ?? [])];
    onFiles(files.map((content) => ({ content, isFolder: false })));
    // The same file may be picked once more, after it was removed from the list.
    change.currentTarget.value = "";
  };
  return (
    <div className={styles.fields}>
      <Field
        name="pasted"
        label={t("bringing.several.paste")}
        hint={t("bringing.several.pasteHint")}
      >
        <TextArea
          rows={4}
          maxLength={50_000}
          value={text}
          // What is typed meanwhile would be lost to what is left of it.
          readOnly={reading}
          onChange={(change) => setText(change.currentTarget.value)}
        />
      </Field>
      <div className={styles.buttons}>
        <Button disabled={reading || text.trim() === ""} onClick={() => void read()}>
          {reading ? t("bringing.several.reading") : t("bringing.several.read")}
        </Button>
        <Button icon="file" aria-describedby={hint} onClick={() => picker.current?.click()}>
          {t("bringing.several.choose")}
        </Button>
        <input
          ref={picker}
          type="file"
          multiple
          hidden
          aria-label={t("bringing.several.choose")}
          onChange={picked}
        />
      </div>
      <p id={hint} className={styles.about}>
        {t("bringing.several.filesHint")}
      </p>
    </div>
  );
}
