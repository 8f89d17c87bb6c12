import type { CaseArticle, CaseClaim } from "./case";

/** Inventé, lieux et personnes compris : made up, in French. */
const minister = { name: "Hélène Vaucourt", kind: "person" } as const;
const agency = { name: "Agence de l’eau du Val-d’Orne", kind: "organisation" } as const;

export const hospitalArticle: CaseArticle = {
  title: "Urgences : la ministre promet mille lits de plus",
  outlet: "Le Courrier du Val",
  author: "Samia Kerdoncuff",
  publishedOn: "2026-11-20",
  language: "fr",
  url: "https://courrier-du-val.example/sante/urgences-mille-lits",
  rights: "excerpts",
  text: [
    "Urgences : la ministre promet mille lits de plus",
    "« Le temps d’attente aux urgences a baissé de 18 % en un an », a affirmé vendredi la ministre de la Santé, Hélène Vaucourt, en visite à l’hôpital de Saint-Avre.",
    "Selon elle, 1 200 postes d’infirmiers ont été pourvus depuis janvier et plus de 40 services fermés l’été dernier ont rouvert.",
    "Les syndicats parlent d’« une opération de communication ». Ils comptent au moins vingt-sept services encore fermés la nuit.",
  ].join("\n\n"),
};

export const hospitalClaims: CaseClaim[] = [
  {
    exact: "Le temps d’attente aux urgences a baissé de 18 % en un an",
    statement: "Le temps d’attente aux urgences a baissé de 18 % entre 2025 et 2026.",
    claimant: minister,
    claimedOn: "2026-11-20",
    topics: ["Health"],
    status: "researching",
    dueInDays: 3,
    evidence: [
      {
        stance: "context",
        kind: "study",
        title: "Attendre aux urgences : enquête un jour donné",
        publisher: "Observatoire régional de la santé",
        publishedOn: "2026-09",
        url: "https://ors-val.example/enquete-urgences-2026",
        excerpt: "La médiane passe de 2 h 46 à 2 h 31",
        locator: "p. 12",
        note: "Soit 9 %, pour la région seulement.",
      },
    ],
  },
  {
    exact: "1 200 postes d’infirmiers ont été pourvus depuis janvier",
    statement: "1 200 postes d’infirmiers ont été pourvus entre janvier et novembre 2026.",
    claimant: minister,
    claimedOn: "2026-11-20",
    topics: ["Health", "Employment"],
    status: "open",
    dueInDays: -1,
    evidence: [],
  },
  {
    exact: "plus de 40 services fermés l’été dernier ont rouvert",
    statement: "Plus de 40 services d’urgences fermés à l’été 2026 ont rouvert.",
    claimant: minister,
    claimedOn: "2026-11-20",
    topics: ["Health"],
    status: "proposed",
    evidence: [],
  },
];

export const waterArticle: CaseArticle = {
  title: "Sécheresse : les nappes du Val-d’Orne au plus bas",
  outlet: "Radio Orne",
  author: "Rédaction",
  publishedOn: "2026-11-17",
  language: "fr",
  url: "https://radio-orne.example/environnement/nappes-au-plus-bas",
  rights: "excerpts",
  text: [
    "Sécheresse : les nappes du Val-d’Orne au plus bas",
    "Trois nappes sur quatre sont à leur niveau le plus bas depuis 1976, selon l’Agence de l’eau du Val-d’Orne.",
    "L’agriculture consomme 62 % de l’eau prélevée dans le département, contre 21 % pour les ménages.",
  ].join("\n\n"),
};

export const waterClaims: CaseClaim[] = [
  {
    exact: "Trois nappes sur quatre sont à leur niveau le plus bas depuis 1976",
    statement:
      "Trois nappes sur quatre du Val-d’Orne sont, en novembre 2026, à leur niveau le plus bas depuis 1976.",
    claimant: agency,
    claimedOn: "2026-11-17",
    topics: ["Environment"],
    status: "published",
    evidence: [
      {
        stance: "supports",
        kind: "primary-data",
        title: "Niveaux piézométriques, novembre 2026",
        publisher: "Service géologique",
        publishedOn: "2026-11-05",
        url: "https://service-geologique.example/piezometrie/2026-11",
        excerpt: "9 points de mesure sur 12 sous le minimum observé depuis 1976",
        locator: "tableau 1",
        note: "",
      },
      {
        stance: "context",
        kind: "official-document",
        title: "Arrêté de restriction n° 2026-118",
        publisher: "Préfecture de l’Orne-et-Val",
        publishedOn: "2026-11-09",
        url: "https://prefecture-orne-et-val.example/arretes/2026-118",
        excerpt: "passage en alerte renforcée",
        locator: "article 1",
        note: "",
      },
    ],
    reviews: [
      {
        by: "reviewer1",
        rating: "mostly-true",
        confidence: "medium",
        reasoning:
          "Neuf points de mesure sur douze : trois sur quatre. Mais ce sont des points de mesure, pas des nappes.",
        wouldChange: "Un relevé nappe par nappe.",
        restsOn: [0],
      },
      {
        by: "reviewer2",
        rating: "true",
        confidence: "medium",
        reasoning: "Les relevés du service géologique donnent la même proportion.",
        wouldChange: "Des points de mesure mal répartis entre les nappes.",
        restsOn: [0, 1],
      },
    ],
    verdict: {
      rating: "mostly-true",
      summary:
        "Nine of twelve measuring points are below every November since 1976; points are not aquifers, but the proportion holds.",
      explanation:
        "The geological survey’s table for November 2026 has **9 of 12** measuring points below the lowest level observed since 1976. The agency speaks of aquifers; the survey counts points, several of which may stand in one aquifer.",
      difference:
        "One review rated the claim true. We keep to “mostly true” because measuring points were counted, not aquifers.",
    },
  },
  {
    exact: "L’agriculture consomme 62 % de l’eau prélevée dans le département",
    statement: "L’agriculture consomme 62 % de l’eau prélevée dans l’Orne-et-Val.",
    claimant: agency,
    claimedOn: "2026-11-17",
    topics: ["Environment", "Agriculture"],
    status: "open",
    evidence: [],
  },
];
