import type { ReadLanguage } from "@/lib/claims/claim-language";

type Patterns = { lead: RegExp; subject: RegExp };

const says: Record<ReadLanguage, string> = {
  en: "said|says|claimed|claims|stated|states|announced|announces|declared|argued|insisted|wrote|told \\p{L}+",
  fr: "dit|affirme|affirment|assure|assurent|a dit|a affirmé|a déclaré|déclare|soutient|soutiennent|annonce|a annoncé|estime|estiment",
  es: "dice|dicen|dijo|dijeron|asegura|aseguran|aseguró|afirma|afirman|afirmó|sostiene|sostienen|declaró|anunció",
};

const patternsOf = (lead: string, verbs: string, that: string): Patterns => ({
  lead: new RegExp(`^(?:${lead}) (?<by>[^,;:]{2,80}), (?<said>.+)$`, "su"),
  subject: new RegExp(`^(?<by>[^,;:]{2,60}?) (?:${verbs}) ${that}(?<said>.+)$`, "su"),
});

const patterns: Record<ReadLanguage, Patterns> = {
  en: patternsOf("According to", says.en, "(?:that )?"),
  fr: patternsOf("Selon|D['’]après", says.fr, "qu(?:e |['’])"),
  es: patternsOf("Según|De acuerdo con", says.es, "que "),
};

/**
 * A statement without the words that say whose it is: "The minister said unemployment fell" is what the minister
 * said, and that unemployment fell. `by` is "" where it does not say.
 */
export const splitAttribution = (
  text: string,
  language: ReadLanguage | null,
): { by: string; said: string } => {
  if (language === null) return { by: "", said: text };
  const { lead, subject } = patterns[language];
  const groups = (lead.exec(text) ?? subject.exec(text))?.groups;
  return groups === undefined
    ? { by: "", said: text }
    : { by: groups.by ?? "", said: groups.said ?? text };
};
