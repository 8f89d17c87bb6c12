import { daysLater } from "./desk-day";

/** What speaks for taking a claim before others. Days are "YYYY-MM-DD". */
export type Signals = {
  /** Readers who sent it in. */
  tips: number;
  /** Articles it stands in. */
  articles: number;
  /** The desk watches what the claimant says. */
  watched: boolean;
  /** Published verdicts on what else the claimant said. */
  verdicts: number;
  mattersBy: string | null;
  mattersWhy: string;
  dueOn: string | null;
};

/** A reason in the order of the points it gives, with what its words need. */
export type PriorityReason =
  | { key: "event"; points: number; day: string; why: string }
  | { key: "tips"; points: number; count: number }
  | { key: "overdue" | "due"; points: number }
  | { key: "articles"; points: number; count: number }
  | { key: "watched" | "speaker"; points: number };

export const priorityLevels = ["high", "raised", "plain"] as const;
export type PriorityLevel = (typeof priorityLevels)[number];

/** From how many points on. Three readers alone do not make a claim urgent; an election this week does. */
const levelFrom = { high: 40, raised: 20 } as const;

/** From how many published verdicts on a speaker others of their claims come earlier. */
const MANY = 3;

const event = ({ mattersBy, mattersWhy }: Signals, today: string): PriorityReason[] => {
  if (!mattersBy || mattersBy < today || mattersBy > daysLater(today, 30)) return [];
  const points = mattersBy <= daysLater(today, 7) ? 40 : 20;
  return [{ key: "event", points, day: mattersBy, why: mattersWhy }];
};

const due = ({ dueOn }: Signals, today: string): PriorityReason[] => {
  if (!dueOn || dueOn > daysLater(today, 7)) return [];
  if (dueOn < today) return [{ key: "overdue", points: 30 }];
  return [{ key: "due", points: dueOn <= daysLater(today, 2) ? 20 : 10 }];
};

const speaker = ({ watched, verdicts }: Signals): PriorityReason[] => {
  if (watched) return [{ key: "watched", points: 20 }];
  return verdicts >= MANY ? [{ key: "speaker", points: 10 }] : [];
};

/**
 * How early a claim should be taken, and why. The points are also computed by the database, which keeps the
 * queue in their order (migration "priorities"); what is said beside a claim is computed here.
 */
export const priorityOf = (
  signals: Signals,
  today: string,
): { points: number; level: PriorityLevel; reasons: PriorityReason[] } => {
  const { tips, articles } = signals;
  const reasons: PriorityReason[] = [
    ...event(signals, today),
    ...(tips > 0 ? [{ key: "tips" as const, points: 10 * Math.min(tips, 5), count: tips }] : []),
    ...due(signals, today),
    ...(articles > 1
      ? [{ key: "articles" as const, points: 8 * (Math.min(articles, 5) - 1), count: articles }]
      : []),
    ...speaker(signals),
  ].toSorted((one, other) => other.points - one.points);
  const points = reasons.reduce((sum, reason) => sum + reason.points, 0);
  const level = points >= levelFrom.high ? "high" : points >= levelFrom.raised ? "raised" : "plain";
  return { points, level, reasons };
};
