import { SubmitButton } from "@/components/ui/submit-button";
import type { KnownClaim } from "@/lib/matching/queries";
import { translator } from "@/lib/platform/messages";
import { DeedKey, keyed } from "./deed";

/** The button that says "it is this one" of a claim of the desk; it belongs to the form around it. */
export function LinkKnown({
  known,
  name,
  value,
}: {
  known: KnownClaim;
  /** What the form is told when it is pressed. */
  name: string;
  value: string;
}) {
  const t = translator();
  if (known.kind !== "desk") return null;
  return (
    <SubmitButton tone="quiet" size="small" name={name} value={value} {...keyed("l")}>
      {t("matching.isIt")}
      <DeedKey shortcut="l" />
    </SubmitButton>
  );
}
