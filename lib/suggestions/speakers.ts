import type { ReadLanguage } from "@/lib/claims/claim-language";
import type { Marks } from "./marks";
import { wordings } from "./wording/wordings";

/** An office before a name: "la vice-présidente | Kamala Harris", "Prime Minister | Jane Doe". */
const officesIn = (text: string, language: ReadLanguage): Map<string, Set<string>> => {
  const plain = text.replace(/[’ʼ]/gu, "'").replace(/[\u00a0\u202f]/gu, " ");
  const held = new RegExp(
    `(?<!\\p{L})(?<office>(?:${wordings[language].articles}) [\\p{Ll}\\p{M}-]+(?: [\\p{Ll}\\p{M}-]+){0,2}) (?<name>\\p{Lu}[\\p{L}'-]+(?: \\p{Lu}[\\p{L}'-]+){1,2})`,
    "giu",
  );
  const offices = new Map<string, Set<string>>();
  for (const { groups } of plain.matchAll(new RegExp(held.source, "gu"))) {
    const office = groups?.office?.toLowerCase() ?? "";
    offices.set(office, (offices.get(office) ?? new Set()).add(groups?.name ?? ""));
  }
  return offices;
};

/**
 * Gives a speaker who is named by office alone ("la vice-présidente a annoncé") the name that the text
 * has with that office, when it is one only.
 */
export const fullNames = (
  text: string,
  language: ReadLanguage | null,
): ((marks: Marks) => Marks) => {
  if (!language) return (marks) => marks;
  const offices = officesIn(text, language);
  return (marks) => {
    const { attribution } = marks;
    const [name, ...others] = offices.get(attribution?.claimant.toLowerCase() ?? "") ?? [];
    if (!attribution || name === undefined || others.length > 0) return marks;
    return { ...marks, attribution: { ...attribution, claimant: name, kind: "person" } };
  };
};
