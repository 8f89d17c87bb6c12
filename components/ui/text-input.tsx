"use client";

import type { ComponentProps } from "react";
import { classNames } from "./class-names";
import styles from "./control.module.css";
import { useControl } from "./form-context";

/** One line of text. Inside a `Field` it needs no name, id or error of its own. */
export function TextInput({
  short = false,
  className,
  defaultValue,
  type = "text",
  ...rest
}: ComponentProps<"input"> & { short?: boolean }) {
  const { attributes, typed } = useControl(rest);
  return (
    <input
      {...rest}
      {...attributes}
      type={type}
      className={classNames(styles.control, short && styles.short, className)}
      {...(rest.value === undefined ? { defaultValue: typed ?? defaultValue } : {})}
    />
  );
}
