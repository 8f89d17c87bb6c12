import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { beginningQueries, searchQuery, searchWords, termQueries } from "./search-text";

describe("searchWords", () => {
  it.each([
    ["12 000 agents", ["12000", "agents"]],
    ["12 000 agents", ["12000", "agents"]],
    ["12,000 agents", ["12000", "agents"]],
    ["12.000 agentes", ["12000", "agentes"]],
    ["1.234.567,8 €", ["1234567.8"]],
    ["Réduire de 25 % le nombre", ["reduire", "de", "25", "25percent", "le", "nombre"]],
    ["25% and 25,05 pour cent", ["25", "25percent", "and", "25.05", "25.05percent"]],
    ["l’œuvre d’Ångström", ["l", "oeuvre", "d", "angstrom"]],
    ["The U.S. border", ["the", "us", "border"]],
    ["en 2021 100 personnes", ["en", "2021", "100", "personnes"]],
    ["٢٥ طفلا", ["25", "طفلا"]],
    ["Ἀθῆναι", ["αθηναι"]],
    ["हिन्दी", ["हिन्दी"]],
    ["…", []],
  ])("%s", (text, words) => {
    expect(searchWords(text)).toEqual(words);
  });

  it("cuts apart words that are written without spaces", () => {
    expect(searchWords("東京は日本の首都です").length).toBeGreaterThan(3);
  });

  it("changes nothing when its words are read again", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(..."aéœßIU07 .,'%-\u202f"), maxLength: 60 }),
        (text) => {
          const words = searchWords(text).filter((word) => !word.endsWith("percent"));
          for (const word of words) expect(searchWords(word).join(" ")).toBe(word);
        },
      ),
    );
  });
});

describe("searchQuery", () => {
  it.each([
    ["12000", "'12000'"],
    ["12 000 enfants", "'12000' & 'enfants':*"],
    ["25%", "'25percent'"],
    ["« agents de sécurité » Mexique", "('agents' <-> 'de' <-> 'securite') & 'mexique':*"],
    ['"never closed', "('never' <-> 'closed')"],
    ['"de 25 %"', "('de' <-> '25' <-> '25percent')"],
    ["a | b & !c:* 'd", "'a' & 'b' & 'c' & 'd'"],
  ])("%s asks for %s", (asked, query) => {
    expect(searchQuery(asked)).toBe(query);
  });

  it.each(["", "  ", "!!! &|", '""'])("asks for nothing where there is no word: %s", (asked) => {
    expect(searchQuery(asked)).toBeNull();
  });

  it("lets nothing through but words, figures and its own operators", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 80 }), (asked) => {
        const query = searchQuery(asked) ?? "";
        expect(query.replace(/'[\p{L}\p{M}\p{N}.]+'/gu, "")).toMatch(/^[()&:* <>-]*$/u);
      }),
    );
  });
});

describe("termQueries", () => {
  it("asks for each thing by itself, and of a phrase for all its words in whatever order", () => {
    expect(termQueries("« agents de sécurité » Mexique 25%")).toEqual([
      {
        exact: "('agents' <-> 'de' <-> 'securite')",
        loose: "('agents' & 'de' & 'securite')",
      },
      { exact: "'mexique':*", loose: "'mexique':*" },
      { exact: "'25percent'", loose: "'25percent'" },
    ]);
    expect(termQueries("!")).toEqual([]);
  });
});

describe("beginningQueries", () => {
  it.each([
    ["gov", ["'gov':*A"]],
    ["12 00", ["'12':A", "'00':*A"]],
    ["agents de se", ["'agents':*A", "'de':A", "'se':*A"]],
    ["“25 %", ["'25':A", "'25percent':*A"]],
    [" …", []],
  ])("%s asks for %j", (typed, queries) => {
    expect(beginningQueries(typed).map(({ exact }) => exact)).toEqual(queries);
    expect(beginningQueries(typed).map(({ loose }) => loose)).toEqual(
      queries.map((query) => query.replace(/:A$|A$/u, "")),
    );
  });
});
