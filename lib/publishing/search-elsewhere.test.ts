import { describe, expect, it } from "vitest";
import { searchTerms } from "@/lib/articles/search-text";
import { anEvidence, aSnapshot } from "@/lib/testing/snapshots";
import { foundElsewhere } from "./search-elsewhere";

const long = "word ".repeat(60);
const snapshot = aSnapshot({
  explanation: `${long}The **ferry** never sailed. ${long}`,
  evidence: [anEvidence(1, { excerpt: "A zebra was seen." })],
});

const found = (asked: string) =>
  foundElsewhere(snapshot, [snapshot.statement, snapshot.summary], searchTerms(asked));

const text = (asked: string) =>
  found(asked)
    ?.map((part) => (part.hit ? `[${part.text}]` : part.text))
    .join("");

describe("foundElsewhere", () => {
  it("shows what stands around it, cut at words, and none of its Markdown", () => {
    expect(text("ferry")).toMatch(/^…(word )+The \[ferry\] never sailed\.( word)+…$/u);
    expect(text("ferry")?.length).toBeLessThan(210);
  });

  it("shows a short text as it is", () => {
    expect(text("zebra")).toBe("A [zebra] was seen.");
  });

  it.each(["bridge", "bridge zebra", "", "zeppelin"])("shows nothing for %j", (asked) => {
    expect(found(asked)).toBeNull();
  });
});
