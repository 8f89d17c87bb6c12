import { notFound } from "next/navigation";
import type { Outcome } from "@/lib/platform/outcome";

/**
 * The view a page shows. Whatever the asker may not see is, to them, not there: the page answers 404
 * and says that it may not exist or not be for them.
 */
export const shown = <View>(outcome: Outcome<View>): View =>
  outcome.ok ? outcome.value : notFound();
