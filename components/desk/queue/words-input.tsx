"use client";

import { useEffect, useRef } from "react";
import { TextInput } from "@/components/ui/text-input";

/** Words to look for; follows the address, so that clearing the filters empties it. */
export function WordsInput({ words }: { words: string }) {
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (input.current) input.current.value = words;
  }, [words]);
  return <TextInput ref={input} type="search" defaultValue={words} maxLength={200} />;
}
