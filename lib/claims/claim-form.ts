import { decimalMarkOf, readDigits } from "./measure/digit-figures";
import type { Comparator, Measure } from "./measure/schema";
import { isPartialDate, parsePartialDate } from "./partial-date";
import type { ClaimantKind } from "./schema";

/** What the form of a claim begins with. */
export type ClaimFormValues = {
  statement: string;
  /** A name; "" for none yet. */
  claimant: string;
  claimantKind: ClaimantKind | "";
  claimantSameAs: readonly string[];
  /** A party or body; "" for none. */
  claimantAffiliation: string;
  claimantUnknown: boolean;
  /** A partial date or "". */
  claimedOn: string;
  /** BCP 47 */
  language: string;
  topics: readonly string[];
  measures: readonly Measure[];
};

/** The fields of one row of a measure, in the order they are read. */
export const measureFieldNames = [
  "comparator",
  "value",
  "upperValue",
  "unit",
  "counted",
  "place",
  "period.from",
  "period.to",
  "baseline",
] as const;
export type MeasureFieldName = (typeof measureFieldNames)[number];
export type MeasureFields = Record<MeasureFieldName, string>;

export const emptyMeasureFields: MeasureFields = {
  comparator: "equal" satisfies Comparator,
  value: "",
  upperValue: "",
  unit: "",
  counted: "",
  place: "",
  "period.from": "",
  "period.to": "",
  baseline: "",
};

/** A measure as the texts of its row. */
export const measureFieldsOf = (measure: Measure): MeasureFields => ({
  comparator: measure.comparator,
  value: measure.value,
  upperValue: measure.upperValue ?? "",
  unit: measure.unit,
  counted: measure.counted,
  place: measure.place,
  "period.from": measure.period?.from ?? "",
  "period.to": measure.period?.to ?? "",
  baseline: measure.baseline ?? "",
});

/** The name under which a field of a row is sent; complaints come back under the same. */
export const measureFieldName = (row: number, field: MeasureFieldName): string =>
  `measures.${row}.${field}`;

/** Rows that a form is read up to. */
const LONGEST = 20;

/**
 * The form's texts by the names of its fields, as another writer saved them (`FormState.theirs`).
 */
export const claimFormFields = (values: ClaimFormValues): Record<string, string> => ({
  statement: values.statement,
  claimant: values.claimant,
  claimantKind: values.claimantKind,
  claimantSameAs: values.claimantSameAs.join("\n"),
  claimantAffiliation: values.claimantAffiliation,
  claimantUnknown: values.claimantUnknown ? "on" : "",
  claimedOn: values.claimedOn,
  language: values.language,
  topics: values.topics.join(", "),
  ...Object.fromEntries(
    values.measures.flatMap((measure, row) =>
      Object.entries(measureFieldsOf(measure)).map(([field, text]) => [
        measureFieldName(row, field as MeasureFieldName),
        text,
      ]),
    ),
  ),
});

const textOf = (form: FormData, name: string): string => {
  const value = form.get(name);
  return typeof value === "string" ? value.trim() : "";
};

/** "12 000", "25,5": a figure as its language writes it; what is none stays for the schema to refuse. */
const figure = (typed: string, language: string): string => {
  const unsigned = typed.replace(/^[-−]/u, "");
  const read = readDigits(unsigned, 0, decimalMarkOf(language));
  if (read.value === null || read.end !== unsigned.length) return typed;
  return unsigned === typed || read.value === "0" ? read.value : `-${read.value}`;
};

/** "mai 2021" in the claim's language, or ISO; what is neither stays for the schema to refuse. */
const date = (typed: string, language: string): string =>
  isPartialDate(typed) ? typed : (parsePartialDate(typed, language) ?? typed);

const measureOf = (form: FormData, row: number, language: string) => {
  const field = (name: MeasureFieldName) => textOf(form, measureFieldName(row, name));
  const typed = measureFieldNames.filter((name) => name !== "comparator" && field(name) !== "");
  if (typed.length === 0) return null;
  const from = date(field("period.from"), language);
  const to = date(field("period.to"), language);
  const upperValue = figure(field("upperValue"), language);
  return {
    comparator: field("comparator") as Comparator,
    value: figure(field("value"), language),
    ...(upperValue ? { upperValue } : {}),
    unit: field("unit"),
    counted: field("counted"),
    place: field("place"),
    ...(from || to ? { period: { ...(from ? { from } : {}), ...(to ? { to } : {}) } } : {}),
    ...(field("baseline") ? { baseline: field("baseline") } : {}),
  };
};

const rowsOf = (form: FormData): number => {
  const rows = [...form.keys()].flatMap((name) => /^measures\.(\d+)\./u.exec(name)?.[1] ?? []);
  return Math.min(LONGEST, Math.max(-1, ...rows.map(Number)) + 1);
};

/**
 * What was typed into a claim's form, for the input of the commands that make or edit a claim.
 * Empty rows of measures come as null, so that complaints keep their row.
 */
export const claimFieldsOf = (form: FormData) => {
  const language = textOf(form, "language");
  return {
    statement: textOf(form, "statement"),
    claimant: textOf(form, "claimant"),
    claimantKind: textOf(form, "claimantKind") as ClaimantKind | "",
    claimantSameAs: textOf(form, "claimantSameAs").split(/\s+/u).filter(Boolean),
    claimantAffiliation: textOf(form, "claimantAffiliation"),
    claimantUnknown: textOf(form, "claimantUnknown") !== "",
    claimedOn: date(textOf(form, "claimedOn"), language),
    language,
    topics: textOf(form, "topics")
      .split(/[,;\n]/u)
      .map((topic) => topic.trim())
      .filter(Boolean),
    measures: Array.from({ length: rowsOf(form) }, (_, row) => measureOf(form, row, language)),
  };
};
