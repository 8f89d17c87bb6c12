"use client";

import { useEffect, useRef, useState } from "react";
import { translator } from "@/lib/platform/messages";
import { KnownList } from "./known-list";
import styles from "./matching.module.css";
import { type AskedFor, useClosest } from "./use-closest";

const typedIn = (form: HTMLFormElement, except: string): AskedFor => {
  const fields = new FormData(form);
  const text = (name: string) => String(fields.get(name) ?? "");
  return {
    ...{ statement: text("statement"), language: text("language"), claimant: text("claimant") },
    except,
  };
};

/**
 * "Already checked?" for the form it stands in: the known claims closest to the statement, looked for as it
 * is typed. How many there are is announced; the list is reached with the Tab key.
 */
export function KnownWhileTyping({ except = "" }: { except?: string }) {
  const t = translator();
  const element = useRef<HTMLDivElement>(null);
  const [asked, setAsked] = useState<AskedFor | null>(null);
  useEffect(() => {
    const form = element.current?.closest("form");
    if (!form) return;
    const read = () => setAsked(typedIn(form, except));
    read();
    form.addEventListener("input", read);
    return () => form.removeEventListener("input", read);
  }, [except]);
  const { known, failed } = useClosest(asked);
  return (
    <div ref={element}>
      <p className={styles.title} role="status">
        {failed ? t("matching.failed") : null}
        {known.length > 0 ? t("matching.found", { count: known.length }) : null}
      </p>
      {known.length > 0 ? <KnownList known={known} /> : null}
    </div>
  );
}
