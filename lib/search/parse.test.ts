import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { searchKinds } from "./kinds";
import { operatorNames } from "./operators";
import { type Known, parseSearch } from "./parse";

const known: Known = {
  ratings: [
    { key: "false", names: ["False", "Faux", "Falso"] },
    { key: "mostly-true", names: ["Mostly true", "Plutôt vrai", "Casi cierto"] },
  ],
  people: [
    { id: "p1", name: "Léa Marchand" },
    { id: "p2", name: "Jonas Albrecht" },
  ],
  me: "p2",
  today: "2026-11-27",
};

const parse = (typed: string) => parseSearch(typed, known);

describe("parseSearch", () => {
  it("reads words, phrases, figures in several pieces, what is left out, and a number", () => {
    expect(parse('pont 12 000 "de la paix" -guerre #7')).toEqual({
      terms: [
        { words: ["pont"], exact: false },
        { words: ["12000"], exact: false },
        { words: ["de", "la", "paix"], exact: true },
      ],
      without: [{ words: ["guerre"], exact: true }],
      filters: [{ name: "number", number: 7, not: false }],
      kinds: ["claim"],
      complaints: [],
    });
  });

  it.each([
    ["status:open,in-review", { name: "status", statuses: ["open", "in-review"] }],
    ["estado:publicada", { name: "status", statuses: ["published"] }],
    ["-statut:écartée", { name: "status", statuses: ["declined"], not: true }],
    ["rating:faux", { name: "rating", keys: ["false"] }],
    ['appréciation:"plutôt vrai"', { name: "rating", keys: ["mostly-true"] }],
    ["claimant:“Jane Doe”", { name: "claimant", terms: [{ words: ["jane"] }, { words: ["doe"] }] }],
    ["topic:migra", { name: "topic", terms: [{ words: ["migra"], exact: false }] }],
    ["language:fr,pt-BR", { name: "language", tags: ["fr", "pt-BR"] }],
    ["assignee:me", { name: "assignee", people: ["p2"] }],
    ["assignee:none", { name: "assignee", people: [] }],
    ["editor:lea", { name: "editor", people: ["p1"] }],
    ["is:overdue", { name: "is", standing: "overdue" }],
    ["due:<3d", { name: "due", comparator: "<", day: "2026-11-30" }],
    ["due:>=-1w", { name: "due", comparator: ">=", day: "2026-11-20" }],
    ["due:>2026-01-01", { name: "due", comparator: ">", day: "2026-01-01" }],
    ["échéance:aujourd’hui", { name: "due", comparator: "=", day: "2026-11-27" }],
    ["due:none", { name: "due", comparator: "=", day: null }],
  ])("reads %s", (typed, filter) => {
    expect(parse(typed)).toMatchObject({
      filters: [{ not: false, ...filter }],
      complaints: [],
      terms: [],
    });
  });

  it.each([
    ["kind:claim,person", ["claim", "person"]],
    ["-kind:claim", searchKinds.filter((kind) => kind !== "claim")],
    ["language:fr", ["claim", "article"]],
    ["is:mine kind:article", []],
    ["pont", searchKinds],
  ])("looks with %s for %j", (typed, kinds) => {
    expect(parse(typed).kinds).toEqual(kinds);
  });

  it.each([
    ["status:opne", "unknown-value", "status"],
    ["status:open,opne", "unknown-value", "status"],
    ["assignee:nobody-here", "unknown-person", "assignee"],
    ["due:soon", "unknown-day", "due"],
    ["due:2026-02-30", "unknown-day", "due"],
  ] as const)("complains of %s and looks for nothing by it", (typed, why, name) => {
    expect(parse(typed)).toMatchObject({ complaints: [{ why, name }], terms: [], filters: [] });
  });

  it("takes an unknown operator as words and says so; times, addresses and a lone colon are words", () => {
    expect(parse("re:publica")).toMatchObject({
      complaints: [{ why: "unknown-operator", operator: "re", value: "publica" }],
      terms: [{ words: ["re"] }, { words: ["publica"] }],
    });
    expect(parse("12:30 https://pont.example note: status:").complaints).toEqual([]);
  });

  it("never fails, and reads the same however much space stands between", () => {
    const pieces = fc.constantFrom(
      ...[
        "pont",
        "12",
        "000",
        '"',
        "“a b”",
        "-",
        "-x",
        "#3",
        ":",
        ",",
        "status:",
        "is:mine",
        "due:<",
        "kind:x",
        "\u0000",
        "\ud800",
      ],
      ...operatorNames.map((name) => `${name}:open`),
    );
    fc.assert(
      fc.property(
        fc.array(pieces, { maxLength: 12 }),
        fc.array(fc.constantFrom(" ", "  ", "\t"), { minLength: 12, maxLength: 12 }),
        (words, gaps) => {
          const spaced = words.map((word, at) => `${gaps[at]}${word}`).join("");
          const even = words.join(" ");
          if (!even.includes('"') && !even.includes("“"))
            expect(parse(spaced)).toEqual(parse(even));
          const { terms, without, filters, complaints } = parse(spaced);
          expect(
            terms.length + without.length + filters.length + complaints.length,
          ).toBeLessThanOrEqual(3 * words.length + 24);
        },
      ),
    );
  });

  it("reads each operator's filter whatever stands beside it", () => {
    const filters = fc.constantFrom(
      "status:open",
      "rating:false",
      "is:overdue",
      "due:<3d",
      "editor:me",
      "language:fr",
    );
    const words = fc.constantFrom("pont", "12 000", "“de la”", "-guerre", "");
    fc.assert(
      fc.property(filters, words, words, (filter, before, after) => {
        expect(parse(`${before} ${filter} ${after}`).filters).toEqual(parse(filter).filters);
      }),
    );
  });
});
