import { type BalanceKind, balanceKinds } from "./balance";
import type { DeskNumbers } from "./queries";

type Cell = string | number | null;
type Rows = { headings: string[]; rows: Cell[][] };

const balanceRows =
  (kind: BalanceKind) =>
  ({ balance }: DeskNumbers): Rows => ({
    headings: [kind, "claims", "chosen", "published"],
    rows: balance[kind].map(({ name, claims, chosen, published }) => [
      ...[name, claims, chosen, published],
    ]),
  });

/** The figures of the page as tables for spreadsheets; names of columns are the same in every language. */
const tables: Record<string, (numbers: DeskNumbers) => Rows> = {
  stages: ({ stages }) => ({
    headings: ["stage", "claims", "median hours", "90th percentile hours"],
    rows: stages.map(({ stage, claims, median, ninetieth }) => [stage, claims, median, ninetieth]),
  }),
  backlog: ({ backlog }) => ({
    headings: ["status", "claims", "oldest since", "median days", "90th percentile days"],
    rows: backlog.map(({ status, claims, oldest, median, ninetieth }) => [
      ...[status, claims, oldest.toISOString(), median, ninetieth],
    ]),
  }),
  throughput: ({ throughput }) => ({
    headings: [throughput.step, "proposed", "published"],
    rows: throughput.steps.map(({ begins, proposed, published }) => [begins, proposed, published]),
  }),
  quality: ({ agreement: { alpha, interval, rounds }, outcomes }) => ({
    headings: ["figure", "value"],
    rows: [
      ["krippendorff alpha ordinal", alpha],
      ["alpha 95% low", interval?.[0] ?? null],
      ["alpha 95% high", interval?.[1] ?? null],
      ["rounds compared", rounds],
      ...Object.entries(outcomes),
      [
        "corrections per hundred verdicts",
        outcomes.verdicts === 0 ? null : (100 * outcomes.corrections) / outcomes.verdicts,
      ],
    ],
  }),
  ...Object.fromEntries(balanceKinds.map((kind) => [`balance-${kind}`, balanceRows(kind)])),
};

/** A table by its name, heading first; null where there is none of that name. */
export const tableOf = (numbers: DeskNumbers, name: string): string[][] | null => {
  const table = Object.hasOwn(tables, name) ? tables[name] : undefined;
  if (!table) return null;
  const { headings, rows } = table(numbers);
  return [headings, ...rows.map((row) => row.map((cell) => String(cell ?? "")))];
};
