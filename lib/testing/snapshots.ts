import type {
  PublicationSnapshot,
  PublishedAppearance,
  PublishedEvidence,
} from "@/lib/publishing/snapshot";

const hashOf = (digit: string) => digit.repeat(64);
const idOf = (number: number) => `01990000-0000-7000-8000-${String(number).padStart(12, "0")}`;

export const anAppearance = (over: Partial<PublishedAppearance> = {}): PublishedAppearance => ({
  articleId: idOf(1),
  title: "The bridge",
  outlet: "The Courier",
  author: "A. Writer",
  publishedOn: "2021-06-08",
  url: "https://courier.example/bridge",
  language: "en",
  rights: "full-text",
  versionSha256: hashOf("a"),
  prefix: "",
  exact: "The bridge cost 4 billion euros.",
  suffix: " It opened in 2021.",
  start: 0,
  end: 32,
  ...over,
});

export const anEvidence = (
  number: number,
  over: Partial<Extract<PublishedEvidence, { protected: false }>> = {},
): PublishedEvidence => ({
  id: idOf(100 + number),
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
  locator: "page 12",
  note: "Without the access roads.",
  capture: { sha256: hashOf("b"), capturedAt: "2026-11-20T10:00:00.000Z" },
  ...over,
});

const misleading = {
  key: "misleading",
  names: { en: "Misleading", fr: "Trompeur", es: "Engañoso" },
  colour: "ochre",
  shape: "diamond-turn",
} as const;

/** A publication with all its parts, for what renders, searches or sends one. */
export const aSnapshot = (over: Partial<PublicationSnapshot> = {}): PublicationSnapshot => ({
  schema: 1,
  claimId: idOf(12),
  slug: "the-bridge-cost-4-billion-euros-12",
  number: 1,
  kind: "first",
  note: "",
  statement: "The bridge cost 4 billion euros.",
  language: "en",
  claimant: {
    name: "Ada Minister",
    kind: "person",
    sameAs: ["https://www.wikidata.org/wiki/Q1"],
  },
  claimedOn: "2021-06",
  topics: ["Transport"],
  measures: ["equals 4 billion euros · the bridge"],
  appearances: [anAppearance()],
  rating: { ...misleading, value: 3, best: 6, worst: 1 },
  summary: "It cost 3 billion.",
  explanation: "The accounts of 2021 say **3 billion**.",
  difference: "",
  evidence: [anEvidence(1)],
  reviews: { count: 2, ratings: [{ ...misleading, count: 2 }] },
  overrideReason: null,
  decidedAt: "2026-11-20T12:00:00.000Z",
  publishedAt: "2026-11-21T12:00:00.000Z",
  validUntil: null,
  recheckOn: null,
  desk: { name: "The Desk", demonstration: false },
  ...over,
});
