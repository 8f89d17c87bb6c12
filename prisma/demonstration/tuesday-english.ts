import type { CaseArticle, CaseClaim } from "./case";

/** Made up, places and people included: what else lies on the desk on a Tuesday, in English. */
const harrow = { name: "Harrow County Council", kind: "organisation" } as const;
const mayor = { name: "Mayor Ellen Strand", kind: "person" } as const;
const northline = { name: "Northline Rail", kind: "organisation" } as const;

export const busArticle: CaseArticle = {
  title: "Harrow buses carry a third more passengers since fares were dropped",
  outlet: "Harrow Evening Post",
  author: "Tom Achterberg",
  publishedOn: "2026-11-19",
  language: "en",
  url: "https://harrow-evening-post.example/2026/11/19/buses-fares",
  rights: "excerpts",
  text: [
    "Harrow buses carry a third more passengers since fares were dropped",
    "Bus use in Harrow County has risen by 34 percent since single fares were cut to one pound in January, the council said on Thursday.",
    "“More than 61,000 people now take the bus every weekday, and car traffic in the centre has fallen by 12 percent,” said Mayor Ellen Strand. She called the scheme the most successful in the country.",
    "The subsidy costs the county 4.2 million pounds a year, less than half of what the ring road cost to maintain in 2025.",
    "Opposition councillors say that two routes to the northern villages were given up in the same month.",
  ].join("\n\n"),
};

export const busClaims: CaseClaim[] = [
  {
    exact:
      "Bus use in Harrow County has risen by 34 percent since single fares were cut to one pound in January",
    statement:
      "Bus use in Harrow County rose by 34 percent after single fares were cut to one pound in January 2026.",
    claimant: harrow,
    claimedOn: "2026-11-19",
    topics: ["Transport"],
    status: "researching",
    dueInDays: 1,
    evidence: [
      {
        stance: "supports",
        kind: "primary-data",
        title: "Passenger journeys, quarterly table",
        publisher: "Harrow County Council",
        publishedOn: "2026-10",
        url: "https://harrow.example/open-data/passenger-journeys",
        excerpt: "Q3 2025: 3.61 m; Q3 2026: 4.79 m",
        locator: "sheet 2",
        note: "That is 33 percent, not 34, and of the third quarter only.",
      },
    ],
    comments: [
      {
        by: "reviewer1",
        body: "The council’s table counts journeys, the claim says “bus use”. I have asked for the daily counts.",
      },
      {
        by: "editor",
        body: "Good. Let us hold the review until they answer, at the latest on Wednesday.",
      },
    ],
  },
  {
    exact: "More than 61,000 people now take the bus every weekday",
    statement: "More than 61,000 people take the bus in Harrow County every weekday.",
    claimant: mayor,
    claimedOn: "2026-11-19",
    topics: ["Transport"],
    status: "open",
    evidence: [],
  },
  {
    exact: "car traffic in the centre has fallen by 12 percent",
    statement: "Car traffic in the centre of Harrow fell by 12 percent in 2026.",
    claimant: mayor,
    claimedOn: "2026-11-19",
    topics: ["Transport"],
    status: "proposed",
    evidence: [],
  },
  {
    exact: "She called the scheme the most successful in the country",
    statement: "Harrow’s fare scheme is the most successful in the country.",
    claimant: mayor,
    claimedOn: "2026-11-19",
    topics: ["Transport"],
    status: "declined",
    decline: {
      reason: "opinion",
      note: "“Most successful” is a judgement; the figures behind it are checked on their own.",
    },
    evidence: [],
  },
  {
    exact: "The subsidy costs the county 4.2 million pounds a year",
    statement: "The fare subsidy costs Harrow County 4.2 million pounds a year.",
    claimant: harrow,
    claimedOn: "2026-11-19",
    topics: ["Transport", "Public spending"],
    status: "in-review",
    dueInDays: 0,
    evidence: [
      {
        stance: "supports",
        kind: "official-document",
        title: "Budget book 2026/27",
        publisher: "Harrow County Council",
        publishedOn: "2026-03",
        url: "https://harrow.example/budget/2026-27",
        excerpt: "Concessionary and reduced fares: £4,180,000",
        locator: "page 61",
        note: "",
      },
      {
        stance: "context",
        kind: "news-report",
        title: "Ring road repairs over budget again",
        publisher: "Harrow Evening Post",
        publishedOn: "2025-12-02",
        url: "https://harrow-evening-post.example/2025/12/02/ring-road",
        excerpt: "the ring road cost the county 7.9 million pounds this year",
        locator: "third paragraph",
        note: "So “less than half” does not hold; that is another claim.",
      },
    ],
    reviews: [
      {
        by: "reviewer1",
        rating: "true",
        confidence: "high",
        reasoning:
          "The budget book has £4,180,000 under concessionary and reduced fares for 2026/27. Rounded to one place, that is the figure claimed.",
        wouldChange: "The accounts at the end of the year, if far more or less was spent.",
        restsOn: [0],
      },
      {
        by: "reviewer2",
        rating: "missing-context",
        confidence: "medium",
        reasoning:
          "The line in the budget counts every reduced fare, passes for pupils and pensioners among them. What the single fares alone cost is not told anywhere, and a budget is what was planned, not what was spent.",
        wouldChange: "A breakdown of the line by scheme, or the county’s accounts.",
        restsOn: [0, 1],
      },
    ],
  },
];

