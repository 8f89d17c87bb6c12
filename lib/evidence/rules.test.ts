import { describe, expect, it } from "vitest";
import { type EvidenceFacts, evidenceRule, evidenceRuleHolds } from "./rules";

const evidence = (changes: Partial<EvidenceFacts>): EvidenceFacts => ({
  id: changes.sourceId ?? "a",
  sourceId: "a",
  publisher: "Reuters",
  kind: "news-report",
  excerpt: "at least 12,000 officials",
  captureId: "capture",
  story: null,
  ...changes,
});
const report = evidence({});
const official = evidence({ sourceId: "b", publisher: "CBP", kind: "official-document" });

const met = (facts: EvidenceFacts[]) =>
  Object.fromEntries(evidenceRule(facts).map((line) => [line.requirement, line.met]));

describe("the evidence rule", () => {
  it("holds with two publishers, one of them primary, quoted and captured", () => {
    expect(evidenceRuleHolds(evidenceRule([report, official]))).toBe(true);
  });

  it("says how far an empty claim has to go", () => {
    expect(evidenceRule([])).toEqual([
      { requirement: "independent-sources", met: false, have: 0, need: 2, lacking: [], copies: [] },
      { requirement: "primary-source", met: false, have: 0, need: 1, lacking: [] },
      { requirement: "excerpts", met: false, have: 0, need: 2, lacking: [] },
      { requirement: "captures", met: false, have: 0, need: 2, lacking: [] },
    ]);
  });

  it("counts one publisher once, however its name is typed", () => {
    const again = evidence({ sourceId: "c", publisher: " REUTERS ", kind: "official-document" });
    expect(met([report, again])["independent-sources"]).toBe(false);
  });

  it("counts the story of an agency once, however many print it, and names the copies", () => {
    const printed = [
      evidence({ sourceId: "c", publisher: "Morning Post", story: 0 }),
      evidence({ sourceId: "d", publisher: "Evening News", story: 0 }),
      evidence({ sourceId: "e", publisher: "The Courier", story: 0 }),
    ];
    const [line] = evidenceRule(printed);
    expect(line).toMatchObject({ met: false, have: 1, copies: ["d", "e"] });
    expect(met([...printed, { ...official, story: 3 }])).toMatchObject({
      "independent-sources": true,
      captures: true,
    });
    // A publisher who also printed it is not independent of the others by another report of its own.
    expect(
      evidenceRule([...printed, evidence({ sourceId: "f", publisher: "The Courier", story: 4 })])[0]
        ?.have,
    ).toBe(1);
  });

  it("counts a source without a publisher for nothing", () => {
    expect(met([official, evidence({ sourceId: "c", publisher: "" })])).toMatchObject({
      "independent-sources": false,
      excerpts: false,
    });
  });

  it("does not rest on a lead, and names it", () => {
    const lead = { ...official, excerpt: "  " };
    const checklist = evidenceRule([report, lead]);
    expect(met([report, lead])).toEqual({
      "independent-sources": true,
      "primary-source": false,
      excerpts: false,
      captures: false,
    });
    expect(checklist[1]?.lacking).toEqual(["b"]);
    expect(checklist[2]?.lacking).toEqual(["b"]);
  });

  it("does not add an excerpt here and a capture there to one whole source", () => {
    const uncaptured = evidence({ sourceId: "c", publisher: "AP", captureId: null });
    const unquoted = evidence({ sourceId: "d", publisher: "EFE", excerpt: "" });
    const checklist = evidenceRule([official, uncaptured, unquoted]);
    expect(evidenceRuleHolds(checklist)).toBe(false);
    expect(checklist[3]).toEqual({
      requirement: "captures",
      met: false,
      have: 1,
      need: 2,
      lacking: ["c"],
    });
  });

  it("asks what the desk's own rule asks", () => {
    const rule = { independentSources: 1, primarySources: 0 };
    expect(evidenceRuleHolds(evidenceRule([report], rule))).toBe(true);
  });
});
