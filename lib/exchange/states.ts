/**
 * The life of an import: its bytes arrive, a person says what a table's columns mean, every record is
 * tried without being kept, a person looks at what would happen, then it happens. An issue of a feed is
 * imported as it comes. Each state says which may follow; what a server does on its own is `working`.
 */
const states = {
  receiving: ["mapping", "checking", "importing", "left"],
  mapping: ["checking", "left"],
  checking: ["checked", "failed"],
  checked: ["importing", "mapping", "left"],
  importing: ["done", "failed"],
  done: [],
  failed: [],
  left: [],
} as const satisfies Record<string, readonly string[]>;

export type ImportState = keyof typeof states;

/** Whether an import in one state may go on to another. */
export const mayFollow = (from: ImportState, to: ImportState): boolean =>
  (states[from] as readonly string[]).includes(to);

export const isWorking = (state: ImportState): boolean =>
  state === "checking" || state === "importing";

/** What is there to be read as a state is checked by the database. */
export const asState = (text: string): ImportState => text as ImportState;

export const formats = ["claimreview", "page", "csv", "xlsx", "wxr"] as const;
export type ImportFormat = (typeof formats)[number];

/** Files whose columns a person explains first. */
export const isTable = (format: string): boolean => format === "csv" || format === "xlsx";
