const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

const PATTERNS: readonly RegExp[] = [
  // 2021-06-08T10:00:00+02:00, 2021/06/08, 20210608, 2021-06, 2021
  /^(?<year>\d{4})(?:[-/.](?<month>\d{1,2})(?:[-/.](?<day>\d{1,2}))?)?(?=$|[T\s])/,
  /^(?<year>\d{4})(?<month>\d{2})(?<day>\d{2})(?=$|[T\s\d])/,
  // Tue, 08 Jun 2021 and 8 June 2021; June 8, 2021
  /^(?:[a-z]{3,9},?\s+)?(?<day>\d{1,2})\s+(?<name>[a-z]{3,9})\.?,?\s+(?<year>\d{4})/i,
  /^(?:[a-z]{3,9},?\s+)?(?<name>[a-z]{3,9})\.?\s+(?<day>\d{1,2}),?\s+(?<year>\d{4})/i,
];

const twoDigits = (text: string) => text.padStart(2, "0");

/**
 * The day an outlet says it published on, from the forms found in metadata (ISO 8601, RFC 5322, English
 * month names). The day is the one the outlet wrote, in its own time zone. Null when it is no date.
 */
export const publishedDay = (written: string | undefined): string | null => {
  const text = written?.trim() ?? "";
  const parts = PATTERNS.map((pattern) => pattern.exec(text)?.groups).find(Boolean);
  if (!parts?.year) return null;
  const named = MONTHS.indexOf(parts.name?.slice(0, 3).toLowerCase() ?? "") + 1;
  const month = parts.month ?? (named > 0 ? String(named) : undefined);
  const { year, day } = parts;
  const date = [year, month, day].filter((part) => part !== undefined).map(twoDigits);
  if (parts.name && named === 0) return null;
  const whole = new Date(`${date.join("-")}T00:00:00Z`.replace(/^(\d{4})T/, "$1-01T"));
  const isReal = !Number.isNaN(whole.getTime()) && (!day || whole.getUTCDate() === Number(day));
  return isReal && Number(year) >= 1400 ? date.join("-") : null;
};
