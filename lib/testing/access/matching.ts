import { closestClaims } from "@/lib/matching/queries";
import { row, theDesk } from "./row";

export const matching = {
  "query matching.closest": row(
    closestClaims,
    async () => ({ input: { statement: "The bridge cost 4 billion euros.", language: "en" } }),
    theDesk,
  ),
};
