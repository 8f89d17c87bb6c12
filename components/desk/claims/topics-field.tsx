"use client";

import { useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { TextInput } from "@/components/ui/text-input";
import { translator } from "@/lib/platform/messages";
import styles from "./claim-form.module.css";

/** As many suggestions as fit on a line or two. */
const SHOWN = 8;

const split = (text: string): { whole: string[]; begun: string } => {
  const parts = text.split(",").map((part) => part.trim());
  return { whole: parts.slice(0, -1).filter(Boolean), begun: parts.at(-1) ?? "" };
};

/** Topics that go on from what is being typed and are not there yet. */
const suggestionsFor = (text: string, known: readonly string[]): string[] => {
  const { whole, begun } = split(text);
  const taken = new Set([...whole, begun].map((topic) => topic.toLocaleLowerCase()));
  return known
    .filter((topic) => topic.toLocaleLowerCase().includes(begun.toLocaleLowerCase()))
    .filter((topic) => !taken.has(topic.toLocaleLowerCase()))
    .slice(0, SHOWN);
};

/** Topics by name, separated by commas; those the desk has are offered, others are made. */
export function TopicsField({
  initial,
  known,
}: {
  initial: readonly string[];
  known: readonly string[];
}) {
  const t = translator();
  const first = initial.join(", ");
  const [text, setText] = useState(first);
  const input = useRef<HTMLInputElement>(null);

  const add = (topic: string) => {
    const { whole, begun } = split(text);
    const keep = known.includes(begun) ? [...whole, begun] : whole;
    const next = `${[...keep, topic].join(", ")}, `;
    if (input.current) input.current.value = next;
    input.current?.focus();
    setText(next);
  };

  const suggestions = suggestionsFor(text, known);
  return (
    <Field name="topics" label={t("claims.field.topics")} hint={t("claims.hint.topics")}>
      <div className={styles.group}>
        <TextInput
          ref={input}
          defaultValue={first}
          autoComplete="off"
          onInput={(typed) => setText(typed.currentTarget.value)}
        />
        {suggestions.length > 0 ? (
          <ul className={styles.suggestions} aria-label={t("claims.knownTopics")}>
            {suggestions.map((topic) => (
              <li key={topic}>
                <Button size="small" icon="plus" onClick={() => add(topic)}>
                  {topic}
                </Button>
              </li>
            ))}
          </ul>
        ) : null}
      </div>
    </Field>
  );
}
