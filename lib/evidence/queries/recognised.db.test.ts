import { describe, expect, it } from "vitest";
import { makeClaim, makePerson } from "@/lib/testing/builders";
import { withdrawEvidence } from "../commands/amend";
import { attachEvidence } from "../commands/attach";
import { recogniseSources } from "./source";

const somewhere = () => `https://${crypto.randomUUID()}.example/report`;

const fields = (over: object) => ({
  title: "Accounts of 2021",
  publisher: "Court of Auditors",
  author: "",
  publishedOn: "2022-03",
  kind: "primary-data" as const,
  stance: "refutes" as const,
  excerpt: "The bridge cost 3 billion euros.",
  locator: "",
  note: "",
  protected: false,
  protectedReason: "",
  url: "",
  ...over,
});

describe("recognising what was pasted", () => {
  it("tells what the desk knows, what it protects, and what the claim has already", async () => {
    const reviewer = await makePerson("reviewer");
    const [{ id: claimId }, { id: other }] = [await makeClaim("open"), await makeClaim("open")];
    const [here, elsewhere, unknown] = [somewhere(), somewhere(), somewhere()];
    await attachEvidence(reviewer, { claimId, ...fields({ url: here }) });
    const hidden = { url: elsewhere, protected: true, protectedReason: "She would lose her job." };
    await attachEvidence(reviewer, { claimId: other, ...fields(hidden) });
    const text = `${here}?utm_source=x\nAsk them\n${elsewhere}\nWho paid ${unknown}\n${here}`;
    const found = await recogniseSources(reviewer, { claimId, text });
    expect(found.ok && found.value).toMatchObject({
      repeated: 1,
      rest: "Ask them",
      sources: [
        { known: { title: "Accounts of 2021", protectedElsewhere: false }, onThisClaim: true },
        { known: { protectedElsewhere: true }, onThisClaim: false },
        { url: unknown, title: "Who paid", known: null, onThisClaim: false },
      ],
    });
  });

  it("lets a source be brought again that was withdrawn from the claim", async () => {
    const reviewer = await makePerson("reviewer");
    const { id: claimId } = await makeClaim("open");
    const url = somewhere();
    const attached = await attachEvidence(reviewer, { claimId, ...fields({ url }) });
    if (!attached.ok) throw new Error("refused");
    const { evidenceId } = attached.value;
    await withdrawEvidence(reviewer, { evidenceId, version: 1, reason: "The wrong year" });
    const found = await recogniseSources(reviewer, { claimId, text: url });
    expect(found.ok && found.value.sources[0]?.onThisClaim).toBe(false);
  });
});
