import { describe, expect, it } from "vitest";
import { type MessageKey, translator } from "./messages";

describe("translator", () => {
  it("finds a message by its room and name", () => {
    expect(translator()("claims.status.in-review")).toBe("In review");
  });

  it("chooses the plural form of the count it is given", () => {
    const t = translator();
    expect(t("ui.results", { count: 1 })).toBe("1 result");
    expect(t("ui.results", { count: 3000 })).toBe("3,000 results");
  });

  it("throws rather than show a reader a raw key", () => {
    expect(() => translator()("claims.status.lost" as MessageKey)).toThrow(/claims\.status\.lost/);
  });

  it("throws when a message is not given its argument", () => {
    expect(() => translator()("shell.personMenu")).toThrow(/name/);
  });
});
