import { VisuallyHidden as Hidden } from "radix-ui";
import type { ReactNode } from "react";

/** Words for a screen reader alone. */
export function VisuallyHidden({ children }: { children: ReactNode }) {
  return <Hidden.Root>{children}</Hidden.Root>;
}
