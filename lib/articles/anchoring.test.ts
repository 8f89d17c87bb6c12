import { describe, expect, it } from "vitest";
import { anchorPassage } from "./anchoring";
import { type Passage, passageFromUtf16Range } from "./passage";

const BEFORE = "Des progrès ont déjà été réalisés. En deux mois seulement, le gouvernement ";
const AFTER = " à la frontière sud des États-Unis. Les efforts continuent avec le Mexique.";

/** The words between « marks » in a text, and the text without the marks. */
const marked = (text: string): { passage: Passage; text: string } => {
  const start = text.indexOf("⟦");
  const plain = text.replace(/[⟦⟧]/gu, "");
  const found = passageFromUtf16Range(plain, start, text.indexOf("⟧") - 1);
  if (!found.ok) throw new Error("nothing is marked");
  return { passage: found.passage, text: plain };
};

const wordsIn = (text: string, { start, end }: Passage) => [...text].slice(start, end).join("");

describe("words that are still there", () => {
  it("are found after text was put in before them", () => {
    const { passage, text } = marked(`${BEFORE}⟦a réduit de 25 %⟧${AFTER}`);
    const longer = `🇲🇽 Un paragraphe de plus.\n\n${text}`;
    const found = anchorPassage(passage, longer);
    expect(found).toMatchObject({ state: "anchored", passage: { exact: "a réduit de 25 %" } });
    expect(found.state !== "lost" && wordsIn(longer, found.passage)).toBe("a réduit de 25 %");
    expect(anchorPassage(passage, text)).toEqual({ state: "anchored", passage, score: 1 });
  });

  it.each([
    [
      "by their surroundings",
      "Le nord a reçu 12 000 agents. Le sud du pays a reçu ⟦12 000 agents⟧ lundi.",
    ],
    [
      "by their position where all is alike",
      "Il pleut. Il pleut. Il pleut. ⟦Il pleut⟧. Il pleut. Il pleut.",
    ],
  ])("are told from the same words elsewhere %s", (_, given) => {
    const { passage, text } = marked(given);
    expect(anchorPassage(passage, `${text} `)).toMatchObject({
      state: "anchored",
      passage: { start: passage.start },
    });
  });

  it("are shown to a person when they are few and stand among other words", () => {
    const { passage } = marked("Le Mexique a déployé ⟦12 000⟧ agents dans le sud du pays.");
    const other = "La ville voisine compte aujourd'hui 12 000 habitants, selon le recensement.";
    expect(anchorPassage(passage, other)).toMatchObject({
      state: "shifted",
      passage: { exact: "12 000", start: 36 },
    });
  });

  it("are known by themselves when they are many", () => {
    const sentence = "les initiatives du gouvernement ont permis de réduire ce nombre";
    const { passage } = marked(`Hier, ⟦${sentence}⟧, dit-il.`);
    expect(anchorPassage(passage, `Zzz ${sentence} zzz`)).toMatchObject({ state: "anchored" });
  });
});