export const railArticle: CaseArticle = {
  title: "Northline promises trains every ten minutes",
  outlet: "The Ledger",
  author: "Priya Raman",
  publishedOn: "2026-11-21",
  language: "en",
  url: "https://the-ledger.example/business/northline-ten-minutes",
  rights: "excerpts",
  text: [
    "Northline promises trains every ten minutes",
    "Northline Rail says that 96 percent of its trains arrived on time in October, the best month since the line was privatised in 1998.",
    "The operator carried 2.3 million passengers in the month and plans a train every ten minutes from 2028.",
    "A spokesman denied that staff numbers had been cut by a fifth.",
  ].join("\n\n"),
};

export const railClaims: CaseClaim[] = [
  {
    exact: "96 percent of its trains arrived on time in October",
    statement: "96 percent of Northline Rail’s trains arrived on time in October 2026.",
    claimant: northline,
    claimedOn: "2026-11-21",
    topics: ["Transport"],
    status: "published",
    evidence: [
      {
        stance: "refutes",
        kind: "primary-data",
        title: "Public performance measure, period 7",
        publisher: "Rail Regulator",
        publishedOn: "2026-11-12",
        url: "https://rail-regulator.example/ppm/2026-p7",
        excerpt: "Northline: 88.4 % within five minutes; 71.0 % within one minute",
        locator: "table 3",
        note: "The operator leaves out cancelled trains.",
      },
      {
        stance: "context",
        kind: "expert",
        title: "How punctuality is counted",
        publisher: "University of Harrow, transport institute",
        publishedOn: "2024",
        url: "https://uni-harrow.example/transport/punctuality",
        excerpt: "operators’ own figures commonly exclude trains that never ran",
        locator: "section 2",
        note: "",
      },
    ],
    reviews: [
      {
        by: "reviewer1",
        rating: "false",
        confidence: "high",
        reasoning:
          "The regulator counts 88.4 percent within five minutes. The operator’s figure leaves out cancelled trains.",
        wouldChange: "A definition of “on time” by which the figure is 96 percent.",
        restsOn: [0],
      },
      {
        by: "reviewer2",
        rating: "false",
        confidence: "high",
        reasoning: "No published measure gives 96 percent for October.",
        wouldChange: "The operator’s own data, if complete.",
        restsOn: [0, 1],
      },
    ],
    verdict: {
      rating: "false",
      summary:
        "The regulator counted 88.4 percent; the operator’s figure leaves out trains that never ran.",
      explanation:
        "By the regulator’s measure **88.4 percent** of Northline’s trains arrived within five minutes of the timetable in October, and 71 percent within one.\n\nThe operator told us that its 96 percent are of the trains “that ran”. Cancelled trains are left out.",
    },
  },
  {
    exact: "the best month since the line was privatised in 1998",
    statement: "October 2026 was Northline Rail’s most punctual month since 1998.",
    claimant: northline,
    claimedOn: "2026-11-21",
    topics: ["Transport"],
    status: "open",
    dueInDays: 5,
    evidence: [],
  },
];
