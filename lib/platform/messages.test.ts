import { describe, expect, it } from "vitest";
import { type MessageKey, translator } from "./messages";

describe("translator", () => {
  it("finds a message by its room and name", () => {
    expect(translator()("claims.status.in-review")).toBe("In review");
  });

  it("chooses the plural form of the count it is given", () => {
    const t = translator();
    expect(t("ui.errorSummary", { count: 1 })).toBe("One thing needs another look");
    expect(t("ui.errorSummary", { count: 3 })).toBe("3 things need another look");
  });

  it("throws rather than show a reader a raw key", () => {
    expect(() => translator()("claims.status.lost" as MessageKey)).toThrow(/claims\.status\.lost/);
  });

  it("throws when a message is not given its argument", () => {
    expect(() => translator()("shell.personMenu")).toThrow(/name/);
  });
});
