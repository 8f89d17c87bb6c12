import { type SearchTerm, searchTerms, searchWords } from "@/lib/articles/search-text";
import { readDay } from "./days";
import { type SearchKind, searchKinds } from "./kinds";
import {
  type Asked,
  type Complaint,
  type DeskQuery,
  type Filter,
  kindsAskedBy,
  type OperatorName,
} from "./operators";
import { type Token, tokensOf } from "./tokens";
import { searchVocabulary, spelled } from "./vocabulary";

/** What of a desk has to be known to read a search. */
export type Known = {
  /** Each with what it is called, in all languages. */
  ratings: readonly { key: string; names: readonly string[] }[];
  people: readonly { id: string; name: string }[];
  /** Who asks. */
  me: string;
  /** The desk's calendar day. */
  today: string;
};

type Operator = Extract<Token, { type: "operator" }>;
type Read<Value> = Value | Complaint["why"];

const phraseTerm = (text: string): SearchTerm[] => {
  const words = searchWords(text);
  return words.length === 0 ? [] : [{ words, exact: true }];
};

/** Each of several values behind commas; none where one of them is no value. */
const eachOf = <Value>(text: string, of: (value: string) => readonly Value[]): readonly Value[] => {
  const values = text.split(",").filter((value) => value.trim() !== "");
  const found = values.map(of);
  return found.some((one) => one.length === 0) ? [] : found.flat();
};

const ratingsCalled =
  ({ ratings }: Known) =>
  (value: string): string[] => {
    const word = spelled(value);
    if (word === "") return [];
    const wayOf = (same: (name: string) => boolean) =>
      ratings
        .filter(({ key, names }) => [key, ...names].some((name) => same(spelled(name))))
        .map(({ key }) => key);
    const exact = wayOf((name) => name === word);
    return exact.length > 0 ? exact : wayOf((name) => name.startsWith(word));
  };

const peopleCalled =
  ({ people, me }: Known) =>
  (value: string): string[] => {
    if (searchVocabulary().values.get(spelled(value)) === "me") return [me];
    const asked = searchWords(value);
    if (asked.length === 0) return [];
    return people
      .filter(({ name }) => {
        const words = searchWords(name);
        return asked.every((word) => words.some((one) => one.startsWith(word)));
      })
      .map(({ id }) => id);
  };

const LANGUAGE = /^[a-z]{2,3}(?:-[a-z0-9]{2,8})*$/iu;

const valuesIn = (map: ReadonlyMap<string, unknown>) => (value: string) => {
  const found = map.get(spelled(value));
  return found === undefined ? [] : [found as never];
};

const some = <Values extends readonly unknown[], Wanted>(
  values: Values,
  wanted: (values: Values) => Wanted,
): Read<Wanted> => (values.length === 0 ? "unknown-value" : wanted(values));

type KindsAsked = { name: "kind"; kinds: readonly SearchKind[] };

const readers: Record<OperatorName, (value: string, known: Known) => Read<Asked | KindsAsked>> = {
  status: (value) =>
    some(eachOf(value, valuesIn(searchVocabulary().statuses)), (statuses) => ({
      name: "status",
      statuses,
    })),
  rating: (value, known) =>
    some(eachOf(value, ratingsCalled(known)), (keys) => ({ name: "rating", keys })),
  claimant: (value) => some(searchTerms(value), (terms) => ({ name: "claimant", terms })),
  topic: (value) => some(searchTerms(value), (terms) => ({ name: "topic", terms })),
  language: (value) =>
    some(
      eachOf(value, (tag) => (LANGUAGE.test(tag) ? [tag] : [])),
      (tags) => ({ name: "language", tags }),
    ),
  assignee: (value, known) => somebody("assignee", value, known),
  editor: (value, known) => somebody("editor", value, known),
  is: (value) =>
    some(eachOf(value, valuesIn(searchVocabulary().standings)).slice(0, 1), ([standing]) => ({
      name: "is",
      standing: standing as never,
    })),
  due: (value, known) => {
    const day = readDay(value, known.today, searchVocabulary().values);
    return day ? { name: "due", ...day } : "unknown-day";
  },
  kind: (value) =>
    some(eachOf(value, valuesIn(searchVocabulary().kinds)), (kinds) => ({ name: "kind", kinds })),
};

function somebody(name: "assignee" | "editor", value: string, known: Known): Read<Asked> {
  if (searchVocabulary().values.get(spelled(value)) === "none") return { name, people: [] };
  const people = eachOf(value, peopleCalled(known));
  return people.length === 0 ? "unknown-person" : { name, people };
}

type Reading = {
  terms: SearchTerm[];
  without: SearchTerm[];
  filters: Filter[];
  kinds: ReadonlySet<SearchKind>;
  complaints: Complaint[];
};

const only = (reading: Reading, kinds: readonly SearchKind[], not = false): Reading => ({
  ...reading,
  kinds: new Set([...reading.kinds].filter((kind) => kinds.includes(kind) !== not)),
});

const withFilter = (reading: Reading, filter: Filter): Reading =>
  only({ ...reading, filters: [...reading.filters, filter] }, kindsAskedBy(filter));

const withOperator = (reading: Reading, token: Operator, known: Known): Reading => {
  const { operator, value, not } = token;
  const name = searchVocabulary().operators.get(spelled(operator)) ?? null;
  const complain = (why: Complaint["why"]): Reading => ({
    ...reading,
    complaints: [...reading.complaints, { why, operator, value, name }],
  });
  if (name === null) {
    const text = `${operator}:${value}`;
    return withWords(complain("unknown-operator"), { type: "words", text, phrase: false, not });
  }
  const read = readers[name](value, known);
  if (typeof read === "string") return complain(read);
  return read.name === "kind"
    ? only(reading, read.kinds, not)
    : withFilter(reading, { ...read, not });
};

const withWords = (
  reading: Reading,
  { text, phrase, not }: Extract<Token, { type: "words" }>,
): Reading => {
  const terms = phrase || not ? phraseOrWord(text, phrase) : searchTerms(text);
  const into = not ? "without" : "terms";
  return { ...reading, [into]: [...reading[into], ...terms] };
};

/** A word that is left out is left out as it is: who does not want "man" may want "mandate". */
const phraseOrWord = (text: string, phrase: boolean): SearchTerm[] =>
  phrase ? phraseTerm(text) : phraseTerm(text).map((term) => ({ ...term, exact: true }));

const read = (reading: Reading, token: Token, known: Known): Reading => {
  switch (token.type) {
    case "words":
      return withWords(reading, token);
    case "number":
      return withFilter(reading, { name: "number", number: token.number, not: false });
    case "operator":
      return withOperator(reading, token, known);
  }
};

/** Conditions are a query's length; more than anybody types are left out. */
const MOST = 24;

/** Reads what somebody typed. What cannot be read is said in `complaints`; nothing is an error. */
export const parseSearch = (typed: string, known: Known): DeskQuery => {
  const nothing: Reading = {
    terms: [],
    without: [],
    filters: [],
    kinds: new Set(searchKinds),
    complaints: [],
  };
  const { kinds, ...reading } = tokensOf(typed)
    .slice(0, MOST)
    .reduce((all, token) => read(all, token, known), nothing);
  return { ...reading, kinds: searchKinds.filter((kind) => kinds.has(kind)) };
};
