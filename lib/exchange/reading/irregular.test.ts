import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { recordsOfPage } from "./html";
import { type FileRecord, recordsOf } from "./records";
import { writtenClaimReview, writtenFeedItem } from "./written";

/** ClaimReview as publishers really write it, each with what is to become of it. */
type Irregular = { id: string; as: string; data: unknown; expect: string; why: string };

const irregular: Irregular[] = readFileSync(
  new URL("../examples/irregular.jsonl", import.meta.url),
  "utf8",
)
  .trim()
  .split("\n")
  .map((line) => JSON.parse(line));

const place = { today: "2026-11-23" };

const read = ({ as, data }: Irregular): FileRecord[] =>
  as === "html" ? recordsOfPage(String(data), place) : recordsOf(data, place);

const outcomeOf = (records: FileRecord[]): string => {
  if (records.length === 0 || records.some(({ ok }) => !ok)) return "refuse";
  return records.some((record) => record.ok && record.notes.length > 0) ? "repair" : "import";
};

const codesOf = (id: string): string[] => {
  const found = irregular.find((one) => one.id === id);
  if (!found) throw new Error(`no ${id}`);
  return read(found).flatMap((record) =>
    record.ok ? record.notes.map(({ code }) => code) : [record.refusal],
  );
};

const knownOf = (id: string) => {
  const found = irregular.find((one) => one.id === id);
  return found ? read(found).flatMap((record) => (record.ok ? [record.known] : [])) : [];
};

it("has sixty of them", () => expect(irregular).toHaveLength(60));

describe("an irregular record", () => {
  it.each(irregular.map((one) => [one.id, one.why, one] as const))(
    "%s, %s, becomes what it should",
    (_, __, one) => expect(outcomeOf(read(one))).toBe(one.expect),
  );

  it.each([
    ["r03", ["scale-upside-down"]],
    ["r05", ["scale-dropped"]],
    ["r06", ["scale-dropped"]],
    ["r07", ["rating-bare"]],
    ["r08", ["no-rating"]],
    ["r11", ["publisher-bare"]],
    ["r13", ["publisher-is-host"]],
    ["r14", ["date-read"]],
    ["r15", ["date-kept-as-text"]],
    ["r16", ["date-read"]],
    ["r17", ["date-kept-as-text"]],
    ["r18", ["empty-dropped"]],
    ["r19", ["address-completed"]],
    ["r21", ["no-address"]],
    ["r22", ["address-not-web"]],
    ["r23", ["entities-decoded"]],
    ["r25", ["no-claim"]],
    ["r31", ["signs-removed"]],
    ["r32", ["signs-replaced"]],
    ["r34", ["several-claims", "several-claims"]],
    ["r43", ["repeated"]],
    ["r45", ["html-comment"]],
    ["r46", ["broken-json"]],
    ["r49", ["withdrawn"]],
    ["r50", ["empty-dropped"]],
    ["r52", ["date-kept-as-text"]],
    ["r55", ["rating-shortened"]],
    ["r56", ["scale-below-one"]],
    ["r58", ["too-deep"]],
    ["r60", ["not-an-object"]],
  ])("%s says what was done: %j", (id, codes) => expect(codesOf(id)).toEqual(codes));

  it("is mended to what was meant", () => {
    expect(knownOf("r03")[0]?.numbers).toEqual({ value: 2, best: 5, worst: 1 });
    expect(knownOf("r14")[0]?.reviewDate).toBe("2020-10-07");
    expect(knownOf("r15")[0]).toMatchObject({ reviewDate: null, reviewDateText: "07/10/2020" });
    expect(knownOf("r16")[0]?.reviewDate).toBe("2020-10-10");
    expect(knownOf("r19")[0]?.reviewUrl).toBe("https://checks.example.org/s18");
    expect(knownOf("r23")[0]?.claimText).toBe('"The bridge" cost 40 million € & more');
    expect(knownOf("r33")[0]?.claimText).toBe("</script><script>alert(1)</script>");
    expect(knownOf("r34").map(({ claimText }) => claimText)).toEqual([
      "One claim",
      "Another claim",
    ]);
    expect(knownOf("r35")[0]?.language).toBe("en");
    expect(knownOf("r41")[0]?.publisherName).toBe("Example Checks");
    expect(knownOf("r42")).toHaveLength(2);
    expect(knownOf("r49")[0]?.withdrawnOn).toBe("2024-04-01");
    expect(knownOf("r50")[0]?.claimant).toBe("Ministry of Works");
    expect(knownOf("r54")[0]?.language).toBe("pt-BR");
    expect(knownOf("r55")[0]?.ratingText).toBe("FALSO");
    expect(knownOf("r56")[0]?.numbers).toEqual({ value: 3.5, best: 6, worst: 1 });
    expect(knownOf("r57")[0]?.mediaCategory).toBe("DecontextualizedContent");
  });

  it("goes out and comes back in as the same record", () => {
    for (const { id } of irregular) {
      for (const known of knownOf(id)) {
        const again = (document: unknown) =>
          recordsOf(document, place).map((record) => (record.ok ? record.known : record.refusal));
        expect(again(writtenFeedItem(known))).toEqual([known]);
        expect(again(writtenClaimReview({ ...known, withdrawnOn: null }))).toEqual([
          { ...known, withdrawnOn: null },
        ]);
      }
    }
  });
});
