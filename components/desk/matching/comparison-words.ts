import type { Comparison } from "@/lib/matching/comparison";
import { currentLocale, writtenAs } from "@/lib/platform/locale";
import { translator } from "@/lib/platform/messages";

/** More words than this do not say at a glance in what two statements differ. */
const MOST_WORDS = 6;

const isLong = (words: string): boolean => words.split(" ").length > MOST_WORDS;

/** What two statements have in common and in what they differ, in words. */
export const comparisonWords = ({ same, differs }: Comparison): string[] => {
  const t = translator();
  const aspects = same.map((aspect) => t(`matching.aspect.${aspect}`));
  return [
    ...(aspects.length > 0
      ? [
          t("matching.same", {
            aspects: new Intl.ListFormat(writtenAs[currentLocale()]).format(aspects),
          }),
        ]
      : []),
    ...differs.map(({ aspect, ours, theirs }) =>
      (ours === "" && theirs === "") || isLong(ours) || isLong(theirs)
        ? t(`matching.differs.${aspect}`)
        : t("matching.there", {
            aspect: t(`matching.aspect.${aspect}`),
            there: ours || t("matching.nothing"),
            here: theirs || t("matching.nothing"),
          }),
    ),
  ];
};
