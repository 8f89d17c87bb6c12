"use client";

import { type ComponentProps, useEffect, useRef } from "react";
import { TextInput } from "@/components/ui/text-input";

/** What is looked for; follows the address, so that a link to another search shows it. */
export function SearchInput({
  text,
  ...rest
}: ComponentProps<typeof TextInput> & { text: string }) {
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (input.current) input.current.value = text;
  }, [text]);
  return (
    <TextInput
      {...rest}
      ref={input}
      type="search"
      defaultValue={text}
      autoComplete="off"
      spellCheck={false}
      data-search-field=""
    />
  );
}
