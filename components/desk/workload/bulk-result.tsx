"use client";

import Link from "next/link";
import { useEffect, useRef } from "react";
import { Button } from "@/components/ui/button";
import { ActionForm, type FormAction, FormActions } from "@/components/ui/form";
import { SubmitButton } from "@/components/ui/submit-button";
import { translator } from "@/lib/platform/messages";
import { refusalWords } from "@/lib/platform/refusal-words";
import type { BulkResult } from "@/lib/workload/bulk";
import styles from "./workload.module.css";

export type Told = { kind: "result" | "takenBack"; result: BulkResult };

/** What became of it, who was left out and why, and the way back. */
export function BulkTold({
  told: { kind, result },
  takeBack,
  onTakenBack,
  onClose,
}: {
  told: Told;
  takeBack: FormAction;
  onTakenBack: (value: unknown) => void;
  onClose: () => void;
}) {
  const t = translator();
  const { done, refused, deeds } = result;
  const box = useRef<HTMLElement>(null);
  // What was pressed is gone with the selection: the way back is the next thing for whoever has no mouse.
  // biome-ignore lint/correctness/useExhaustiveDependencies: with every result
  useEffect(() => box.current?.focus({ preventScroll: true }), [result]);
  return (
    <section ref={box} tabIndex={-1} className={styles.told} aria-label={t("workload.bulk.told")}>
      <p role="status">{t(`workload.bulk.${kind}`, { done, refused: refused.length })}</p>
      {refused.length > 0 ? (
        <ul className={styles.refused}>
          {refused.map(({ claimId, number, refusal }) => (
            <li key={claimId}>
              <Link href={`/desk/claims/${claimId}`}>
                {t("workload.bulk.claim", { number: String(number) })}
              </Link>
              : {refusalWords(refusal)}
            </li>
          ))}
        </ul>
      ) : null}
      <ActionForm action={takeBack} onDone={onTakenBack} label={t("workload.bulk.undo")}>
        {deeds.map(({ claimId, sequence }) => (
          <input key={claimId} type="hidden" name="deed" value={`${claimId}:${sequence}`} />
        ))}
        <FormActions>
          {deeds.length > 0 ? (
            <SubmitButton pendingLabel={t("workload.bulk.doing")}>
              {t("workload.bulk.undo")}
            </SubmitButton>
          ) : null}
          <Button tone="quiet" onClick={onClose}>
            {t("workload.bulk.close")}
          </Button>
        </FormActions>
      </ActionForm>
    </section>
  );
}
