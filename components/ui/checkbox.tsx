"use client";

import { type ComponentProps, type ReactNode, useId } from "react";
import { wasTyped } from "@/lib/platform/form-state";
import styles from "./choice.module.css";
import { useControl } from "./form-context";

type TickProps = Omit<ComponentProps<"input">, "type" | "children"> & {
  label: ReactNode;
  hint?: ReactNode;
};

/** One of the browser's tick controls with its words; native, so that it works before hydration. */
export function Tick({
  kind,
  label,
  hint,
  defaultChecked,
  value = "on",
  ...rest
}: TickProps & { kind: "checkbox" | "radio" | "switch" }) {
  const own = useId();
  const { attributes, typed } = useControl(rest);
  const id = rest.id ?? own;
  const start = typed === undefined ? defaultChecked : wasTyped(typed, String(value));
  return (
    <label className={styles.choice} htmlFor={id}>
      <input
        {...rest}
        {...attributes}
        {...(kind === "switch" ? { role: "switch" } : {})}
        // A group is required as a whole; the server says so when nothing was chosen.
        required={rest.required ?? (kind === "radio" && attributes.required)}
        id={id}
        type={kind === "radio" ? "radio" : "checkbox"}
        value={value}
        aria-describedby={hint ? `${id}-hint` : attributes["aria-describedby"]}
        className={styles[kind]}
        {...(rest.checked === undefined ? { defaultChecked: start } : {})}
      />
      <span className={styles.words}>
        <span data-label="">{label}</span>
        {hint ? (
          <span id={`${id}-hint`} className={styles.hint}>
            {hint}
          </span>
        ) : null}
      </span>
    </label>
  );
}

/** Yes or no; sent as `value` (default "on") when ticked. In a `FieldGroup`, one of several. */
export function Checkbox(props: TickProps) {
  return <Tick kind="checkbox" {...props} />;
}
