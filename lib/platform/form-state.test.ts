import { describe, expect, it } from "vitest";
import { typedValues, wasTyped } from "./form-state";

const form = (...entries: [string, string | File][]) => {
  const data = new FormData();
  for (const [name, value] of entries) data.append(name, value);
  return data;
};

describe("typedValues", () => {
  it("gives back what was typed, as it was typed", () => {
    expect(typedValues(form(["statement", " « 12 000 »\n"]))).toEqual({
      statement: " « 12 000 »\n",
    });
  });

  it("never sends a password or a token back to the page", () => {
    expect(typedValues(form(["newPassword", "a"], ["resetToken", "b"]))).toEqual({});
  });

  it("leaves out files and the fields of the framework", () => {
    expect(typedValues(form(["file", new File(["x"], "x.txt")], ["$ACTION_ID_1", ""]))).toEqual({});
  });

  it("keeps every ticked box of one name", () => {
    const { topics = "" } = typedValues(form(["topics", "borders"], ["topics", "children"]));
    expect(wasTyped(topics, "borders")).toBe(true);
    expect(wasTyped(topics, "children")).toBe(true);
    expect(wasTyped(topics, "border")).toBe(false);
  });
});
