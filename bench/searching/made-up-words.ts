const ONSETS = "b c d f g h j l m n p r s t v br cl dr fl gr pl pr st tr".split(" ");
const VOWELS = "a e i o u ai ou".split(" ");
const ENDINGS = ["", "n", "r", "s", "t", "l", "nt", "x"];

/** How many different words all publications together have. */
export const VOCABULARY = 200_000;

const syllable = (number: number): string =>
  `${ONSETS[number % ONSETS.length]}${VOWELS[Math.floor(number / ONSETS.length) % VOWELS.length]}`;

const SYLLABLES = ONSETS.length * VOWELS.length;

/** Words that can be said, each another; the first ones, which are used most, are the shortest. */
export const madeUpWords: readonly string[] = Array.from({ length: VOCABULARY }, (_, number) => {
  const ending = ENDINGS[number % ENDINGS.length] ?? "";
  let rest = Math.floor(number / ENDINGS.length);
  let word = "";
  do {
    // Neighbours in frequency begin differently.
    word += syllable((rest * 53) % SYLLABLES);
    rest = Math.floor(rest / SYLLABLES);
  } while (rest > 0);
  return word + ending;
});
