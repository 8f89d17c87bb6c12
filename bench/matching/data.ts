import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** What is asked and which of the statements answer it, by their places in the list. */
export type Question = { text: string; relevant: ReadonlySet<number> };

export type MatchingSet = {
  name: string;
  language: string;
  statements: readonly string[];
  questions: readonly Question[];
};

const files = [
  "en/claims.jsonl",
  "en/queries.train.jsonl",
  "en/queries.dev.jsonl",
  "fr/posts.train.jsonl",
];

/** The files that are not in the folder. */
export const missingIn = (folder: string): string[] =>
  files.filter((file) => !existsSync(join(folder, file)));

const linesOf = <Line>(folder: string, file: string): Line[] =>
  readFileSync(join(folder, file), "utf8")
    .split("\n")
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Line);

/** CheckThat! 2020, task 2: tweets, and the verified claims that they repeat. */
const english = (folder: string): MatchingSet => {
  const claims = linesOf<{ id: string; text: string; title: string }>(folder, "en/claims.jsonl");
  const place = new Map(claims.map(({ id }, at) => [id, at]));
  const queries = ["en/queries.train.jsonl", "en/queries.dev.jsonl"].flatMap((file) =>
    linesOf<{ text: string; relevant: string[] }>(folder, file),
  );
  return {
    name: "English tweets among verified claims",
    language: "en",
    statements: claims.map(({ text, title }) => `${text} ${title}`),
    questions: queries.map(({ text, relevant }) => ({
      text,
      relevant: new Set(relevant.flatMap((id) => place.get(id) ?? [])),
    })),
  };
};

/** CheckThat! 2025, task 2: posts, and the claim in each, among the distinct claims of all. */
const french = (folder: string): MatchingSet => {
  const posts = linesOf<{ text: string; claim: string }>(folder, "fr/posts.train.jsonl");
  const statements = [...new Set(posts.map(({ claim }) => claim))];
  const place = new Map(statements.map((statement, at) => [statement, at]));
  return {
    name: "French posts among claims",
    language: "fr",
    statements,
    questions: posts.map(({ text, claim }) => ({
      text,
      relevant: new Set([place.get(claim) ?? 0]),
    })),
  };
};

export const setsIn = (folder: string): MatchingSet[] => [english(folder), french(folder)];
