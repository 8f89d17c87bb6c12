"use client";

import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { DropdownMenu, MenuItem } from "@/components/ui/dropdown-menu";
import type { FormAction } from "@/components/ui/form";
import { translator } from "@/lib/platform/messages";
import type { Decision } from "@/lib/platform/outcome";
import styles from "./claim-actions.module.css";
import { type ActedOn, DeclineForm, DuplicateForm, ScheduleForm } from "./end-forms";
import type { FindClaims } from "./find-claim";

type ClaimActionsProps = {
  claim: ActedOn;
  can: { schedule: Decision; decline: Decision; markDuplicate: Decision };
  actions: { schedule: FormAction; decline: FormAction; markDuplicate: FormAction };
  find: FindClaims;
};

const acts = ["schedule", "markDuplicate", "decline"] as const;
type Act = (typeof acts)[number];

/** What can be done with a claim besides the work on it; what cannot says why. */
export function ClaimActions({ claim, can, actions, find }: ClaimActionsProps) {
  const t = translator();
  const [open, setOpen] = useState<Act | null>(null);
  const close = () => setOpen(null);
  const forms = {
    schedule: <ScheduleForm claim={claim} action={actions.schedule} onDone={close} />,
    markDuplicate: (
      <DuplicateForm claim={claim} action={actions.markDuplicate} onDone={close} find={find} />
    ),
    decline: <DeclineForm claim={claim} action={actions.decline} onDone={close} />,
  };
  return (
    <>
      <DropdownMenu trigger={<Button icon="more">{t("claims.actions.more")}</Button>}>
        {acts.map((act) => {
          const decision = can[act];
          return (
            <MenuItem key={act} disabled={!decision.allowed} onSelect={() => setOpen(act)}>
              <span>
                {t(`claims.actions.${act}`)}
                {decision.allowed ? null : (
                  <span className={styles.because}>{t(`refusals.${decision.because}`)}</span>
                )}
              </span>
            </MenuItem>
          );
        })}
      </DropdownMenu>
      {acts.map((act) => (
        <Dialog
          key={act}
          open={open === act}
          onOpenChange={(now) => setOpen(now ? act : null)}
          title={t(`claims.actions.${act}`)}
          description={t(`claims.actions.${act}About`)}
        >
          {forms[act]}
        </Dialog>
      ))}
    </>
  );
}
