import { Prisma } from "@/lib/platform/database/generated/client";

/** What conditions on claims stand on. A table that none of them names is not read. */
export const claimsWithPeople = Prisma.sql`
  claim LEFT JOIN claimant ON claimant.id = claim.claimant_id
  LEFT JOIN person editor ON editor.id = claim.editor_id`;
