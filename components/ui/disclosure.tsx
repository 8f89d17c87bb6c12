"use client";

import { type ReactNode, useRef } from "react";
import { type ButtonLook, buttonClass } from "./button";
import { classNames } from "./class-names";
import styles from "./disclosure.module.css";
import { ActionForm, type FormAction } from "./form";
import { Icon, type IconName } from "./icon";

/**
 * A form behind a button, opened in place by the browser itself, so that it works before hydration.
 * It closes when what it was opened for is done; a refusal leaves it open.
 */
export function DisclosedForm({
  summary,
  icon,
  tone = "quiet",
  size = "small",
  open = false,
  action,
  label,
  clearWhenDone = false,
  children,
}: ButtonLook & {
  summary: ReactNode;
  icon?: IconName;
  /** Open when the page is loaded. */
  open?: boolean;
  action: FormAction;
  /** Names the form where the summary alone would not. */
  label: string;
  clearWhenDone?: boolean;
  children: ReactNode;
}) {
  const details = useRef<HTMLDetailsElement>(null);
  const close = () => {
    if (details.current) details.current.open = false;
  };
  return (
    <details ref={details} className={styles.disclosure} open={open}>
      <summary
        className={classNames(
          buttonClass({ tone, size }),
          styles.summary,
          tone === "quiet" && styles.aligned,
        )}
      >
        {icon ? <Icon name={icon} /> : null}
        {summary}
      </summary>
      <div className={styles.form}>
        <ActionForm action={action} label={label} clearWhenDone={clearWhenDone} onDone={close}>
          {children}
        </ActionForm>
      </div>
    </details>
  );
}

/** Buttons that open forms, beside each other; an open one takes the whole width. */
export function Disclosures({ children }: { children: ReactNode }) {
  return <div className={styles.row}>{children}</div>;
}
