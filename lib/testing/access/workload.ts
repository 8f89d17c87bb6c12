import { tagClaim } from "@/lib/claims/commands/tag";
import type { Role } from "@/lib/platform/actor";
import { database } from "@/lib/platform/database/client";
import { takeBack } from "@/lib/workload/commands/take-back";
import { board } from "@/lib/workload/queries/board";
import { reassignmentProposals } from "@/lib/workload/queries/proposals";
import { ownDeedsSince, selectedClaims } from "@/lib/workload/queries/selected";
import { makeClaim, makePerson } from "../builders";
import { type Asker, editors, nobodysInput, row, theDesk } from "./row";

const claimIds = async () => [(await makeClaim("open")).id];

/** Something that the asker did, where they may do anything. */
const deed = async (asker: Asker) => {
  const role: Role = asker === "admin" || asker === "editor" ? asker : "reviewer";
  const right = await makePerson(role);
  const doer = role === "reviewer" ? await makePerson("editor") : right;
  const { id: claimId } = await makeClaim("open");
  const { version } = await database().claim.findUniqueOrThrow({ where: { id: claimId } });
  const done = await tagClaim(doer, { claimId, version, topic: "Bridges" });
  if (!done.ok) throw new Error(JSON.stringify(done.refusal));
  const last = await database().event.findFirstOrThrow({
    where: { claimId },
    orderBy: { sequence: "desc" },
  });
  return { input: { claimId, sequence: String(last.sequence) }, right };
};

export const workload = {
  "command workload.take-back": row(takeBack, deed, editors),
  "query workload.board": row(board, nobodysInput, theDesk),
  "query workload.proposals": row(reassignmentProposals, nobodysInput, editors),
  "query workload.selected": row(
    selectedClaims,
    async () => ({ input: { claimIds: await claimIds() } }),
    theDesk,
  ),
  "query workload.own-deeds": row(
    ownDeedsSince,
    async () => ({ input: { claimIds: await claimIds(), after: "0" } }),
    theDesk,
  ),
};
