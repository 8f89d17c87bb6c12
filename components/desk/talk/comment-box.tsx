"use client";

import { useId, useRef } from "react";
import { TextArea } from "@/components/ui/text-area";
import { translator } from "@/lib/platform/messages";
import { LONGEST_COMMENT } from "@/lib/talk/schema";
import styles from "./talk.module.css";
import { type Listed, useMentions } from "./use-mentions";

function Offered({
  id,
  people,
  active,
  keptOut,
  take,
  hover,
}: {
  id: string;
  people: readonly Listed[];
  active: Listed | undefined;
  keptOut: (person: Listed) => boolean;
  take: (person: Listed) => void;
  hover: (at: number) => void;
}) {
  const t = translator();
  return (
    <div id={id} role="listbox" aria-label={t("talk.mention.label")} className={styles.people}>
      {people.map((person, at) => (
        // biome-ignore lint/a11y/useKeyWithClickEvents: the text has the focus and handles keys
        <div
          key={person.id}
          id={`${id}-${person.id}`}
          role="option"
          tabIndex={-1}
          aria-selected={person === active}
          aria-disabled={keptOut(person) || undefined}
          className={styles.person}
          onMouseDown={(event) => event.preventDefault()}
          onMouseMove={() => hover(at)}
          onClick={() => take(person)}
        >
          <span dir="auto">{person.name}</span>
          <span className={styles.address}>
            {keptOut(person) ? t("talk.mention.keptOut") : person.email}
          </span>
        </div>
      ))}
    </div>
  );
}

/**
 * Where a comment is written. While a name is being typed after an @ it is a combobox of the ARIA practices;
 * otherwise plain text, and all of it without script.
 */
export function CommentBox({
  people,
  reviewId,
  rows = 3,
}: {
  people: readonly Listed[];
  /** The review a thread is about; left out where the form itself chooses. */
  reviewId?: string | null;
  rows?: number;
}) {
  const t = translator();
  const list = useId();
  const area = useRef<HTMLTextAreaElement>(null);
  const { offered, active, chosen, keptOut, look, take, press, close, hover } = useMentions(
    area,
    people,
    reviewId,
  );
  const open = active !== undefined;
  const combobox = open
    ? ({
        role: "combobox",
        "aria-expanded": true,
        "aria-autocomplete": "list",
        "aria-haspopup": "listbox",
        "aria-controls": list,
        "aria-activedescendant": `${list}-${active.id}`,
      } as const)
    : {};
  return (
    <div className={styles.box}>
      <TextArea
        {...combobox}
        rows={rows}
        maxLength={LONGEST_COMMENT}
        onFocus={(event) => {
          area.current = event.currentTarget;
        }}
        onInput={look}
        onSelect={look}
        onBlur={close}
        onKeyDown={press}
      />
      {chosen.map((id) => (
        <input key={id} type="hidden" name="mentioned" value={id} />
      ))}
      {open ? (
        <Offered
          id={list}
          people={offered}
          active={active}
          keptOut={keptOut}
          take={take}
          hover={hover}
        />
      ) : null}
      <p role="status" className="visually-hidden">
        {open ? t("talk.mention.offered", { count: offered.length }) : null}
      </p>
    </div>
  );
}
