"use client";

import { useRouter } from "next/navigation";
import { type KeyboardEvent, useEffect, useId, useRef, useState } from "react";
import { IconButton } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";
import { translator } from "@/lib/platform/messages";
import { LONGEST_SEARCH } from "@/lib/search/kinds";
import styles from "./palette.module.css";
import { PaletteList } from "./palette-list";
import { type PaletteOption, type Place, paletteGroups } from "./palette-options";
import { searchPath } from "./search-path";
import { useLookUp } from "./use-look-up";
import { useSavedSearches } from "./use-saved-searches";

const steps: Record<string, 1 | -1> = { ArrowDown: 1, ArrowUp: -1 };

/**
 * A field with a list of what it offers (the combobox of the ARIA practices): the focus stays in the field,
 * arrows move through the list, Enter opens what is chosen.
 */
export function PaletteBox({
  places,
  actions,
  close,
}: {
  places: readonly Place[];
  actions: readonly Place[];
  close: () => void;
}) {
  const t = translator();
  const router = useRouter();
  const list = useId();
  const box = useRef<HTMLDivElement>(null);
  const [typed, setTyped] = useState("");
  const [at, setAt] = useState(0);
  const { hits, failed, pending } = useLookUp(typed);
  const saved = useSavedSearches();
  const groups = paletteGroups(typed, { places, actions, saved, hits });
  const options = groups.flatMap((group) => group.options);
  const active = options[Math.min(at, options.length - 1)];

  useEffect(() => {
    box.current?.querySelector("[aria-selected=true]")?.scrollIntoView({ block: "nearest" });
  });

  const choose = ({ path }: Pick<PaletteOption, "path">) => {
    close();
    router.push(path as never);
  };
  // What is on its way is not waited for: the page looks for all of it.
  const chosen = pending && active?.type !== "place" ? { path: searchPath(typed.trim()) } : active;
  const press = (event: KeyboardEvent) => {
    // Enter of an input method ends a word, not the search.
    if (event.nativeEvent.isComposing) return;
    const step = steps[event.key];
    if (!step && event.key !== "Enter") return;
    event.preventDefault();
    if (step) setAt((Math.min(at, options.length - 1) + step + options.length) % options.length);
    else if (chosen) choose(chosen);
  };

  return (
    <div ref={box} className={styles.box}>
      <div className={styles.field}>
        <Icon name="search" />
        <input
          role="combobox"
          aria-label={t("deskSearch.palette.title")}
          aria-expanded={options.length > 0}
          aria-controls={list}
          aria-autocomplete="list"
          aria-activedescendant={active ? `${list} ${active.id}`.replaceAll(" ", "-") : undefined}
          className={styles.input}
          placeholder={t("deskSearch.palette.placeholder")}
          maxLength={LONGEST_SEARCH}
          autoComplete="off"
          spellCheck={false}
          enterKeyHint="go"
          value={typed}
          onChange={(change) => {
            setTyped(change.currentTarget.value);
            setAt(0);
          }}
          onKeyDown={press}
        />
        <IconButton icon="close" size="small" label={t("ui.close")} onClick={close} />
      </div>
      <PaletteList
        busy={pending}
        id={list}
        groups={groups}
        active={active}
        typed={typed.trim()}
        choose={choose}
        hover={(option) => setAt(options.indexOf(option))}
      />
      <p role="status" className={styles.status}>
        {failed && !pending ? t("deskSearch.palette.failed") : null}
        {pending ? t("deskSearch.palette.searching") : null}
        {!pending && !failed && typed.trim() !== ""
          ? t("deskSearch.palette.found", { count: hits.length })
          : null}
      </p>
      <p className={styles.keys} aria-hidden="true">
        {t("deskSearch.palette.keys")}
      </p>
    </div>
  );
}
