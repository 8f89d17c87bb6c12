import { isPartialDate, parsePartialDate } from "@/lib/claims/partial-date";
import { topicSlug } from "@/lib/claims/topic-slug";
import { withoutApostrophe } from "../exporting/csv-writer";
import { type Note, note, type RefusalCode, shortened } from "../reading/notes";
import { type Place, recordsOf } from "../reading/records";
import { cleanText } from "../reading/text";
import type { ImportRecord } from "../runs/pass";
import type { TableMapping } from "../schema";
import type { TableField } from "./fields";

type Cells = readonly string[];
type Fields = Partial<Record<TableField, string>>;

const fieldsOf = (cells: Cells, { columns }: TableMapping): Fields =>
  Object.fromEntries(
    Object.entries(columns).map(([field, column]) => [
      field,
      withoutApostrophe((cells[column] ?? "").trim()),
    ]),
  );

/** A property, where the row has something for it: an empty cell says nothing and is nothing to mend. */
const given = (name: string, value: string | undefined) =>
  value === undefined || value === "" ? {} : { [name]: value };

const listed = (text: string | undefined): string[] =>
  (text ?? "")
    .split(/[;|\n]/u)
    .map((part) => part.trim())
    .filter((part) => part !== "");

/** A row as the ClaimReview it stands for, so that it is read like any other. */
const asClaimReview = (row: Fields, mapping: TableMapping): object => {
  const publisher = row.publisher || mapping.publisher;
  return {
    "@type": "ClaimReview",
    ...given("url", row.reviewUrl),
    ...given("claimReviewed", row.claim),
    ...given("datePublished", row.reviewDate),
    ...given("inLanguage", row.language || mapping.language),
    ...(publisher ? { author: { "@type": "Organization", name: publisher } } : {}),
    itemReviewed: {
      "@type": "Claim",
      ...(row.claimant ? { author: { "@type": "Thing", name: row.claimant } } : {}),
      ...given("datePublished", row.claimDate),
      appearance: listed(row.appearance),
    },
    ...(row.rating || row.ratingValue
      ? {
          reviewRating: {
            "@type": "Rating",
            ...given("alternateName", row.rating),
            ...given("ratingValue", row.ratingValue),
            ...given("bestRating", row.bestRating),
            ...given("worstRating", row.worstRating),
            ...given("ratingExplanation", row.explanation),
          },
        }
      : {}),
  };
};

const LANGUAGE = /^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/u;
/** As lib/claims/schema.ts has them. */
const LONGEST = { statement: 2_000, claimant: 200, topic: 60, topics: 12 };

const dayIn = (text: string, language: string, notes: Note[]): string => {
  if (text === "" || isPartialDate(text)) return text;
  const day = parsePartialDate(text, language);
  notes.push(note(day === null ? "date-left-out" : "date-read", "claimDate", text));
  return day ?? "";
};

const refuse = (refusal: RefusalCode, found: string): ImportRecord => ({
  ok: false,
  refusal,
  found: shortened(found),
});

const asProposed = (row: Fields, mapping: TableMapping, whole: string): ImportRecord => {
  const notes: Note[] = [];
  const statement = cleanText(row.claim ?? "", "claim", notes).slice(0, LONGEST.statement);
  if (statement === "") return refuse("no-claim", whole);
  const language = row.language || mapping.language;
  if (!LANGUAGE.test(language)) return refuse("no-language", language || whole);
  const topics = listed(row.topics).filter(
    (topic) => topic.length <= LONGEST.topic && /[\p{L}\p{N}]/u.test(topic),
  );
  return {
    ok: true,
    notes,
    proposed: {
      statement: statement.toWellFormed(),
      claimant: cleanText(row.claimant ?? "", "claimant", notes)
        .slice(0, LONGEST.claimant)
        .toWellFormed(),
      claimedOn: dayIn(row.claimDate ?? "", language, notes),
      language,
      topics: [...new Map(topics.map((topic) => [topicSlug(topic), topic])).values()].slice(
        0,
        LONGEST.topics,
      ),
    },
  };
};

/** What a row of a table becomes by its mapping. An empty row is none. */
export const recordsOfRow = (
  cells: Cells,
  { becomes, mapping, place }: { becomes: string; mapping: TableMapping; place: Place },
): ImportRecord[] => {
  if (cells.every((cell) => cell.trim() === "")) return [];
  const row = fieldsOf(cells, mapping);
  if (becomes === "proposed") return [asProposed(row, mapping, cells.join(" · "))];
  return recordsOf(asClaimReview(row, mapping), place);
};
