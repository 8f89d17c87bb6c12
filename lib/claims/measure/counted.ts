import type { ComparatorReading } from "./comparator";
import { nounPhrase } from "./noun-phrase";
import type { CountingFigure } from "./ratios";
import type { SentenceReading } from "./sentence-reading";
import type { Span } from "./text-span";
import type { UnitReading } from "./units";

/**
 * What a figure counts: what stands between a change and "by", else behind the figure, else inside
 * a ratio, else the subject before the change or at the beginning of the clause. A figure with
 * neither unit nor comparator takes no subject, for it may be anything.
 *
 * @returns where it stands in the sentence; empty when there is nothing
 */
export function countedBy(
  sentence: SentenceReading,
  figure: CountingFigure,
  clauseAt: number,
  unit: UnitReading,
  reading: ComparatorReading,
): Span {
  const phraseAt = (at: number) => nounPhrase(sentence.text, at, sentence.language);
  const object = reading.object && phraseAt(clauseAt + reading.object.start);
  if (object && !isEmpty(object) && object.end <= figure.start) return object;
  const behind = phraseAt(afterUnit(sentence, figure, unit, reading));
  if (!isEmpty(behind)) return behind;
  if (figure.inner) return figure.inner;
  const hasSubject = unit.unit !== "" || reading.comparator !== "equal" || reading.fromTo;
  if (!hasSubject) return { start: behind.start, end: behind.start };
  const limit = clauseAt + (reading.changeAt ?? reading.leadAt);
  const subject = phraseAt(clauseAt);
  return { start: subject.start, end: Math.max(subject.start, Math.min(subject.end, limit)) };
}

const isEmpty = (span: Span): boolean => span.end <= span.start;

/** "In" leads on behind money and the words of a change: "$5 m in aid", "a 5 % rise in prices". */
const into = { en: /^ in (?=\p{L})/u, fr: null, es: /^ en (?=\p{L})/u };

function afterUnit(
  { text, language }: SentenceReading,
  figure: Span,
  unit: UnitReading,
  reading: ComparatorReading,
): number {
  const at = figure.end + unit.taken + reading.taken;
  const leadsOn = reading.taken > 0 || (unit.money && language === "en");
  return at + (leadsOn ? (into[language]?.exec(text.slice(at))?.[0].length ?? 0) : 0);
}
