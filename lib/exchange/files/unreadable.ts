/** Why a whole file cannot be read; each has its words in messages/en/exchange.json. */
export const failures = [
  "broken-json",
  "no-records",
  "record-too-large",
  "broken-csv",
  "broken-xlsx",
  "broken-xml",
] as const;
export type Failure = (typeof failures)[number];

/** A file that cannot be read from here on. What was read before stays. */
export class UnreadableFile extends Error {
  override readonly name = "UnreadableFile";
  readonly failure: Failure;
  constructor(failure: Failure, options?: ErrorOptions) {
    super(failure, options);
    this.failure = failure;
  }
}
