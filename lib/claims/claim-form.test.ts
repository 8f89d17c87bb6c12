import { describe, expect, it } from "vitest";
import { type ClaimFormValues, claimFieldsOf, claimFormFields } from "./claim-form";
import { editClaimInput } from "./schema";

const values: ClaimFormValues = {
  statement: "La baisse est de 25 %.",
  claimant: "Le ministère",
  claimantKind: "organisation",
  claimantSameAs: ["https://a.example/1", "https://a.example/2"],
  claimantAffiliation: "Party of the Bridges",
  claimantUnknown: false,
  claimedOn: "2021-06",
  language: "fr",
  topics: ["Migration", "Frontières"],
  measures: [
    {
      comparator: "between",
      value: "12000",
      upperValue: "12500.5",
      unit: "%",
      counted: "agents",
      place: "Mexique",
      baseline: "2020",
    },
  ],
};

const formOf = (fields: Record<string, string>): FormData => {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  return form;
};

describe("the form of a claim", () => {
  it("reads back what it was filled with", () => {
    expect(claimFieldsOf(formOf(claimFormFields(values)))).toEqual(values);
  });

  it("reads figures and dates as the claim's language writes them", () => {
    const read = claimFieldsOf(
      formOf({
        language: "fr",
        claimedOn: "juin 2021",
        "measures.0.comparator": "more-than",
        "measures.0.value": "12 000,5",
        "measures.0.period.from": "mars 2021",
      }),
    );
    expect(read).toMatchObject({
      claimedOn: "2021-06",
      measures: [{ value: "12000.5", period: { from: "2021-03" } }],
    });
  });

  it("keeps the number of a row whose neighbours are empty or gone, for its complaints", () => {
    const read = claimFieldsOf(
      formOf({
        "measures.0.comparator": "equal",
        "measures.2.comparator": "equal",
        "measures.2.value": "much",
      }),
    );
    expect(read.measures.map((row) => row?.value ?? null)).toEqual([null, null, "much"]);
    const parsed = editClaimInput.safeParse(read);
    expect(parsed.error?.issues.map(({ path }) => path.join("."))).toContain("measures.2.value");
  });

  it("leaves what it cannot read as it was typed, for the schema to refuse", () => {
    const read = claimFieldsOf(formOf({ language: "en", claimedOn: "last week" }));
    expect(read.claimedOn).toBe("last week");
  });
});
