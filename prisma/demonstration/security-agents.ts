import type { CaseClaim } from "./case";
import { stateDepartment } from "./claimants";

export const securityAgents: CaseClaim = {
  exact:
    "Le gouvernement mexicain a déjà déployé plus de 12 000 agents de sécurité dans le sud du Mexique afin de faire face humainement à la migration irrégulière, et ce, avant que les migrants n’atteignent la frontière.",
  claimant: stateDepartment,
  claimedOn: "2021-06",
  topics: ["Migration", "Mexico"],
  status: "published",
  validUntil: "2021-12-31",
  evidence: [
    {
      stance: "refutes",
      kind: "news-report",
      title: "Mexico has at least 12,000 officials in the south to stem migration",
      publisher: "Reuters",
      publishedOn: "2021-04-13",
      url: "https://news.trust.org/item/20210413180006-9se0h/",
      excerpt:
        "at least 12,000 officials in southern Mexico, consisting of National Guard members, national migration authority staff, and health and welfare officials",
      locator: "statement of the Mexican government",
      note: "About the wording: not all of them are security agents.",
    },
    {
      stance: "refutes",
      kind: "transcript",
      title: "Mexico: 12,000 officials currently deployed to contain migrant wave",
      publisher: "EFE",
      publishedOn: "2021-04",
      url: "https://www.laprensalatina.com/mexico-12000-officials-currently-deployed-to-contain-migrant-wave/",
      excerpt: "I’d estimate there are 12,000 people from very different specialized agencies",
      locator: "Marcelo Ebrard, foreign minister",
      note: "An estimate, and of many agencies.",
    },
    {
      stance: "context",
      kind: "news-report",
      title:
        "México envía a sus fronteras con EE.UU. y Guatemala a 12,000 elementos para frenar ola migratoria",
      publisher: "La Opinión",
      publishedOn: "2021-04-13",
      url: "https://laopinion.com/2021/04/13/mexico-envia-a-sus-fronteras-con-ee-uu-y-guatemala-a-12000-elementos-para-frenar-ola-migratoria",
      excerpt: "a sus fronteras con EE.UU. y Guatemala",
      locator: "headline",
      note: "Places the 12,000 at both of Mexico’s borders.",
    },
    {
      stance: "context",
      kind: "official-document",
      title: "White House: Mexico, Honduras, Guatemala have agreed to help with border security",
      publisher: "The White House, as reported by CNSNews",
      publishedOn: "2021-04-12",
      url: "http://www.web.archive.org/web/20210413051236/https://www.cnsnews.com/article/washington/melanie-arter/wh-mexico-honduras-guatemala-have-agreed-help-border-security",
      excerpt: "Mexico made the decision to maintain 10,000 troops at its southern border",
      locator: "press briefing, 12 April 2021",
      note: "The transcript itself was not verified.",
    },
    {
      stance: "context",
      kind: "news-report",
      title: "Mexico has 10,000 troops in south to stem migration, White House says",
      publisher: "Reuters, in the Washington Free Beacon",
      publishedOn: "2021-04",
      url: "https://freebeacon.com/biden-administration/mexico-has-10000-troops-in-south-to-stem-migration-white-house-says/",
      excerpt: "8,715 on 22 March",
      locator: "National Guard alone, both borders",
      note: "Another copy of the same report prints 8,815.",
    },
  ],
  reviews: [
    {
      by: "reviewer1",
      rating: "misleading",
      confidence: "high",
      reasoning:
        "The 12,000 were an estimate of officials of many agencies, health and welfare staff among them. Calling all of them security agents gives another picture.",
      wouldChange: "A Mexican count of security forces in June 2021.",
      restsOn: [0, 1],
    },
    {
      by: "reviewer2",
      rating: "missing-context",
      confidence: "medium",
      reasoning:
        "The number is near the one the Mexican government gave in April. What is left out is who these officials were and that some reports place them at both borders.",
      wouldChange: "A breakdown by agency.",
      restsOn: [0, 2, 4],
    },
  ],
  verdict: {
    rating: "misleading",
    summary:
      "About 12,000 was an estimate of officials of many agencies, health and child-welfare staff among them, not of security agents.",
    explanation: [
      "In April 2021 Reuters reported “at least 12,000 officials in southern Mexico”, “consisting of National Guard members, national migration authority staff, and health and welfare officials”. The foreign minister, Marcelo Ebrard, called it an estimate of “people from very different specialized agencies”.",
      "Of the National Guard alone, at both of Mexico’s borders, Reuters gave 8,715 on 22 March. The White House spoke of 10,000 troops.",
      "*Not verified*: any Mexican count of June 2021, when the article appeared, and the transcript of the White House briefing.",
    ].join("\n\n"),
    difference:
      "One review found that context was missing. We go further, because the words “agents de sécurité” themselves say something that the sources contradict.",
  },
  publications: [
    {
      kind: "correction",
      note: "The first version gave 8,715 members of the National Guard. Reuters’ figure is 8,815; the copy we had used prints it wrongly.",
      explanation: [
        "In April 2021 Reuters reported “at least 12,000 officials in southern Mexico”, “consisting of National Guard members, national migration authority staff, and health and welfare officials”. The foreign minister, Marcelo Ebrard, called it an estimate of “people from very different specialized agencies”.",
        "Of the National Guard alone, at both of Mexico’s borders, Reuters gave 8,815 on 22 March (another copy of the same report prints 8,715). The White House spoke of 10,000 troops.",
        "*Not verified*: any Mexican count of June 2021, when the article appeared, and the transcript of the White House briefing.",
      ].join("\n\n"),
    },
  ],
};
