import { judgePair } from "@/lib/matching/commands";
import { closestClaims } from "@/lib/matching/queries";
import { makeClaim } from "../builders";
import { editors, row, theDesk } from "./row";

const asked = { statement: "The bridge cost 4 billion euros.", language: "en" };

export const matching = {
  "query matching.closest": row(closestClaims, async () => ({ input: asked }), theDesk),
  "command matching.judge-pair": row(
    judgePair,
    async () => ({
      input: {
        ...asked,
        ...{ claimId: "", knownKind: "desk" as const, knownId: (await makeClaim("open")).id },
        judgement: "different" as const,
      },
    }),
    editors,
  ),
};
