"use client";

import { type ReactNode, useRef, useState } from "react";
import { Button, buttonClass } from "@/components/ui/button";
import { classNames } from "@/components/ui/class-names";
import disclosure from "@/components/ui/disclosure.module.css";
import type { FormAction } from "@/components/ui/form";
import { Icon } from "@/components/ui/icon";
import { typedValues } from "@/lib/platform/form-state";
import { translator } from "@/lib/platform/messages";
import { Bring } from "./bring";
import {
  type Brought,
  fromAddresses,
  fromFiles,
  type Handed,
  notYetThere,
  type Recognise,
} from "./brought";
import { BroughtRow } from "./brought-row";
import { ForAll } from "./for-all";
import styles from "./several.module.css";
import { useDroppedFiles } from "./use-dropped-files";

/** Sends the forms of all rows; each answers for itself. */
const sendAll = (list: HTMLElement | null) => {
  for (const form of list?.querySelectorAll("form") ?? []) form.requestSubmit();
};

/**
 * Brings several sources to a claim at once: pasted addresses, and files that are dropped anywhere on
 * `children` or picked. Each becomes a row that is corrected and sent by itself.
 */
export function BringSeveral({
  claimId,
  attach,
  recognise,
  single,
  children,
}: {
  claimId: string;
  attach: FormAction;
  recognise: Recognise;
  /** The way to bring one source, beside which this stands. */
  single: ReactNode;
  children: ReactNode;
}) {
  const t = translator();
  const [rows, setRows] = useState<Brought[]>([]);
  const [said, setSaid] = useState("");
  const [under, setUnder] = useState(0);
  const details = useRef<HTMLDetailsElement>(null);
  const list = useRef<HTMLUListElement>(null);

  const add = (added: readonly Brought[]): number => {
    setRows((all) => [...all, ...notYetThere(all, added)]);
    if (details.current) details.current.open = true;
    return notYetThere(rows, added).length;
  };
  const addFiles = (files: readonly Handed[]) => {
    const added = add(fromFiles(files));
    setSaid(t("bringing.several.added", { added, again: files.length - added }));
  };
  const paste = async (text: string): Promise<string> => {
    const read = await recognise(claimId, text).catch(() => null);
    if (read === null) {
      setSaid(t("bringing.several.notRead"));
      return text;
    }
    const added = add(fromAddresses(read));
    const again = read.sources.length - added + read.repeated;
    const counts = t("bringing.several.added", { added, again });
    setSaid(read.rest === "" ? counts : `${counts} ${t("bringing.several.rest")}`);
    return read.rest;
  };
  const change = (key: string, changed: Partial<Brought>) =>
    setRows((all) => all.map((one) => (one.key === key ? { ...one, ...changed } : one)));
  const remove = (key: string) => setRows((all) => all.filter((one) => one.key !== key));

  const sent: FormAction = async (previous, form) => {
    setUnder((count) => count + 1);
    try {
      return await attach(previous, form);
    } catch {
      // No answer: the connection is gone, say. A page that falls over would take the other rows along.
      const message = t("bringing.several.notSent");
      return { status: "refused", message, fields: {}, values: typedValues(form) };
    } finally {
      setUnder((count) => count - 1);
    }
  };

  const { over, handlers } = useDroppedFiles(addFiles);
  const waiting = rows.filter(({ state }) => state === "waiting").length;
  return (
    <div className={classNames(styles.drop, over && styles.over)} {...handlers}>
      {over ? <p className={styles.target}>{t("bringing.several.drop")}</p> : null}
      {children}
      <div className={styles.ways}>
        {single}
        <details ref={details} className={disclosure.disclosure}>
          <summary className={classNames(buttonClass({ tone: "plain" }), disclosure.summary)}>
            <Icon name="file" /> {t("bringing.several.open")}
          </summary>
          <div className={disclosure.form}>
            <Bring onPaste={paste} onFiles={addFiles} />
            <p role="status" className={styles.said}>
              {said}
            </p>
            {waiting > 1 ? <ForAll list={list} /> : null}
            {rows.length > 0 ? (
              <ul ref={list} className={styles.rows} aria-label={t("bringing.several.list")}>
                {rows.map((one) => (
                  <BroughtRow
                    key={one.key}
                    one={one}
                    claimId={claimId}
                    attach={sent}
                    onChange={(changed) => change(one.key, changed)}
                    onRemove={() => remove(one.key)}
                  />
                ))}
              </ul>
            ) : null}
            {waiting > 0 ? (
              <Button tone="primary" disabled={under > 0} onClick={() => sendAll(list.current)}>
                {under > 0
                  ? t("bringing.several.sending", { left: under })
                  : t("bringing.several.attach", { waiting })}
              </Button>
            ) : null}
          </div>
        </details>
      </div>
    </div>
  );
}
