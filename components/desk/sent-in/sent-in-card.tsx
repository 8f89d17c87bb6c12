import type { ReactNode } from "react";
import { Card } from "@/components/ui/card";
import styles from "./sent-in.module.css";

/** Something that was sent in. It can be given the focus, and is then called by the words it came with. */
export function SentInCard({
  id,
  named,
  title,
  children,
}: {
  id: string;
  /** Id of the element with its words */
  named: string;
  title?: string;
  children: ReactNode;
}) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for controls, and there is more here
    <div
      role="group"
      className={styles.sent}
      data-sent-in={id}
      tabIndex={-1}
      aria-labelledby={named}
    >
      <Card {...(title ? { title } : {})}>{children}</Card>
    </div>
  );
}
