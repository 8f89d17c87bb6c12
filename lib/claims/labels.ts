import type { EventKind } from "@/lib/platform/events/payloads";
import type { MessageKey } from "@/lib/platform/messages";
import type { Comparator } from "./measure/schema";
import type { ClaimantKind, QueueSort, QueueView } from "./schema";
import type { ClaimStatus, DeclineReason, OpeningRequirement } from "./states";

export const statusLabel = {
  proposed: "claims.status.proposed",
  open: "claims.status.open",
  researching: "claims.status.researching",
  "in-review": "claims.status.in-review",
  decided: "claims.status.decided",
  published: "claims.status.published",
  declined: "claims.status.declined",
  duplicate: "claims.status.duplicate",
} as const satisfies Record<ClaimStatus, MessageKey>;

/** A ring that fills up on the way to publication; drawn by components/ui/status-mark.tsx. */
export const statusGlyph = {
  proposed: "dotted",
  open: "open",
  researching: "quarter",
  "in-review": "half",
  decided: "three-quarters",
  published: "full",
  declined: "struck",
  duplicate: "linked",
} as const satisfies Record<ClaimStatus, string>;

/** What comes next from where a claim stands, as a sentence. */
export const nextStepLabel = (status: ClaimStatus): MessageKey => `claims.next.${status}`;

export const declineReasonLabel = (reason: DeclineReason): MessageKey =>
  `claims.declineReason.${reason}`;

export const claimantKindLabel = (kind: ClaimantKind): MessageKey => `claims.claimantKind.${kind}`;

export const comparatorLabel = (comparator: Comparator): MessageKey =>
  `claims.comparator.${comparator}`;

export const requirementLabel = (requirement: OpeningRequirement): MessageKey =>
  `claims.requirement.${requirement}`;

export const queueViewLabel = (view: QueueView): MessageKey =>
  view === "at-work" || view === "all" || view === "recheck"
    ? `desk.queue.view.${view}`
    : statusLabel[view];

export const queueSortLabel = (sort: QueueSort): MessageKey => `desk.queue.sort.${sort}`;

type Dashed<Kind extends string> = Kind extends `${infer Subject}.${infer Verb}`
  ? `${Subject}-${Verb}`
  : never;

/** The sentence that tells of an event; its placeholders are those of the event's payload. */
export const eventLabel = (kind: EventKind): `events.kinds.${Dashed<EventKind>}` =>
  `events.kinds.${kind.replace(".", "-") as Dashed<EventKind>}`;
