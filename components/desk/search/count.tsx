import { translator } from "@/lib/platform/messages";

/** How many were found: exact up to a thousand, above that "1,000+". */
export function Count({ found, capped }: { found: number; capped: boolean }) {
  return translator()("deskSearch.count", { count: found, capped: capped ? "yes" : "no" });
}
