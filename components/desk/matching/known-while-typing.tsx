"use client";

import { useEffect, useRef, useState } from "react";
import { translator } from "@/lib/platform/messages";
import { KnownPanel } from "./known-panel";
import styles from "./matching.module.css";
import { type Typed, TypedDeeds } from "./typed-deeds";
import { type AskedFor, useClosest } from "./use-closest";

const typedIn = (form: HTMLFormElement, except: string): AskedFor => {
  const fields = new FormData(form);
  const text = (name: string) => String(fields.get(name) ?? "");
  return {
    ...{ statement: text("statement"), language: text("language"), claimant: text("claimant") },
    except,
  };
};

/** The field by which a form says what to do with a known claim instead: "link ID", "duplicate NUMBER". */
const INSTEAD = "instead";

/**
 * "Already checked?" for the form it stands in: the known claims closest to the statement, looked for as it
 * is typed. How many there are is announced; the list is reached with the Tab key.
 */
export function KnownWhileTyping({
  except = "",
  typed,
}: {
  except?: string;
  /** Left out where a known claim can only be looked at. */
  typed?: Typed | undefined;
}) {
  const t = translator();
  const element = useRef<HTMLDivElement>(null);
  const instead = useRef<HTMLInputElement>(null);
  const [asked, setAsked] = useState<AskedFor | null>(null);
  useEffect(() => {
    const form = element.current?.closest("form");
    if (!form) return;
    const read = () => setAsked(typedIn(form, except));
    read();
    form.addEventListener("input", read);
    return () => form.removeEventListener("input", read);
  }, [except]);
  const closest = useClosest(asked);
  const { known, failed } = closest;
  // Not a button that sends: the Enter key in a field above would press the first of those.
  const send = (words: string) => {
    const field = instead.current;
    if (!field?.form) return;
    field.value = words;
    field.form.requestSubmit();
    field.value = "";
  };
  return (
    <div ref={element}>
      <p className={styles.title} role="status">
        {failed ? t("matching.failed") : null}
        {known.length > 0 ? t("matching.found", { count: known.length }) : null}
      </p>
      {typed ? <input ref={instead} type="hidden" name={INSTEAD} defaultValue="" /> : null}
      <KnownPanel
        asked={asked}
        closest={closest}
        choose={typed ? (one) => <TypedDeeds known={one} typed={typed} send={send} /> : undefined}
      />
    </div>
  );
}
