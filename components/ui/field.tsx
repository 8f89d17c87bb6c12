"use client";

import { Label } from "radix-ui";
import { type ReactNode, useId, useLayoutEffect, useRef, useState } from "react";
import { translator } from "@/lib/platform/messages";
import { classNames } from "./class-names";
import styles from "./field.module.css";
import { FieldContext, useForm } from "./form-context";
import { wordsOfChoices } from "./words-of-choices";

type FieldProps = {
  /** The name the control is sent under; errors of that name are shown here. */
  name: string;
  label: ReactNode;
  hint?: ReactNode;
  required?: boolean;
  /** The label is for screen readers only, where the place of the field says it to others. */
  labelHidden?: boolean;
  children: ReactNode;
};

const useField = ({ name, hint, required = false }: FieldProps) => {
  const form = useForm();
  const own = useId();
  const id = `${form.id || own}-${name}`;
  const errors = form.fields[name] ?? [];
  const describedBy = classNames(hint ? `${id}-hint` : "", errors.length > 0 && `${id}-error`);
  const theirs = form.theirs[name];
  const differs = theirs !== undefined && theirs !== (form.values?.[name] ?? "");
  return {
    id,
    name,
    errors,
    describedBy,
    required,
    wrong: errors.length > 0,
    theirs: differs ? theirs : undefined,
  };
};

/** What somebody else saved meanwhile, in the words of the choices where there are any. */
function Theirs({ name, value }: { name: string; value: string }) {
  const t = translator();
  const place = useRef<HTMLElement>(null);
  const [words, setWords] = useState(value);
  // Only the page knows what a choice is called: its label stands beside the control.
  useLayoutEffect(() => {
    setWords(wordsOfChoices(place.current?.closest("form"), name, value));
  }, [name, value]);
  return (
    <figure ref={place} className={styles.theirs}>
      <figcaption>{t("ui.theirs")}</figcaption>
      <p dir="auto">{words || t("ui.nothing")}</p>
    </figure>
  );
}

/** Under a control: what is wrong with it, and what somebody else saved in it meanwhile. */
function Below({
  id,
  name,
  errors,
  theirs,
}: {
  id: string;
  name: string;
  errors: string[];
  theirs?: string | undefined;
}) {
  if (errors.length === 0 && theirs === undefined) return null;
  return (
    <div className={styles.below}>
      {errors.length > 0 ? (
        <div id={`${id}-error`} className={styles.error}>
          {errors.map((error) => (
            <p key={error}>{error}</p>
          ))}
        </div>
      ) : null}
      {theirs === undefined ? null : <Theirs name={name} value={theirs} />}
    </div>
  );
}

function Words({
  label,
  required,
  hidden,
}: {
  label: ReactNode;
  required: boolean;
  hidden: boolean;
}) {
  return (
    <span className={hidden ? "visually-hidden" : undefined}>
      {label}
      {required ? <span className={styles.required}> {translator()("ui.required")}</span> : null}
    </span>
  );
}

/** One control with its label, hint and errors, wired together. */
export function Field(props: FieldProps) {
  const field = useField(props);
  const { label, hint, labelHidden = false, children } = props;
  return (
    <div className={classNames(styles.field, field.wrong && styles.wrong)}>
      <Label.Root className={styles.label} htmlFor={field.id}>
        <Words label={label} required={field.required} hidden={labelHidden} />
      </Label.Root>
      {hint ? (
        <p id={`${field.id}-hint`} className={styles.hint}>
          {hint}
        </p>
      ) : null}
      <FieldContext value={field}>{children}</FieldContext>
      <Below id={field.id} name={field.name} errors={field.errors} theirs={field.theirs} />
    </div>
  );
}

/** Several controls that answer one question, such as radio buttons, with one label. */
export function FieldGroup(props: FieldProps) {
  const field = useField(props);
  const { label, hint, labelHidden = false, children } = props;
  return (
    <fieldset
      id={field.id}
      className={classNames(styles.field, field.wrong && styles.wrong)}
      aria-describedby={field.describedBy || undefined}
      data-wrong={field.wrong || undefined}
    >
      <legend className={styles.label}>
        <Words label={label} required={field.required} hidden={labelHidden} />
      </legend>
      {hint ? (
        <p id={`${field.id}-hint`} className={styles.hint}>
          {hint}
        </p>
      ) : null}
      <FieldContext value={{ ...field, id: "", describedBy: "", wrong: false }}>
        {children}
      </FieldContext>
      <Below id={field.id} name={field.name} errors={field.errors} theirs={field.theirs} />
    </fieldset>
  );
}
