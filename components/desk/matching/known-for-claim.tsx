"use client";

import { Card } from "@/components/ui/card";
import { ActionForm, type FormAction, SeenVersion } from "@/components/ui/form";
import { SubmitButton } from "@/components/ui/submit-button";
import type { KnownClaim } from "@/lib/matching/queries";
import { translator } from "@/lib/platform/messages";
import { DeedKey, keyed } from "./deed";
import { KnownFor } from "./known-for";

type Claim = {
  id: string;
  version: number;
  statement: string;
  language: string;
  claimant: { name: string } | null;
};

/** Where it was checked already is why a claim is left alone; of the desk's own it becomes a duplicate. */
const sentFor = (known: KnownClaim): Record<string, string> =>
  known.kind === "desk"
    ? { of: String(known.number) }
    : { reason: "already-checked", alreadyCheckedUrl: known.reviewUrl, note: "" };

function EndAs({ claim, known, actions }: { claim: Claim; known: KnownClaim; actions: Actions }) {
  const t = translator();
  const ours = known.kind === "desk";
  return (
    <ActionForm action={ours ? actions.markDuplicate : actions.decline}>
      <input type="hidden" name="claimId" value={claim.id} />
      <SeenVersion value={claim.version} name="version" />
      {Object.entries(sentFor(known)).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <SubmitButton tone="quiet" size="small" {...keyed("m")}>
        {t(ours ? "matching.markDuplicate" : "matching.checkedThere")}
        <DeedKey shortcut="m" />
      </SubmitButton>
    </ActionForm>
  );
}

type Actions = { markDuplicate: FormAction; decline: FormAction };

/** The known claims closest to a claim of the desk, and how it can be ended as one of them. */
export function KnownForClaimed({
  claim,
  actions,
  titled = false,
}: {
  claim: Claim;
  /** Left out for people who only read. */
  actions?: Actions | undefined;
  titled?: boolean;
}) {
  const { id, statement, language, claimant } = claim;
  return (
    <KnownFor
      titled={titled}
      asked={{ statement, language, claimant: claimant?.name ?? "", except: id }}
      choose={
        actions ? (known) => <EndAs claim={claim} known={known} actions={actions} /> : undefined
      }
    />
  );
}

/** "Already checked?" of a claim that work has not begun on. */
export function KnownForClaim({ claim, actions }: { claim: Claim; actions?: Actions | undefined }) {
  return (
    <Card title={translator()("matching.title")} id="already-checked">
      <KnownForClaimed titled claim={claim} actions={actions} />
    </Card>
  );
}
