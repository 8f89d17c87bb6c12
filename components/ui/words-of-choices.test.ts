// @vitest-environment jsdom
import { describe, expect, it } from "vitest";
import { wordsOfChoices } from "./words-of-choices";

const form = document.createElement("form");
form.innerHTML = `
  <label><input type="radio" name="stance" value="refutes"><span data-label="">Refutes</span><i>hint</i></label>
  <label><input type="checkbox" name="topics" value="t1"><span data-label="">Migration</span></label>
  <label><input type="checkbox" name="topics" value="t2"><span data-label="">Budget</span></label>
  <select name="language"><option value="">None</option><option value="fr">French</option></select>
  <textarea name="note"></textarea>`;

describe("wordsOfChoices", () => {
  it("names chosen entries as their labels do, without hints", () => {
    expect(wordsOfChoices(form, "stance", "refutes")).toBe("Refutes");
    expect(wordsOfChoices(form, "topics", "t2\nt1")).toBe("Budget\nMigration");
    expect(wordsOfChoices(form, "language", "fr")).toBe("French");
    expect(wordsOfChoices(form, "language", "")).toBe("None");
  });

  it("leaves texts, and choices that are gone, as they are", () => {
    expect(wordsOfChoices(form, "note", "first\nfr")).toBe("first\nfr");
    expect(wordsOfChoices(form, "stance", "gone")).toBe("gone");
    expect(wordsOfChoices(null, "stance", "refutes")).toBe("refutes");
  });
});
