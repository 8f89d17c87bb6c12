"use client";

import {
  type CSSProperties,
  Fragment,
  type KeyboardEvent,
  type ReactNode,
  useEffect,
  useMemo,
  useRef,
  useState,
} from "react";
import { Button } from "@/components/ui/button";
import type { ReaderBlock, Segment } from "@/lib/articles/segments";
import { translator } from "@/lib/platform/messages";
import styles from "./article-reader.module.css";
import { marginRows } from "./margin-rows";
import { OFFSET, selectTextRange, textRangeOf } from "./text-selection";
import { moveByKey, rangeOfWords, type WordSelection, wordsOf } from "./word-cursor";

/** Words a person has selected: their UTF-16 range in the version's text, and the words. */
export type Selected = { start: number; end: number; exact: string };

const elementOf = { heading: "h2", paragraph: "p", quote: "blockquote", "list-item": "p" } as const;

function Run({ segment, pointed }: { segment: Segment; pointed: string | null }) {
  const t = translator();
  const attributes = { [OFFSET]: segment.offset };
  if (segment.passages.length === 0) return <span {...attributes}>{segment.text}</span>;
  return (
    <mark
      {...attributes}
      className={styles.passage}
      data-depth={Math.min(segment.passages.length, 3)}
      data-pointed={pointed !== null && segment.passages.includes(pointed) ? "" : undefined}
      title={t("articles.reader.overlap", { count: segment.passages.length })}
    >
      {segment.text}
    </mark>
  );
}

/** The button that stands by the selected words; on a phone at the foot of the screen. */
function MarkButton({
  selected,
  top,
  label,
  onMark,
}: {
  selected: Selected;
  top: number;
  label: string;
  onMark: () => void;
}) {
  return (
    <div className={styles.offer} data-held="" style={{ "--below": `${top}px` } as CSSProperties}>
      <span className={styles.offered} dir="auto">
        {selected.exact}
      </span>
      <Button tone="primary" size="small" icon="plus" onClick={onMark} onMouseDown={keepSelection}>
        {label}
      </Button>
    </div>
  );
}

// Pressing the mouse on a button would drop the selection before the click arrives.
const keepSelection = (event: { preventDefault: () => void }) => event.preventDefault();

/**
 * An article as a reader sees it, its claims marked in the text and a card for each in the margin.
 *
 * Words are selected with the mouse, by touch, or by keyboard (`word-cursor.ts`); `onMark` is called
 * with them. Leave it out for people who may not make claims.
 */
export function ArticleReader({
  text,
  language,
  blocks,
  cards,
  onMark,
  markLabel,
}: {
  text: string;
  language: string;
  blocks: readonly ReaderBlock[];
  /** By passage id. */
  cards: Readonly<Record<string, ReactNode>>;
  onMark?: (selected: Selected) => void;
  /** What the button beside the selected words says. */
  markLabel?: string;
}) {
  const t = translator();
  const frame = useRef<HTMLElement>(null);
  const [offer, setOffer] = useState<{ selected: Selected; top: number } | null>(null);
  const [pointed, setPointed] = useState<string | null>(null);
  const words = useMemo(() => wordsOf(text), [text]);
  const blockStarts = useMemo(
    () => blocks.map(({ segments }) => segments[0]?.offset ?? 0),
    [blocks],
  );
  const rows = useMemo(() => marginRows(blocks.map(({ begins }) => begins.length)), [blocks]);
  const cursor = useRef<WordSelection>({ anchor: 0, head: 0 });

  useEffect(() => {
    if (!onMark) return;
    const follow = () => {
      const selection = getSelection();
      const container = frame.current;
      const range = selection?.rangeCount ? selection.getRangeAt(0) : null;
      const covered = container && range && textRangeOf(range, container);
      if (!covered) return setOffer(null);
      const below = range.getBoundingClientRect().bottom - container.getBoundingClientRect().top;
      setOffer({
        selected: { ...covered, exact: text.slice(covered.start, covered.end) },
        top: below,
      });
    };
    document.addEventListener("selectionchange", follow);
    return () => document.removeEventListener("selectionchange", follow);
  }, [onMark, text]);

  const mark = () => {
    if (offer) onMark?.(offer.selected);
  };

  const byKey = (event: KeyboardEvent<HTMLElement>) => {
    if (event.target !== event.currentTarget || event.ctrlKey || event.metaKey || event.altKey)
      return;
    if (event.key === "Enter") {
      // Else this very key press would push whatever the dialog focuses first.
      event.preventDefault();
      return mark();
    }
    if (event.key === "Escape") return getSelection()?.removeAllRanges();
    const moved = moveByKey(event.key, event.shiftKey, cursor.current, words, blockStarts);
    const range = moved && rangeOfWords(moved, words);
    if (!moved || !range) return;
    event.preventDefault();
    cursor.current = moved;
    selectTextRange(range, event.currentTarget);
  };

  return (
    <div className={styles.reader}>
      {onMark ? (
        <p className={styles.hint} id="article-keys">
          {t("articles.reader.hint")} {t("articles.reader.keyboardHint")}
        </p>
      ) : null}
      <section
        ref={frame}
        aria-label={t("articles.reader.keyboard")}
        className={styles.text}
        style={{ "--rows": rows.template } as CSSProperties}
        {...(onMark ? { tabIndex: 0, onKeyDown: byKey, "aria-describedby": "article-keys" } : {})}
      >
        {blocks.map((block, index) => {
          const Element = elementOf[block.kind];
          const { row, cardRows } = rows.places[index] ?? {};
          const place = { "--row": row, "--card-rows": cardRows } as CSSProperties;
          return (
            <Fragment key={block.key}>
              <Element
                lang={language}
                dir="auto"
                className={`${styles.block} ${styles[block.kind] ?? ""}`}
                style={place}
              >
                {block.segments.map((segment) => (
                  <Run key={segment.offset} segment={segment} pointed={pointed} />
                ))}
              </Element>
              {block.begins.length > 0 ? (
                <div className={styles.margin} style={place}>
                  {block.begins.map((id) => (
                    // biome-ignore lint/a11y/noStaticElementInteractions: pointing at a card only lights up its words
                    <div
                      key={id}
                      onPointerEnter={() => setPointed(id)}
                      onPointerLeave={() => setPointed(null)}
                      onFocus={() => setPointed(id)}
                      onBlur={() => setPointed(null)}
                    >
                      {cards[id]}
                    </div>
                  ))}
                </div>
              ) : null}
            </Fragment>
          );
        })}
        {offer && onMark ? (
          <MarkButton {...offer} label={markLabel ?? t("articles.reader.mark")} onMark={mark} />
        ) : null}
      </section>
    </div>
  );
}
