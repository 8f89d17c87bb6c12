"use client";

import { type ComponentProps, useLayoutEffect, useRef } from "react";
import { classNames } from "./class-names";
import styles from "./control.module.css";
import { useControl } from "./form-context";

/** Grows where the browser does not do it from `field-sizing` alone. */
const grow = (area: HTMLTextAreaElement) => {
  if (CSS.supports("field-sizing", "content")) return;
  area.style.height = "auto";
  area.style.height = `${area.scrollHeight + area.offsetHeight - area.clientHeight}px`;
};

/** Several lines of text, as high as what is in them. `statement` sets them as a claim is set. */
export function TextArea({
  statement = false,
  className,
  defaultValue,
  onInput,
  ...rest
}: ComponentProps<"textarea"> & { statement?: boolean }) {
  const { attributes, typed } = useControl(rest);
  const area = useRef<HTMLTextAreaElement>(null);
  useLayoutEffect(() => {
    if (area.current) grow(area.current);
  }, []);
  return (
    <textarea
      rows={3}
      dir="auto"
      {...rest}
      {...attributes}
      ref={area}
      className={classNames(styles.control, styles.area, statement && styles.statement, className)}
      onInput={(input) => {
        grow(input.currentTarget);
        onInput?.(input);
      }}
      {...(rest.value === undefined ? { defaultValue: typed ?? defaultValue } : {})}
    />
  );
}
