import { ago } from "@/lib/platform/clock";
import { database } from "@/lib/platform/database/client";
import type { CaseArticle, CaseClaim } from "./case";
import { openDesk } from "./desk";
import { firstArticle, firstCase } from "./first-case";
import { type DemonstrationPerson, makeDemonstrationPeople } from "./people";
import { sendIn } from "./sent-in";
import { mark, takeIn } from "./take-in";
import { busArticle, busClaims, railArticle, railClaims } from "./tuesday-english";
import { hospitalArticle, hospitalClaims, waterArticle, waterClaims } from "./tuesday-french";
import { housingArticle, housingClaims } from "./tuesday-spanish";
import { carry } from "./work";

const DAY = 86_400_000;

/** Oldest first, as they came in, and how many days ago. */
const cases: [days: number, CaseArticle, CaseClaim[]][] = [
  [13, waterArticle, waterClaims],
  [9, railArticle, railClaims],
  [6, housingArticle, housingClaims],
  [4, hospitalArticle, hospitalClaims],
  [1, busArticle, busClaims],
  [0, firstArticle, firstCase],
];

/** Whether nobody has worked here yet, so that the demonstration may be loaded. */
export const isEmptyDesk = async (): Promise<boolean> => (await database().person.count()) === 0;

const nameTheDesk = () =>
  database().desk.update({
    where: { id: 1 },
    data: {
      name: "The Open Record",
      language: "en",
      otherLanguages: ["fr", "es", "ar"],
      demonstration: true,
      version: { increment: 1 },
    },
  });

/**
 * Makes the demonstration: its people, and everything they did, through the same commands as anybody's
 * work. Passwords are made on this machine. An interrupted load leaves people without all their work;
 * delete `.claimdesk/` to begin again.
 */
export const loadDemonstration = async (
  passwords: Record<DemonstrationPerson, string>,
): Promise<void> => {
  await nameTheDesk();
  await makeDemonstrationPeople(passwords);
  const desk = await openDesk();
  for (const [days, article, claims] of cases) {
    await ago(days * DAY, async () => {
      const taken = await takeIn(desk, article);
      for (const claim of claims) await carry(desk, await mark(desk, taken, claim), claim);
    });
  }
  await sendIn(desk);
};
