import type { PublicationSnapshot } from "@/lib/publishing/snapshot";

const hash = "0".repeat(64);
const id = (last: number) => `01900000-0000-7000-8000-${String(last).padStart(12, "0")}`;

/** A complete publication for tests of what is made of one. */
export const publicationExample = (
  over: Partial<PublicationSnapshot> = {},
): PublicationSnapshot => ({
  schema: 1,
  claimId: id(1),
  slug: "the-bridge-1",
  number: 1,
  kind: "first",
  note: "",
  statement: "The bridge cost 4 billion euros.",
  language: "en",
  claimant: {
    name: "A. Minister",
    kind: "person",
    sameAs: ["https://www.wikidata.org/wiki/Q1"],
  },
  claimedOn: "2021-06",
  topics: ["Roads"],
  measures: ["equal to 4 billion euros"],
  appearances: [
    {
      articleId: id(2),
      title: "The bridge",
      outlet: "The Courier",
      author: "A. Writer",
      publishedOn: "2021-06-08",
      url: "https://courier.example/bridge",
      language: "en",
      rights: "excerpts",
      versionSha256: hash,
      prefix: "",
      exact: "The bridge cost 4 billion euros.",
      suffix: " It opened",
      start: 0,
      end: 32,
    },
  ],
  rating: {
    key: "false",
    names: { en: "False", fr: "Faux", es: "Falso" },
    colour: "crimson",
    shape: "octagon-cross",
    value: 1,
    best: 6,
    worst: 1,
  },
  summary: "It cost 3 billion.",
  explanation: "The accounts of 2021 say **3 billion**.",
  difference: "",
  evidence: [
    {
      id: id(3),
      protected: false,
      stance: "refutes",
      source: {
        title: "Accounts of 2021",
        publisher: "Court of Auditors",
        author: "",
        url: "https://auditors.example/2021",
        publishedOn: "2022-03",
        kind: "primary-data",
      },
      excerpt: "3 billion euros",
      locator: "page 4",
      note: "",
      capture: {
        ...{ sha256: hash, capturedAt: "2026-11-20T10:00:00.000Z" },
        archived: {
          url: "https://archive.example/20261119100000/https://auditors.example/2021",
          at: "2026-11-19T10:00:00.000Z",
        },
      },
    },
    { id: id(4), protected: true, stance: "context", reason: "They would lose their work." },
  ],
  reply: "We asked A. Minister on 20 November 2026; they answered: “I was misquoted.”",
  reviews: {
    count: 2,
    ratings: [
      {
        key: "false",
        names: { en: "False", fr: "Faux", es: "Falso" },
        colour: "crimson",
        shape: "octagon-cross",
        count: 2,
      },
    ],
  },
  overrideReason: null,
  decidedAt: "2026-11-22T10:00:00.000Z",
  publishedAt: "2026-11-23T23:30:00.000Z",
  validUntil: null,
  recheckOn: null,
  desk: { name: "The Desk", demonstration: false },
  ...over,
});
