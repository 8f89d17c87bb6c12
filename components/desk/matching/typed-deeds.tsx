import { LinkButton } from "@/components/ui/link-button";
import type { KnownClaim } from "@/lib/matching/queries";
import { translator } from "@/lib/platform/messages";
import { Deed, DeedKey, keyed } from "./deed";

/** What is being typed: a claim of its own, or one of a passage, which another claim can have too. */
export type Typed = "claim" | "claim-of-passage";

/**
 * What can be done with a known claim instead of making the one that is typed. `send` hands the form in and
 * says so with it.
 */
export function TypedDeeds({
  known,
  typed,
  send,
}: {
  known: KnownClaim;
  typed: Typed;
  send: (instead: string) => void;
}) {
  const t = translator();
  if (known.kind !== "desk") return null;
  if (typed === "claim-of-passage") {
    return (
      <Deed shortcut="l" onClick={() => send(`link ${known.id}`)}>
        {t("matching.linkPassage")}
      </Deed>
    );
  }
  return (
    <>
      <LinkButton href={`/desk/claims/${known.id}`} tone="quiet" size="small" {...keyed("l")}>
        {t("matching.goToIt")}
        <DeedKey shortcut="l" />
      </LinkButton>
      <Deed shortcut="m" onClick={() => send(`duplicate ${known.number}`)}>
        {t("matching.saveAsDuplicate")}
      </Deed>
    </>
  );
}
