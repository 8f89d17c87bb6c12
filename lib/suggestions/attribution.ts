import type { ReadLanguage } from "@/lib/claims/claim-language";
import { withoutTitle } from "./names";
import { type Wording, wordings } from "./wording/wordings";

/** Whose words a sentence gives, and what they said as far as it can be cut out of it. */
export type Attribution = {
  /** As the text names them: "Kamala Harris", "the Labor Department". */
  claimant: string;
  kind: "person" | "organisation" | null;
  /** What was said, without "said that" around it; "" when it cannot be told apart. */
  said: string;
};

const CAPITAL = "\\p{Lu}[\\p{L}\\p{M}\\d'.&-]*";
const PROPER = `${CAPITAL}(?: (?:(?:of|for|de|del|du|des|von|van|la|the|and|et|y) ){0,2}${CAPITAL}){0,6}`;
/** Names that run longer were cut out of a sentence by mistake. */
const MOST_WORDS = 9;
const MOST_LETTERS = 90;

type Patterns = { lead: RegExp; trail: RegExp; subject: RegExp; behind: RegExp; named: RegExp };

/** A name, or an office or body with its article: "la vice-présidente Kamala Harris", "the government". */
const nounOf = ({ articles }: Wording): string => {
  const article = `(?:(?:${articles})(?<=')|(?:${articles})(?<!') )`;
  const lower = "[\\p{Ll}\\p{M}][\\p{L}\\p{M}'’.-]*";
  return `(?:${article}?(?:${lower} ){0,4}?${PROPER}|${article}${lower}(?: ${lower}){0,3}?)`;
};

const patternsOf = (wording: Wording): Patterns => {
  const noun = nounOf(wording);
  const anyCase = (words: string) =>
    words.replace(/^(\p{L})/u, (letter) => `[${letter}${letter.toUpperCase()}]`);
  const articles = wording.articles.split("|").map(anyCase).join("|");
  const subject = nounOf({ ...wording, articles });
  const origins = wording.accordingTo.split("|").map(anyCase).join("|");
  return {
    lead: new RegExp(`^(?:${origins}) (?<who>[^,;:«»"“”()]{2,90}), (?<said>.+)$`, "su"),
    trail: new RegExp(
      `^(?<said>.+?),? (?:${wording.accordingTo}) (?<who>[^,;:«»"“”()]{2,90}?)(?:,.{0,60})?[.!?]?$`,
      "su",
    ),
    subject: new RegExp(
      `(?:^|, )(?<who>${subject}),? (?:${wording.says})(?:\\*? (?<that>(?:${wording.that})(?<!') |(?:${wording.that})(?<='))(?<said>.+)|(?<!\\p{L}{30})(?:\\*|[ ,:«"“]|$))`,
      "su",
    ),
    behind: new RegExp(
      `[»”",],? ?(?:[-–—] )?(?:(?:${wording.says}) (?<who>${noun})|(?<whoFirst>${subject}) (?:${wording.says}))(?=[\\s,.;:!?*]|$)`,
      "u",
    ),
    named: new RegExp(`^(?<who>${PROPER}) ?: ?(?<said>[«"“'].+)$`, "su"),
  };
};

const patterns: Record<ReadLanguage, Patterns> = {
  en: patternsOf(wordings.en),
  fr: patternsOf(wordings.fr),
  es: patternsOf(wordings.es),
};

const bareNameOf = (who: string): string => who.replace(/[\s*.]+$/u, "").trim();

/** A person's own name out of "la vice-présidente Kamala Harris"; bodies keep all their words. */
const personOf = (who: string, wording: Wording): string | null => {
  if (new RegExp(`(?<!\\p{L})(?:${wording.bodies})(?!\\p{L})`, "iu").test(who)) return null;
  const name = new RegExp(`(?<=^|[ '])${CAPITAL}(?: ${CAPITAL}){1,3}$`, "u").exec(who)?.[0];
  const isName = name && !new RegExp(`^(?:${wording.articles}) `, "iu").test(name);
  return isName ? withoutTitle(name) : null;
};

const attributionTo = (found: string, said: string, wording: Wording): Attribution | null => {
  const who = bareNameOf(found);
  if (who.length > MOST_LETTERS || who.split(" ").length > MOST_WORDS) return null;
  // A pronoun says that somebody spoke, and not who.
  if (
    /^(?:I|We|He|She|They|It|You|This|That|Il|Elle|Ils|Elles|On|Nous|Je|Ce|Cela|Él|Ella|Ellos|Esto|Eso|Yo)$/iu.test(
      who,
    )
  ) {
    return { claimant: "", kind: null, said };
  }
  const person = personOf(who, wording);
  if (person) return { claimant: person, kind: "person", said };
  const isBody = new RegExp(`(?<!\\p{L})(?:${wording.bodies})(?!\\p{L})`, "iu").test(who);
  return { claimant: who, kind: isBody ? "organisation" : null, said };
};

/** The words between quotation marks, if they make up all or most of what stands there. */
const quoted = (text: string): string => {
  const quote = /[«“"]\s?(?<words>[^«»“”"]{20,})[»”"]?/u.exec(text)?.groups?.words?.trim() ?? "";
  return quote.replace(/\s*,$/u, "");
};

/**
 * Whose words a sentence gives: "According to X, …", "X said that …", "« … », a déclaré X", "X: “…”".
 * A sentence that a pronoun spoke has an empty claimant; null when nobody is named as the origin.
 */
export const attributionOf = (sentence: string, language: ReadLanguage): Attribution | null => {
  const wording = wordings[language];
  const { lead, trail, subject, behind, named } = patterns[language];
  const text = sentence.replace(/[’ʼ]/gu, "'").replace(/[\u00a0\u2009\u202f]/gu, " ");
  for (const pattern of [lead, named, behind, subject, trail]) {
    const groups = pattern.exec(text)?.groups;
    const who = groups?.who ?? groups?.whoFirst;
    const said = groups?.said ?? quoted(text);
    const found = who ? attributionTo(who, quoted(said) || said, wording) : null;
    if (found) return found;
  }
  return null;
};
