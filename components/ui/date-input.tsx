"use client";

import type { ComponentProps } from "react";
import { TextInput } from "./text-input";

/**
 * A day, by the browser's calendar; or, with `partial`, a year, a month or a day as text
 * (`2021`, `2021-06`, `2021-06-08`), for which no browser has a control.
 * The hint to show beside a partial date is the message `ui.dateHint`.
 */
export function DateInput({
  partial = false,
  ...rest
}: Omit<ComponentProps<"input">, "type"> & { partial?: boolean }) {
  if (!partial) return <TextInput short type="date" {...rest} />;
  return <TextInput short inputMode="numeric" placeholder="2021-06" maxLength={10} {...rest} />;
}
