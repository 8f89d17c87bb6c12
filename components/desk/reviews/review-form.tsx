"use client";

import { type FormEvent, type ReactNode, useEffect, useRef, useState } from "react";
import { ActionForm, type FormAction } from "@/components/ui/form";
import { useForm } from "@/components/ui/form-context";
import { translator } from "@/lib/platform/messages";
import { type SaveState, useAutosave } from "./autosave";
import styles from "./review-form.module.css";

/** Said beside the buttons, so that nobody wonders whether what they typed is kept. */
function SavedLine({ state, timeZone }: { state: SaveState; timeZone: string }) {
  const t = translator(undefined, timeZone);
  const words = {
    idle: () => "",
    typing: () => t("reviews.autosave.typing"),
    saving: () => t("reviews.autosave.saving"),
    saved: () => (state.status === "saved" ? t("reviews.autosave.saved", { at: state.at }) : ""),
    refused: () => (state.status === "refused" ? state.message : ""),
  };
  return (
    <p
      className={state.status === "refused" ? styles.refused : styles.saved}
      role={state.status === "refused" ? "alert" : "status"}
    >
      {words[state.status]()}
    </p>
  );
}

/**
 * The version the text in the fields is based on. It follows this window's own saves, and another's
 * only once that was shown beside the fields; never what the page happens to be rendered with again.
 */
function BasedOn({ version, shown }: { version: number; shown: (version: number) => void }) {
  const { theirVersion } = useForm();
  useEffect(() => {
    if (theirVersion !== undefined) shown(theirVersion);
  }, [theirVersion, shown]);
  return <input type="hidden" name="version" value={version} />;
}

/**
 * The form of a review, which saves itself as one types. It works without JavaScript by its save
 * button; a refusal takes nothing away of what was typed.
 *
 * @param action saves or hands in, by the button that was pressed
 * @param autosave saves only, and re-renders nothing
 */
export function ReviewForm({
  action,
  autosave,
  version,
  timeZone,
  label,
  children,
}: {
  action: FormAction;
  autosave: FormAction;
  /** 0 before the draft was first saved. */
  version: number;
  timeZone: string;
  label: string;
  children: ReactNode;
}) {
  const frame = useRef<HTMLDivElement>(null);
  const form = useRef<HTMLFormElement>(null);
  const [basedOn, setBasedOn] = useState(version);
  const { state, typed, settled, savedByHand } = useAutosave(form, autosave, setBasedOn);

  useEffect(() => {
    form.current = frame.current?.querySelector("form") ?? null;
  }, []);

  const waitForAutosave = (submit: FormEvent<HTMLDivElement>) => {
    const underWay = settled();
    if (!underWay) return;
    submit.preventDefault();
    submit.stopPropagation();
    const { submitter } = submit.nativeEvent as SubmitEvent;
    void underWay.then(() => form.current?.requestSubmit(submitter));
  };

  return (
    <div ref={frame} onInput={typed} onSubmitCapture={waitForAutosave}>
      <ActionForm action={action} label={label} onDone={savedByHand}>
        <BasedOn version={basedOn} shown={setBasedOn} />
        {children}
        <SavedLine state={state} timeZone={timeZone} />
      </ActionForm>
    </div>
  );
}
