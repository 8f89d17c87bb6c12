import type { CaseArticle, CaseClaim } from "./case";

/** Inventado, con lugares y personas: made up, in Spanish. */
const mayor = { name: "Alcaldía de Valdeprado", kind: "organisation" } as const;
const deputy = { name: "Rosario Quintana", kind: "person" } as const;

export const housingArticle: CaseArticle = {
  title: "Valdeprado asegura haber duplicado la vivienda pública",
  outlet: "Diario de Valdeprado",
  author: "Julián Ordóñez",
  publishedOn: "2026-11-18",
  language: "es",
  url: "https://diario-valdeprado.example/vivienda-publica",
  rights: "excerpts",
  text: [
    "Valdeprado asegura haber duplicado la vivienda pública",
    "La Alcaldía de Valdeprado afirma que ha entregado 3.400 viviendas públicas desde 2023, el doble que en la legislatura anterior.",
    "El alquiler medio subió un 9 % en 2025 y «ya se come el 41 % del salario de un joven», dijo la diputada Rosario Quintana.",
    "El censo municipal cuenta 12.500 pisos vacíos.",
  ].join("\n\n"),
};

export const housingClaims: CaseClaim[] = [
  {
    exact: "ha entregado 3.400 viviendas públicas desde 2023",
    statement: "La Alcaldía de Valdeprado ha entregado 3.400 viviendas públicas entre 2023 y 2026.",
    claimant: mayor,
    claimedOn: "2026-11-18",
    topics: ["Housing"],
    status: "in-review",
    dueInDays: 1,
    evidence: [
      {
        stance: "refutes",
        kind: "primary-data",
        title: "Registro de entregas 2023–2026",
        publisher: "Instituto Municipal de Vivienda",
        publishedOn: "2026-10",
        url: "https://imv-valdeprado.example/registro",
        excerpt: "Entregadas: 2.117. En construcción: 1.290.",
        locator: "resumen",
        note: "La suma da 3.407: se cuentan viviendas sin terminar.",
      },
      {
        stance: "context",
        kind: "news-report",
        title: "Las obras de La Vega, paradas desde mayo",
        publisher: "Radio Valdeprado",
        publishedOn: "2026-09-30",
        url: "https://radio-valdeprado.example/la-vega-parada",
        excerpt: "trescientas viviendas siguen sin licencia",
        locator: "minuto 2",
        note: "",
      },
    ],
    reviews: [
      {
        by: "reviewer2",
        rating: "mostly-false",
        confidence: "high",
        reasoning:
          "El registro del propio instituto dice 2.117 entregadas; las demás están en construcción.",
        wouldChange: "Actas de entrega de las que faltan.",
        restsOn: [0],
      },
    ],
  },
  {
    exact: "El alquiler medio subió un 9 % en 2025",
    statement: "El alquiler medio en Valdeprado subió un 9 % en 2025.",
    claimant: deputy,
    claimedOn: "2026-11-18",
    topics: ["Housing"],
    status: "researching",
    dueInDays: -6,
    evidence: [],
  },
  {
    exact: "ya se come el 41 % del salario de un joven",
    statement: "El alquiler medio en Valdeprado equivale al 41 % del salario de un joven.",
    claimant: deputy,
    claimedOn: "2026-11-18",
    topics: ["Housing", "Employment"],
    status: "proposed",
    evidence: [],
  },
  {
    exact: "El censo municipal cuenta 12.500 pisos vacíos",
    statement: "Hay 12.500 pisos vacíos en Valdeprado, según el censo municipal.",
    claimant: null,
    claimedOn: "2026-11",
    topics: ["Housing"],
    status: "declined",
    decline: {
      reason: "already-checked",
      note: "Checked in October; the census counts second homes too.",
      url: "https://verificado.example/valdeprado-pisos-vacios",
    },
    evidence: [],
  },
];
