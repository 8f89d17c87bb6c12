"use client";

import {
  type FormEvent,
  type ReactNode,
  startTransition,
  useActionState,
  useEffect,
  useId,
  useRef,
  useState,
} from "react";
import type { FormState } from "@/lib/platform/form-state";
import { translator } from "@/lib/platform/messages";
import styles from "./form.module.css";
import { FormContext, useForm } from "./form-context";
import { FormSummary } from "./form-summary";
import { useNotices } from "./notices";

export type FormAction = (previous: FormState, form: FormData) => Promise<FormState>;

const idle: FormState = { status: "idle" };

const MEGABYTE = 1024 * 1024;
/** As much as a request may carry of files, with room for what is typed (bodySizeLimit in next.config.js). */
const MOST_SENT = 25 * MEGABYTE;

/** What is said of files that no request could carry; undefined where all can be sent. */
const complaintsOfFiles = (form: FormData): Record<string, string[]> | undefined => {
  const files = [...form].flatMap(([name, value]) =>
    value instanceof File && value.size > MOST_SENT ? [{ name, size: value.size }] : [],
  );
  if (files.length === 0) return undefined;
  const words = (size: number) =>
    translator()("ui.fileTooLarge", {
      size: Math.ceil(size / MEGABYTE),
      most: MOST_SENT / MEGABYTE,
    });
  return Object.fromEntries(files.map(({ name, size }) => [name, [words(size)]]));
};

/** The first control that was refused, or the summary when no control is to blame. */
const focusFirstWrong = (form: HTMLFormElement) => {
  const control =
    form.querySelector<HTMLElement>('[aria-invalid="true"], fieldset[data-wrong] input') ??
    form.querySelector<HTMLElement>("[data-summary]");
  control?.focus();
};

/**
 * A form that hands itself to a server action.
 *
 * Before hydration the browser posts it and the page comes back with what was typed. After it, the
 * fields are left exactly as they are: React empties a form it has sent by itself, so this one is
 * sent by hand. A refusal is said in a summary and beside each field, and the first wrong field
 * gets the focus.
 */
export function ActionForm({
  action,
  children,
  clearWhenDone = false,
  focusWhenRefused = true,
  inParts = false,
  onDone,
  label,
  id: givenId,
}: {
  action: FormAction;
  children: ReactNode;
  /** For forms that stay on the page and are used again, such as a comment. */
  clearWhenDone?: boolean;
  /** Not for one of several forms that are sent at once: the focus would jump from one to the next. */
  focusWhenRefused?: boolean;
  /** Its action sends files part by part, so that they may be larger than a request. */
  inParts?: boolean;
  /** Called with the value the action returned; to close a dialog, say. */
  onDone?: (value: unknown) => void;
  /** Names the form where a page has several. */
  label?: string;
  id?: string;
}) {
  const [state, send, pending] = useActionState(action, idle);
  const own = useId();
  const id = givenId ?? own;
  const form = useRef<HTMLFormElement>(null);
  const notices = useNotices();
  const told = useRef<FormState>(idle);
  const [touched, setTouched] = useState(false);
  const [unsendable, setUnsendable] = useState<Record<string, string[]>>();

  useEffect(() => {
    if (unsendable && form.current) focusFirstWrong(form.current);
  }, [unsendable]);

  useEffect(() => {
    if (told.current === state) return;
    told.current = state;
    if (state.status === "refused" && form.current && focusWhenRefused) {
      focusFirstWrong(form.current);
    }
    if (state.status !== "done") return;
    setTouched(false);
    if (clearWhenDone) form.current?.reset();
    if (state.notice) notices.say(state.notice);
    onDone?.(state.value);
  }, [state, clearWhenDone, focusWhenRefused, notices, onDone]);

  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (pending) return;
    const native = event.nativeEvent as SubmitEvent;
    const data = new FormData(event.currentTarget, native.submitter);
    // Sent all the same, all that comes back would be that it was too much, without what was typed.
    const tooLarge = inParts ? undefined : complaintsOfFiles(data);
    setUnsendable(tooLarge);
    if (tooLarge) return;
    startTransition(() => send(data));
  };

  const answered = state.status === "refused" ? state : undefined;
  const refused = unsendable
    ? { message: translator()("app.refused.invalid"), values: answered?.values, fields: unsendable }
    : answered;
  return (
    <form
      ref={form}
      id={id}
      className={styles.form}
      action={send}
      onSubmit={submit}
      onInput={() => setTouched(true)}
      noValidate
      aria-busy={pending}
      aria-label={label}
    >
      <FormContext
        value={{
          id,
          fields: refused?.fields ?? {},
          values: refused?.values,
          theirs: answered?.theirs ?? {},
          theirVersion: answered?.theirVersion,
          pending,
          touched,
        }}
      >
        {refused ? <FormSummary id={id} message={refused.message} fields={refused.fields} /> : null}
        {children}
      </FormContext>
    </form>
  );
}

/**
 * The version the form's text is based on, sent along unseen. It stays when the page is read again around what is
 * being typed, which is based on what stood there before. Once a stale write was refused and the other version
 * shown, the next try is based on that one.
 */
export function SeenVersion({ value, name = "seenVersion" }: { value: number; name?: string }) {
  const { theirVersion, touched } = useForm();
  const [seen, see] = useState(value);
  if (!touched && seen !== value) see(value);
  return <input type="hidden" name={name} value={theirVersion ?? seen} />;
}

/** The row of buttons a form ends with. */
export function FormActions({ children }: { children: ReactNode }) {
  return <div className={styles.actions}>{children}</div>;
}

/** Fields side by side where there is room. */
export function FormRow({ children }: { children: ReactNode }) {
  return <div className={styles.row}>{children}</div>;
}
