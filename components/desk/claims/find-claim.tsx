"use client";

import { useEffect, useRef, useState } from "react";
import { Field } from "@/components/ui/field";
import { TextInput } from "@/components/ui/text-input";
import { translator } from "@/lib/platform/messages";
import styles from "./claim-actions.module.css";

type Found = { id: string; number: number; statement: string; language: string };

/** Claims with these words or this number, without the one that is `except`. */
export type FindClaims = (words: string, except: string) => Promise<Found[]>;

/** After this many milliseconds without a key, the words are looked for. */
const PAUSE = 250;

const nobody: readonly Found[] = [];

/** A claim by its number; typing words offers claims to take the number from. */
export function FindClaim({
  name,
  except,
  find,
  atHand = nobody,
}: {
  name: string;
  except: string;
  find: FindClaims;
  /** Offered while no words are typed. */
  atHand?: readonly Found[];
}) {
  const t = translator();
  const [words, setWords] = useState("");
  const [found, setFound] = useState(atHand);
  const number = useRef<HTMLInputElement>(null);
  const list = useRef<HTMLUListElement>(null);

  useEffect(() => {
    if (words.trim().length < 2) return setFound(atHand);
    let asked = true;
    const wait = setTimeout(async () => {
      const claims = await find(words, except);
      // An answer to what was typed before comes too late.
      if (asked) setFound(claims);
    }, PAUSE);
    return () => {
      asked = false;
      clearTimeout(wait);
    };
  }, [words, except, find, atHand]);

  return (
    <>
      <Field name="lookFor" label={t("claims.find.words")} hint={t("claims.find.wordsHint")}>
        <TextInput
          type="search"
          autoComplete="off"
          onInput={(input) => setWords(input.currentTarget.value)}
          onKeyDown={(press) => {
            if (press.key !== "Enter") return;
            // It goes to what was found, and sends no form in which nothing is chosen yet.
            press.preventDefault();
            list.current?.querySelector("button")?.focus();
          }}
        />
      </Field>
      <div role="status">
        {found.length > 0 ? (
          <ul ref={list} className={styles.found}>
            {found.map((claim) => (
              <li key={claim.id}>
                <button
                  type="button"
                  onClick={() => {
                    if (number.current) number.current.value = String(claim.number);
                    number.current?.focus();
                  }}
                >
                  <span className={styles.number}>{claim.number}</span>
                  <span className="statement" lang={claim.language} dir="auto">
                    {claim.statement}
                  </span>
                </button>
              </li>
            ))}
          </ul>
        ) : null}
      </div>
      <Field name={name} label={t("claims.find.number")} required>
        <TextInput ref={number} short inputMode="numeric" autoComplete="off" />
      </Field>
    </>
  );
}
