import { SubmitButton } from "@/components/ui/submit-button";
import type { KnownClaim } from "@/lib/matching/queries";
import { translator } from "@/lib/platform/messages";
import { DeedKey, keyed } from "./deed";

/**
 * The button that says "it is this one" of a known claim, of the desk or of another; it belongs to the form around
 * it. Of what is no claim yet the same is to link it and to be its duplicate, so both keys do it.
 */
export function LinkKnown({
  known,
  name,
  ours,
  elsewhere,
}: {
  known: KnownClaim;
  /** What the form is told when it is pressed: `ours` of a claim of the desk, `elsewhere` of another desk's. */
  name: string;
  ours: string;
  elsewhere: string;
}) {
  const t = translator();
  const isOurs = known.kind === "desk";
  return (
    <SubmitButton
      tone="quiet"
      size="small"
      name={name}
      value={`${isOurs ? ours : elsewhere} ${known.id}`}
      {...keyed(...(isOurs ? ["l", "m"] : ["m"]))}
    >
      {t(isOurs ? "matching.isIt" : "matching.checkedThere")}
      <DeedKey shortcut={isOurs ? "l" : "m"} />
    </SubmitButton>
  );
}
