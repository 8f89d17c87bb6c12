import { SubmitButton } from "@/components/ui/submit-button";
import type { KnownClaim } from "@/lib/matching/queries";
import { translator } from "@/lib/platform/messages";
import styles from "./matching.module.css";

/** The button that says "it is this one" of a claim of the desk; it belongs to the form around it. */
export function LinkKnown({
  known,
  name,
  value,
  shortcut,
}: {
  known: KnownClaim;
  /** What the form is told when it is pressed. */
  name: string;
  value: string;
  /** The key that presses it, where the list has keys. */
  shortcut?: string;
}) {
  const t = translator();
  if (known.kind !== "desk") return null;
  return (
    <>
      {known.status === "published" ? (
        <p className={styles.warning}>{t("matching.published")}</p>
      ) : null}
      <SubmitButton
        tone="quiet"
        size="small"
        name={name}
        value={value}
        {...(shortcut ? { "data-key": shortcut, "aria-keyshortcuts": shortcut.toUpperCase() } : {})}
      >
        {t("matching.isIt")}
      </SubmitButton>
    </>
  );
}
