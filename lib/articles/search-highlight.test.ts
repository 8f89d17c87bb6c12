import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { highlighted } from "./search-highlight";
import { searchTerms } from "./search-text";

const agents = "Le gouvernement a déployé plus de 12 000 agents de sécurité, soit 25 % de plus.";

const hits = (text: string, asked: string) =>
  highlighted(text, searchTerms(asked)).flatMap((part) => (part.hit ? [part.text] : []));

describe("highlighted", () => {
  it.each([
    ["12000 agents", ["12 000", "agents"]],
    ["12,000", ["12 000"]],
    ["12", []],
    ["25%", ["25 %"]],
    ["25 pour cent", ["25 %"]],
    ["deploye SECURITE", ["déployé", "sécurité"]],
    ["agent", ["agents"]],
    ["de", ["de", "de", "de"]],
    ["« agents de sécurité »", ["agents de sécurité"]],
    ["« sécurité de agents »", []],
    ["“12 000 agents”", ["12 000 agents"]],
    ["gouv zeppelin", ["gouvernement"]],
    ["", []],
  ])("marks what %s found", (asked, marked) => {
    expect(hits(agents, asked)).toEqual(marked);
  });

  it("marks words that are written without spaces", () => {
    expect(hits("東京は日本の首都です", "日本")).toEqual(["日本"]);
  });

  it("changes nothing of a text, whatever was asked", () => {
    const text = fc.string({ unit: fc.constantFrom(..."aé 1205.,%«»東は'\u202f"), maxLength: 60 });
    fc.assert(
      fc.property(text, text, (written, asked) => {
        const parts = highlighted(written, searchTerms(asked));
        expect(parts.map((part) => part.text).join("")).toBe(written);
        expect(parts.every((part) => part.text !== "")).toBe(true);
      }),
    );
  });
});
