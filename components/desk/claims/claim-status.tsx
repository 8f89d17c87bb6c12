import { StatusMark } from "@/components/ui/status-mark";
import { statusGlyph, statusLabel } from "@/lib/claims/labels";
import type { ClaimStatus } from "@/lib/claims/states";
import { translator } from "@/lib/platform/messages";

/** Where a claim stands, as a shape and a word. */
export function ClaimStatusMark({ status }: { status: ClaimStatus }) {
  return <StatusMark glyph={statusGlyph[status]} label={translator()(statusLabel[status])} />;
}
