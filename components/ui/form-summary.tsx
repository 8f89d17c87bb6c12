"use client";

import type { MouseEvent } from "react";
import styles from "./form.module.css";
import { Icon } from "./icon";

const goTo = (click: MouseEvent<HTMLAnchorElement>, id: string) => {
  const target = document.getElementById(id);
  const control = target?.matches("fieldset") ? target.querySelector("input") : target;
  if (!control) return;
  click.preventDefault();
  control.focus();
};

/** What was wrong with a form, at its head, each complaint a way to its field. */
export function FormSummary({
  id,
  message,
  fields,
}: {
  id: string;
  message: string;
  fields: Record<string, string[]>;
}) {
  const complaints = Object.entries(fields).flatMap(([name, errors]) =>
    errors.map((error) => ({ name, error })),
  );
  return (
    <div className={styles.summary} role="alert" tabIndex={-1} data-summary="">
      <p className={styles.message}>
        <Icon name="alert" /> {message}
      </p>
      {complaints.length > 0 ? (
        <ul className={styles.complaints}>
          {complaints.map(({ name, error }) => (
            <li key={`${name} ${error}`}>
              <a href={`#${id}-${name}`} onClick={(click) => goTo(click, `${id}-${name}`)}>
                {error}
              </a>
            </li>
          ))}
        </ul>
      ) : null}
    </div>
  );
}
