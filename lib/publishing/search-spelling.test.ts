import { describe, expect, it } from "vitest";
import { doubtfulWords, meantBy, misspelledBy, respelled } from "./search-spelling";

const known = (word: string, claims = 5, written = word) => ({ word, written, claims });

describe("misspelledBy", () => {
  it.each([
    ["agents", "agents", 0],
    ["agnets", "agents", 1],
    ["agets", "agents", 1],
    ["aagents", "agents", 1],
    ["agemts", "agents", 1],
    ["", "abc", 3],
    ["abc", "", 3],
    ["gouvernemnet", "gouvernement", 1],
    ["gouverment", "gouvernement", 2],
    ["ca", "abc", 3],
  ])("counts how %s differs from %s", (a, b, letters) => {
    expect(misspelledBy(a, b)).toBe(letters);
    expect(misspelledBy(b, a)).toBe(letters);
  });
});

describe("meantBy", () => {
  it("takes the nearest word, and of these the one that is used most", () => {
    const candidates = [known("argents", 90), known("agents", 10), known("agnelles", 50)];
    expect(meantBy("agnets", 0, candidates)?.word).toBe("agents");
    expect(meantBy("pont", 0, [known("port", 3), known("font", 30)])?.word).toBe("font");
  });

  it("forgives one letter of a short word and two of a long one", () => {
    expect(meantBy("bridge", 0, [known("badge")])).toBeNull();
    expect(meantBy("governemnt", 0, [known("government")])?.word).toBe("government");
    expect(meantBy("govrnemnt", 0, [known("government")])?.word).toBe("government");
  });

  it("leaves a word that is used itself, but for one used far more", () => {
    expect(meantBy("bridge", 4, [known("bridges", 30)])).toBeNull();
    expect(meantBy("brigde", 1, [known("bridge", 30)])?.word).toBe("bridge");
    expect(meantBy("bridge", 0, [known("bridge")])).toBeNull();
  });
});

describe("doubtfulWords", () => {
  it("are those of letters, long enough to be told apart, each once", () => {
    expect(doubtfulWords("12000 agnets de la sécurité, 25% « agnets »")).toEqual([
      "agnets",
      "securite",
    ]);
  });
});

describe("respelled", () => {
  it("changes these words and nothing else", () => {
    const meant = new Map([["securitte", "sécurité"]]);
    expect(respelled("« 12 000  agents de Sécuritte »", meant)).toBe(
      "« 12 000  agents de sécurité »",
    );
  });
});
