"use client";

import { type ReactNode, useRef } from "react";
import type { KnownClaim } from "@/lib/matching/queries";
import { translator } from "@/lib/platform/messages";
import { Deed } from "./deed";
import { KnownList } from "./known-list";
import { ToldApart } from "./told-apart";
import type { AskedFor, UsedClosest } from "./use-closest";
import { useJudging, useKeptFocus } from "./use-judging";

/** The closest known claims with what can be done with each, and what was told apart before. */
export function KnownPanel({
  asked,
  closest,
  choose,
}: {
  asked: AskedFor | null;
  closest: UsedClosest;
  /** The deeds of where the panel stands; that it is another claim can be said everywhere. */
  choose?: ((known: KnownClaim) => ReactNode) | undefined;
}) {
  const t = translator();
  const panel = useRef<HTMLDivElement>(null);
  const { known, apart } = closest;
  const judge = useJudging(asked, closest, closest.again);
  useKeptFocus(panel, known);
  const deeds = (one: KnownClaim) => (
    <>
      {choose?.(one)}
      {judge ? (
        <Deed shortcut="d" onClick={() => judge(one, "different")}>
          {t("matching.different")}
        </Deed>
      ) : null}
    </>
  );
  return (
    <div ref={panel}>
      {known.length > 0 ? (
        <KnownList known={known} deeds={choose || judge ? deeds : undefined} />
      ) : null}
      <ToldApart apart={apart} bringBack={judge ? (one) => judge(one, "taken-back") : null} />
    </div>
  );
}
