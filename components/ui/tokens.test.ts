import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { markColours } from "@/lib/platform/marks";

const sheet = (path: string) => readFileSync(new URL(path, import.meta.url), "utf8");

const declarations = (css: string): Map<string, string> => {
  const root = /:root \{([^}]*)\}/.exec(css)?.[1] ?? "";
  return new Map(
    [...root.matchAll(/--([\w-]+):\s*([^;]+);/g)].map(([, name, value]) => [
      name ?? "",
      value ?? "",
    ]),
  );
};

const tokens = declarations(sheet("./tokens.css"));
const published = declarations(sheet("../published/styles/base.css"));

/** Relative luminance, WCAG 2.2. */
const luminance = (hex: string): number => {
  const parts = [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255);
  const [red = 0, green = 0, blue = 0] = parts.map((part) =>
    part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4,
  );
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
};

const contrast = (one: string, other: string): number => {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].toSorted((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
};

const colour = (name: string, theme: "light" | "dark"): string => {
  const pair = /light-dark\((#\w{6}), (#\w{6})\)/.exec(tokens.get(name) ?? "");
  const found = theme === "light" ? pair?.[1] : pair?.[2];
  if (!found) throw new Error(`no colour --${name}`);
  return found;
};

const surfaces = ["paper", "ground", "raised"];

/** Text, the surfaces it stands on, and the least contrast: 4.5 for text, 3 for what is drawn (WCAG 2.2 AA). */
const pairs: [string, readonly string[], number][] = [
  ["ink", [...surfaces, "marker", "blue-tint", "red-tint"], 7],
  ["quiet", [...surfaces, "blue-tint", "red-tint", "marker"], 4.5],
  ["blue", [...surfaces, "blue-tint", "marker", "red-tint"], 4.5],
  ["red", [...surfaces, "red-tint"], 4.5],
  ["on-blue", ["blue"], 4.5],
  ["on-red", ["red"], 4.5],
  ["edge", surfaces, 3],
  ...markColours.map((name): [string, readonly string[], number] => [name, surfaces, 4.5]),
];

describe.each(["light", "dark"] as const)("colours in the %s theme", (theme) => {
  it.each(
    pairs.flatMap(([text, on, least]) => on.map((surface) => [text, surface, least] as const)),
  )("can be told apart: %s on %s at %f or more", (text, surface, least) => {
    expect(contrast(colour(text, theme), colour(surface, theme))).toBeGreaterThanOrEqual(least);
  });
});

describe("the sheet of public pages", () => {
  const own = new Set(["margin", "gutter"]);

  it("gives every shared name the value the desk gives it", () => {
    const shared = [...published].filter(([name]) => !own.has(name));
    expect(shared.length).toBeGreaterThan(30);
    expect(Object.fromEntries(shared)).toEqual(
      Object.fromEntries(shared.map(([name]) => [name, tokens.get(name)])),
    );
  });

  it("has every colour a rating may have", () => {
    const css = sheet("../published/styles/marks.css");
    for (const name of markColours) expect(css).toContain(`.${name} {\n  --c: var(--${name});`);
  });
});
