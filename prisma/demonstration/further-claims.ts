import type { CaseClaim } from "./case";
import { harris, stateDepartment } from "./claimants";

export const taskForce: CaseClaim = {
  exact:
    "Kamala Harris a présenté un groupe de travail sur le trafic de migrants et la traite des personnes, l’U.S. Human Smuggling and Trafficking Task Force.",
  claimant: stateDepartment,
  claimedOn: "2021-06",
  topics: ["Migration", "Human trafficking"],
  status: "decided",
  evidence: [
    {
      stance: "supports",
      kind: "official-document",
      title: "Fact sheet: U.S.–Guatemala cooperation",
      publisher: "The White House",
      publishedOn: "2021-06-07",
      url: "https://www.h1bvisalawyerblog.com/fact-sheet-u-s-guatemala-cooperation/",
      excerpt: "a Human Smuggling and Trafficking Task Force",
      locator: "reprint",
      note: "Read in a reprint, not at the White House’s own address.",
    },
    {
      stance: "supports",
      kind: "news-report",
      title: "Garland announces task force on human smuggling and trafficking in Central America",
      publisher: "NY1",
      publishedOn: "2021-06-07",
      url: "https://www.ny1.com/nyc/all-boroughs/news/2021/06/07/attorney-general-merrick-garland-human-trafficking-smuggling-central-america",
      excerpt: "Joint Task Force Alpha",
      locator: "announced the same day by the Department of Justice",
      note: "That both names are one body was not verified.",
    },
  ],
  reviews: [
    {
      by: "reviewer1",
      rating: "true",
      confidence: "high",
      reasoning: "The fact sheet of the same day names the task force.",
      wouldChange: "The Department’s own release, if it said something else.",
      restsOn: [0],
    },
    {
      by: "reviewer2",
      rating: "true",
      confidence: "medium",
      reasoning: "Two sources of the day agree that such a task force was announced.",
      wouldChange: "A sign that the two names mean different things.",
      restsOn: [0, 1],
    },
  ],
  verdict: {
    rating: "true",
    summary: "The task force was announced on 7 June 2021.",
    explanation:
      "The White House’s fact sheet on U.S.–Guatemala cooperation names it, and the Department of Justice announced *Joint Task Force Alpha* the same day. That both names are one body was *not verified*.",
  },
};

export const memorandum: CaseClaim = {
  exact:
    "les gouvernements des États-Unis et du Mexique ont signé un protocole d’accord visant à établir un partenariat pour s’attaquer aux causes profondes de la migration",
  statement:
    "Les gouvernements des États-Unis et du Mexique ont signé, en juin 2021, un protocole d’accord visant à établir un partenariat pour s’attaquer aux causes profondes de la migration.",
  claimant: stateDepartment,
  claimedOn: "2021-06",
  topics: ["Migration", "Mexico"],
  status: "in-review",
  dueInDays: 2,
  evidence: [
    {
      stance: "supports",
      kind: "official-document",
      title: "Fact sheet: U.S.–Mexico bilateral cooperation",
      publisher: "The White House",
      publishedOn: "2021-06-08",
      url: "https://www.whitehouse.gov/briefing-room/statements-releases/2021/06/08/fact-sheet-u-s-mexico-bilateral-cooperation-2/",
      excerpt:
        "signed a memorandum of understanding to establish a strategic partnership to address the lack of economic opportunities in northern Central America",
      locator: "first section",
      note: "The text of the memorandum was not verified.",
    },
    {
      stance: "supports",
      kind: "news-report",
      title: "AMLO y Kamala Harris firman acuerdo",
      publisher: "Notivox",
      publishedOn: "2021-06-08",
      url: "https://www.notivox.com.mx/politica/amlo-y-kamala-harris-firman-acuerdo",
      excerpt: "firman acuerdo",
      locator: "headline",
      note: "Signed by Mexico’s foreign ministry and USAID, the leaders as witnesses.",
    },
  ],
  reviews: [
    {
      by: "reviewer1",
      rating: "true",
      confidence: "high",
      reasoning: "The White House says so in the words of the claim.",
      wouldChange: "The memorandum itself, if its purpose were another.",
      restsOn: [0],
    },
  ],
};

export const tweet: CaseClaim = {
  exact:
    "« Les États-Unis et le Mexique partagent une histoire et des liens familiaux », a déclaré la vice-présidente Kamala Harris dans un tweet",
  statement:
    "Kamala Harris a déclaré dans un tweet, en juin 2021 : « Les États-Unis et le Mexique partagent une histoire et des liens familiaux. »",
  claimant: stateDepartment,
  claimedOn: "2021-06",
  topics: ["Diplomacy"],
  status: "researching",
  dueInDays: -3,
  evidence: [
    {
      stance: "supports",
      kind: "news-report",
      title: "Tribunal Supremo Federal debate celebración Copa América Brasil",
      publisher: "teleSUR",
      publishedOn: "2021-06-10",
      url: "https://www.telesurenglish.net/news/tribunal-supremo-federal-debate-celebracion-copa-america-brasil-20210610-0007.html",
      excerpt: "history and family",
      locator: "quotation of the tweet",
      note: "The address does not match its text.",
    },
  ],
};

export const lawEnforcement: CaseClaim = {
  exact:
    "la vice-présidente a annoncé* que les forces de l’ordre américaines et mexicaines s’associeraient pour renforcer la sécurité à la frontière",
  statement:
    "Kamala Harris a annoncé, en juin 2021, que les forces de l’ordre américaines et mexicaines s’associeraient pour renforcer la sécurité à la frontière.",
  claimant: stateDepartment,
  claimedOn: "2021-06",
  topics: ["Migration", "Policing"],
  status: "open",
  evidence: [
    {
      stance: "supports",
      kind: "official-document",
      title:
        "Statement by Symone Sanders on Vice President Kamala Harris’s bilateral meeting with President Andrés Manuel López Obrador",
      publisher: "The White House",
      publishedOn: "2021-06-08",
      url: "https://bidenwhitehouse.archives.gov/briefing-room/statements-releases/2021/06/08/statement-by-senior-advisor-and-chief-spokesperson-symone-sanders-on-vice-president-kamala-harriss-bilateral-meeting-with-president-andres-manuel-lopez-obrador-of-mexico",
      excerpt: "disabling human trafficking and human smuggling organizations",
      locator: "third paragraph",
      note: "",
    },
  ],
};

export const commonInterest: CaseClaim = {
  exact:
    "nous avons un intérêt commun, dans la mesure où les États-Unis savent que leur sécurité et leur prospérité dépendent de ce qui se passe à l’étranger",
  claimant: harris,
  claimedOn: "2021-06-07",
  topics: ["Diplomacy"],
  status: "proposed",
  evidence: [],
};

export const closeCooperation: CaseClaim = {
  exact:
    "Le gouvernement Biden coopère étroitement avec le Mexique en matière de gestion des migrations",
  claimant: stateDepartment,
  claimedOn: "2021-06",
  topics: ["Diplomacy"],
  status: "declined",
  decline: {
    reason: "not-checkable",
    note: "“Closely” cannot be measured; what was agreed is checked in other claims.",
  },
  evidence: [],
};
