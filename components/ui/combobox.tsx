"use client";

import { type ComponentProps, useId } from "react";
import { TextInput } from "./text-input";

/** Free text with suggestions: what is not on the list may be typed all the same. */
export function Combobox({
  suggestions,
  ...rest
}: ComponentProps<typeof TextInput> & { suggestions: readonly string[] }) {
  const list = useId();
  return (
    <>
      <TextInput list={list} autoComplete="off" {...rest} />
      <datalist id={list}>
        {suggestions.map((suggestion) => (
          <option key={suggestion} value={suggestion} />
        ))}
      </datalist>
    </>
  );
}
