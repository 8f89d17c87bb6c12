/**
 * Kinds of job that run beside each other, and how many of each lane a server does at once. What waits for
 * somebody else's computer has a lane of its own, so that a computer that never answers holds up nothing but
 * its like.
 */
export const lanes = {
  /** Work on our own rows: done in moments. */
  desk: 2,
  /** The one mail server there is. */
  mail: 4,
  /** Other people's servers, a guarded request each. */
  web: 6,
  /** Other people's servers that did not answer last time: they wait for each other. */
  patient: 4,
  /** Minutes of work. */
  long: 2,
} as const;

export type Lane = keyof typeof lanes;
