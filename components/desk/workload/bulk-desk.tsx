"use client";

import { type ReactNode, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";
import { Dialog } from "@/components/ui/dialog";
import type { FormAction } from "@/components/ui/form";
import { translator } from "@/lib/platform/messages";
import type { BulkResult } from "@/lib/workload/bulk";
import { type BulkAct, bulkActs } from "@/lib/workload/schema";
import { type BulkChoices, BulkForm } from "./bulk-forms";
import { BulkTold, type Told } from "./bulk-result";
import { useSelection } from "./use-selection";
import styles from "./workload.module.css";

type Actions = { bulk: FormAction; takeBack: FormAction };

function Desk({
  actions,
  choices,
  children,
}: {
  actions: Actions;
  choices: BulkChoices;
  children: ReactNode;
}) {
  const t = translator();
  const list = useRef<HTMLDivElement>(null);
  const { chosen, all, tickAll, ...listen } = useSelection(list);
  const [act, setAct] = useState<BulkAct | null>(null);
  const [told, setTold] = useState<Told | null>(null);
  const tell = (kind: Told["kind"]) => (value: unknown) => {
    setTold({ kind, result: value as BulkResult });
    setAct(null);
    tickAll(false);
  };
  return (
    <>
      <div className={styles.bar}>
        <Checkbox
          checked={all}
          onChange={(change) => tickAll(change.currentTarget.checked)}
          label={t("workload.bulk.selectAll")}
        />
        <span role="status">
          {chosen.length > 0 ? t("workload.bulk.chosen", { count: chosen.length }) : null}
        </span>
        {chosen.length > 0
          ? bulkActs.map((one) => (
              <Button key={one} size="small" onClick={() => setAct(one)}>
                {t(`workload.bulk.act.${one}`)}
              </Button>
            ))
          : null}
      </div>
      {told ? (
        <BulkTold
          told={told}
          takeBack={actions.takeBack}
          onTakenBack={tell("takenBack")}
          onClose={() => setTold(null)}
        />
      ) : null}
      {/* The boxes inside are controls of their own; this only hears what they say. */}
      <div ref={list} {...listen}>
        {children}
      </div>
      <Dialog
        open={act !== null}
        onOpenChange={(open) => (open ? undefined : setAct(null))}
        title={t(`workload.bulk.title.${act ?? "assign"}`)}
        description={`${t("workload.bulk.chosen", { count: chosen.length })}. ${t("workload.bulk.about")} ${
          act === "decline" ? t("workload.bulk.aboutDeclining") : ""
        }`}
      >
        {act ? (
          <BulkForm
            act={act}
            chosen={chosen}
            choices={choices}
            action={actions.bulk}
            onDone={tell("result")}
          />
        ) : null}
      </Dialog>
    </>
  );
}

/**
 * Around a list of claims: selects them and does one thing to all that are selected, with the way back
 * afterwards. Without `actions`, for who may not, it is the list alone.
 */
export function BulkDesk({
  actions,
  ...rest
}: {
  actions?: Actions;
  choices: BulkChoices;
  children: ReactNode;
}) {
  return actions ? <Desk actions={actions} {...rest} /> : rest.children;
}
