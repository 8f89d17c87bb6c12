import { describe, expect, it } from "vitest";
import {
  currentLocale,
  inLocale,
  localPath,
  preferredLocale,
  splitLocale,
  wordsIn,
} from "./locale";

describe("the language being answered in", () => {
  it("is English where nobody says another, and goes along with whatever is waited for", async () => {
    expect(currentLocale()).toBe("en");
    await inLocale("fr", async () => {
      await Promise.resolve();
      expect(currentLocale()).toBe("fr");
    });
    expect(currentLocale()).toBe("en");
  });

  it("stands before the paths of its pages", () => {
    expect(localPath("/method")).toBe("/method");
    expect(inLocale("fr", () => [localPath("/"), localPath("/method")], "/fr")).toEqual([
      "/fr",
      "/fr/method",
    ]);
  });

  it("chooses among wordings, English where it has none", () => {
    const names = { en: "False", fr: "Faux", es: "" };
    expect(wordsIn(names)).toBe("False");
    expect(inLocale("fr", () => wordsIn(names))).toBe("Faux");
    expect(inLocale("es", () => wordsIn(names))).toBe("False");
    expect(inLocale("ar", () => wordsIn(names))).toBe("False");
  });
});

describe("preferredLocale", () => {
  it.each([
    ["fr-CA, en;q=0.5", "fr"],
    ["de, es;q=0.4, fr;q=0.9", "fr"],
    ["fr;q=0, en", "en"],
    ["de", null],
    ["", null],
    [undefined, null],
  ] as const)("%s is %s", (accepted, locale) => {
    expect(preferredLocale(accepted, ["en", "fr", "es"])).toBe(locale);
  });
});

describe("splitLocale", () => {
  it.each([
    ["/fr", "fr", "/"],
    ["/fr/claims/x", "fr", "/claims/x"],
    ["/claims/x", null, "/claims/x"],
    ["/de/method", null, "/de/method"],
    ["/french", null, "/french"],
  ] as const)("%s is %s and %s", (path, locale, plain) => {
    expect(splitLocale(path)).toEqual({ locale, path: plain });
  });
});