describe("other words", () => {
  it.each([
    ["a figure with a digit more", "⟦25 %⟧", "125 %"],
    ["a decimal", "⟦5 %⟧", "2,5 %"],
    ["a figure with another group of digits", "⟦500 agents⟧", "12 500 agents"],
    ["a figure that goes on", "⟦plus de 12 000⟧", "plus de 12 000 000"],
    ["a negative figure", "⟦25 %⟧", "-25 %"],
    ["a range", "⟦25 %⟧", "20-25 %"],
    ["a compound", "⟦accompagnés hier⟧", "non-accompagnés hier"],
    ["a longer word", "⟦possible⟧", "impossible"],
    ["a letter with a mark more", "⟦lire⟧", "lire\u0323"],
    ["another member of a family", "⟦👨⟧", "👨\u200d👩\u200d👧"],
  ])("are never silently anchored: %s", (_, before, after) => {
    const { passage } = marked(`${BEFORE}${before}${AFTER}`);
    expect(anchorPassage(passage, `${BEFORE}${after}${AFTER}`).state).not.toBe("anchored");
  });

  it.each([
    ["a changed figure", "a déjà déployé 12 000 agents", "a déjà déployé 15 000 agents"],
    ["a figure that grew", "a déjà déployé 12 000 agents", "a déjà déployé 112 000 agents"],
    ["a negation", "a déployé des agents dans le sud", "n'a pas déployé des agents dans le sud"],
    [
      "other quotation marks and spaces",
      "« plus de 25 % » des enfants",
      "“plus de 25\u00a0%” des enfants",
    ],
    ["a line end inside", "plus de douze mille agents", "plus de\n\ndouze mille agents"],
  ])("are shifted where they are nearly the same: %s", (_, before, after) => {
    const { passage } = marked(`${BEFORE}⟦${before}⟧${AFTER}`);
    const found = anchorPassage(passage, `${BEFORE}${after}${AFTER}`);
    expect(found).toMatchObject({ state: "shifted", passage: { exact: after } });
  });

  it.each([
    [
      "what stands there now says something else",
      `${BEFORE}prépare une réforme de l'impôt${AFTER}`,
    ],
    [
      "a short passage resembles words elsewhere",
      "Il neige ; on a séduit de 29 personnes près du lac.",
    ],
    ["the text is about something else", "Un tout autre article. ".repeat(20)],
    ["there is no text", ""],
  ])("leave a passage lost when %s", (_, text) => {
    const { passage } = marked(`${BEFORE}⟦a réduit de 25 %⟧${AFTER}`);
    expect(anchorPassage(passage, text).state).toBe("lost");
  });

  it("leave a passage without words lost", () => {
    const empty = { exact: "", prefix: "", suffix: "", start: 0, end: 0 };
    expect(anchorPassage(empty, "Some text")).toEqual({ state: "lost", score: 0 });
  });
});

describe("scripts", () => {
  it.each([
    ["Hebrew with direction marks", "אמר כי ⟦\u200fהגבול נסגר\u200f⟧ אתמול בלילה."],
    ["Arabic with Arabic digits", "قالت الحكومة إنها نشرت ⟦١٢٬٠٠٠ عنصر أمن⟧ في الجنوب."],
    ["Japanese, which has no spaces", "政府は南部に⟦一万二千人の警官⟧を配置した。"],
    ["emoji and flags", "Le 👩🏽‍🚒 ⟦🇲🇽 et 🇺🇸 coopèrent 👍🏽⟧ depuis lors."],
    ["combining marks", "Tiếng Việt: ⟦x\u0323a\u0301 y\u0323⟧ ở đây."],
    ["letters outside the basic plane", "𝔄𝔩𝔰𝔬 ⟦𝔷𝔴𝔬̈𝔩𝔣 𝔗𝔞𝔲𝔰𝔢𝔫𝔡⟧ 𝔪𝔢𝔫𝔰𝔠𝔥𝔢𝔫."],
  ])("finds %s again at its place in code points", (_, given) => {
    const { passage, text } = marked(given);
    const moved = `𝔙𝔬𝔯𝔥𝔢𝔯 🇫🇷. ${text}`;
    const found = anchorPassage(passage, moved);
    expect(found).toMatchObject({ state: "anchored", passage: { exact: passage.exact } });
    expect(found.state !== "lost" && wordsIn(moved, found.passage)).toBe(passage.exact);
  });

  it("keeps changed Japanese words apart from the same", () => {
    const { passage } = marked("政府は南部に⟦一万二千人の警官⟧を配置した。");
    const found = anchorPassage(passage, "政府は南部に一万五千人の警官を配置した。");
    expect(found.state).toBe("shifted");
  });
});

it("looks through a text of a million characters for a passage that is not there", () => {
  const text = "Le gouvernement mexicain a déployé des agents dans le sud du pays. ".repeat(15_000);
  const { passage } = marked(`Avant. ⟦Quelque chose que personne n'a dit du gouvernement⟧. Après.`);
  expect(anchorPassage(passage, text).state).toBe("lost");
});
