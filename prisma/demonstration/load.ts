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

/** Oldest first, as they came in. */
const cases: [CaseArticle, CaseClaim[]][] = [
  [waterArticle, waterClaims],
  [railArticle, railClaims],
  [housingArticle, housingClaims],
  [hospitalArticle, hospitalClaims],
  [busArticle, busClaims],
  [firstArticle, firstCase],
];

/** Whether nobody has worked here yet, so that the demonstration may be loaded. */
export const isEmptyDesk = async (): Promise<boolean> => (await database().person.count()) === 0;

const nameTheDesk = () =>
  database().desk.update({
    where: { id: 1 },
    data: { name: "The Open Record", demonstration: true, version: { increment: 1 } },
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
  for (const [article, claims] of cases) {
    const taken = await takeIn(desk, article);
    for (const claim of claims) await carry(desk, await mark(desk, taken, claim), claim);
  }
  await sendIn(desk);
};
