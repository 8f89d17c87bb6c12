import { renderToStaticMarkup } from "react-dom/server";
import { expect, it } from "vitest";
import { Unbroken } from "./unbroken";

const figuresOf = (text: string): string[] =>
  [...renderToStaticMarkup(<Unbroken text={text} />).matchAll(/<span[^>]*>([^<]*)<\/span>/gu)].map(
    ([, figure = ""]) => figure,
  );

it("keeps figures together that are written with spaces", () => {
  expect(figuresOf("plus de 12 000 agents et 1 234 567,8 %")).toEqual(["12 000", "1 234 567,8 %"]);
  expect(figuresOf("4.2 million pounds, 34 percent; 2 milliards, 3,5 millones")).toEqual([
    "4.2 million",
    "34 percent",
    "2 milliards",
    "3,5 millones",
  ]);
  expect(figuresOf("un 9 % en 2025, 62,5 % en 2026")).toEqual(["9 %", "62,5 %"]);
});

it("leaves other figures and the text itself alone", () => {
  const text = "In 2021 12 agents; 61,000 people; 2021 2022 seasons";
  expect(renderToStaticMarkup(<Unbroken text={text} />)).toBe(text);
});
