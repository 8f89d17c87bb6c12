import { describe, expect, it } from "vitest";
import { publicationExample } from "@/lib/testing/publication-example";
import { changesBetweenPublications } from "./history";
import { sealed } from "./seal";
import { readSnapshot } from "./snapshot";

const before = publicationExample();
const changed = (over: Parameters<typeof publicationExample>[0]) =>
  changesBetweenPublications(before, publicationExample(over));

describe("changes between publications", () => {
  it("finds none in a publication that only has a later day and number", () => {
    expect(
      changed({ number: 2, kind: "clarification", publishedAt: "2026-12-01T10:00:00.000Z" }),
    ).toEqual([]);
  });

  it("marks words, not whole texts", () => {
    expect(changed({ summary: "It cost 3.1 billion." })).toEqual([
      {
        part: "summary",
        words: [
          { kind: "same", text: "It cost " },
          { kind: "removed", text: "3" },
          { kind: "added", text: "3.1" },
          { kind: "same", text: " billion." },
        ],
      },
    ]);
  });

  it("tells of evidence that came and went, and of withheld evidence only the reason", () => {
    const [change] = changed({ evidence: before.evidence.slice(1) });
    expect(change?.part).toBe("evidence");
    const text = (kind: string) =>
      change?.words.flatMap((word) => (word.kind === kind ? word.text : [])).join("");
    expect(text("removed")).toContain("Accounts of 2021");
    expect(text("same")).toContain("They would lose their work.");
  });

  it("shortens long stretches that stayed", () => {
    const long = "So it was said. ".repeat(100);
    const [change] = changesBetweenPublications(
      publicationExample({ explanation: `${long}Once.` }),
      publicationExample({ explanation: `${long}Twice.` }),
    );
    expect(change?.words[0]?.text.length).toBeLessThan(200);
    expect(change?.words.map(({ kind }) => kind)).toEqual(["same", "removed", "added", "same"]);
  });
});

describe("sealed", () => {
  it("reads back as it was and takes nothing that readers must not see", () => {
    expect(readSnapshot(sealed(before).text)).toEqual(before);
    const [, withheld] = before.evidence;
    const leaking = { ...withheld, excerpt: "What only one person saw" } as never;
    expect(() => sealed({ ...before, evidence: [leaking] })).toThrow();
    expect(() => sealed({ ...before, contact: "x" } as never)).toThrow();
  });
});
