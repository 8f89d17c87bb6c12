import type { CaseClaim } from "./case";
import { whiteHouse } from "./claimants";

export const unaccompaniedChildren: CaseClaim = {
  exact:
    "En deux mois seulement (de mars à mai), les initiatives du gouvernement Biden ont permis de réduire de 25 % le nombre d’enfants non accompagnés qui arrivent à la frontière sud des États-Unis.",
  claimant: whiteHouse,
  claimedOn: "2021-06",
  topics: ["Migration", "Children"],
  status: "published",
  evidence: [
    {
      stance: "supports",
      kind: "news-report",
      title: "172,000 crossed SW border in March, including 19,000 unaccompanied minors: US CBP",
      publisher: "NBC DFW",
      publishedOn: "2021-04-09",
      url: "https://www.nbcdfw.com/news/local/texas-news/172000-crossed-sw-border-in-march-including-19000-unaccompanied-minors-uscbp/2600545/",
      excerpt:
        "March 2021: 18,890 unaccompanied children encountered at the south-west border, a 100 % increase over February.",
      locator: "figures of U.S. Customs and Border Protection",
      note: "The base month of the claim.",
    },
    {
      stance: "supports",
      kind: "news-report",
      title: "Number of children traveling alone at border eases in April",
      publisher: "Associated Press",
      publishedOn: "2021-05-12",
      url: "https://www.ksby.com/news/california-news/number-of-children-traveling-alone-at-border-eases-in-april",
      excerpt: "nearly 17,200",
      locator: "April 2021",
      note: "17,171 in another report of the same day, down 9 % on March.",
    },
    {
      stance: "supports",
      kind: "news-report",
      title: "High numbers of migrants at US-Mexico border change little in May",
      publisher: "KGUN9",
      publishedOn: "2021-06",
      url: "https://kgun9.com/news/national/high-numbers-of-migrants-at-us-mexico-border-change-little-in-may-customs-and-border-patrol-says",
      excerpt: "nearly 19,000 in March to more than 14,100 in May",
      locator: "unaccompanied children",
      note: "The exact figure for May, 14,158, was not verified in a primary page. From 18,890 to 14,158 is a fall of 25.05 %.",
    },
    {
      stance: "supports",
      kind: "primary-data",
      title: "CBP Announces April 2021 Operational Update",
      publisher: "U.S. Customs and Border Protection",
      publishedOn: "2021-05-11",
      url: "https://cbp.gov/newsroom/national-media-release/cbp-announces-april-2021-operational-update",
      excerpt:
        "From Northern Triangle countries only: 15,918 (March) to 13,962 (April), down 12 %.",
      locator: "unaccompanied children",
      note: "Covers three countries of origin, not all children.",
    },
    {
      stance: "supports",
      kind: "primary-data",
      title: "CBP Announces May 2021 Operational Update",
      publisher: "U.S. Customs and Border Protection",
      publishedOn: "2021-06-09",
      url: "https://www.cbp.gov/newsroom/national-media-release/cbp-announces-may-2021-operational-update",
      excerpt:
        "From Northern Triangle countries only: 13,940 (April) to 10,765 (May), down 23 %; all encounters 180,034, up 1 %.",
      locator: "unaccompanied children",
      note: "Encounters are not unique persons.",
    },
    {
      stance: "context",
      kind: "news-report",
      title:
        "Are Biden administration policies driving the increase in unaccompanied minors crossing the border?",
      publisher: "PolitiFact Texas",
      publishedOn: "2021-03-31",
      url: "https://www.texasstandard.org/stories/fact-check-are-biden-administration-policies-driving-the-increase-in-unaccompanied-minors-crossing-the-us-mexico-border/",
      excerpt: "January 5,858; February 9,457.",
      locator: "unaccompanied minors encountered",
      note: "March was the peak: May was 2.4 times January.",
    },
  ],
  reviews: [
    {
      by: "reviewer1",
      rating: "missing-context",
      confidence: "high",
      reasoning:
        "The fall from 18,890 to about 14,100 is 25 per cent, as claimed. But March was the highest month on record, and no source shows that the administration’s measures caused the fall.",
      wouldChange:
        "A source that ties the fall to particular measures, or a primary page with May’s exact figure.",
      restsOn: [0, 2, 4, 5],
    },
    {
      by: "reviewer2",
      rating: "missing-context",
      confidence: "medium",
      reasoning:
        "The figure is right for the two months chosen. The choice of March as the base, the peak of the year, makes the fall look larger than it is against any month before it.",
      wouldChange: "Evidence about why fewer children arrived.",
      restsOn: [0, 2, 5],
    },
  ],
  verdict: {
    rating: "missing-context",
    summary:
      "The figure holds; that the administration’s measures caused the fall is not shown, and the month it is measured from was the highest of the year.",
    explanation: [
      "U.S. Customs and Border Protection counted **18,890** unaccompanied children at the south-west border in March 2021 and, according to press reports, **more than 14,100** in May. That is a fall of 25 per cent, as claimed. May’s exact figure, 14,158, was *not verified* in a primary page.",
      "Two things are missing. March was the peak: in January there had been 5,858 and in February 9,457, so that May was still 2.4 times January. And we found **no source showing that the administration’s measures caused the fall**.",
      "Encounters are not unique persons, and March was later revised slightly (to 18,960, or 18,877 according to the Associated Press).",
    ].join("\n\n"),
  },
  publications: [
    {
      kind: "update",
      note: "We added the figure for July: 18,962 unaccompanied children, up 24 per cent on June and above March again. The rating stays.",
      evidence: [
        {
          stance: "context",
          kind: "news-report",
          title: "Migrant apprehensions at southwest border hit 20-year high, CBP data shows",
          publisher: "Border Report",
          publishedOn: "2021-08",
          url: "https://www.borderreport.com/immigration/migrant-apprehensions-at-southwest-border-hit-20-year-high-cbp-data-shows/",
          excerpt: "July: 18,962, up 24 % on June.",
          locator: "unaccompanied children",
          note: "Above March again.",
        },
      ],
      explanation: [
        "U.S. Customs and Border Protection counted **18,890** unaccompanied children at the south-west border in March 2021 and, according to press reports, **more than 14,100** in May. That is a fall of 25 per cent, as claimed. May’s exact figure, 14,158, was *not verified* in a primary page.",
        "Two things are missing. March was the peak until then: in January there had been 5,858 and in February 9,457, so that May was still 2.4 times January. And we found **no source showing that the administration’s measures caused the fall**.",
        "The fall did not last: in **July there were 18,962**, up 24 per cent on June and above March again.",
        "Encounters are not unique persons, and March was later revised slightly (to 18,960, or 18,877 according to the Associated Press).",
      ].join("\n\n"),
    },
  ],
};
