import type { PersonActor, Role } from "@/lib/platform/actor";
import { database } from "@/lib/platform/database/client";
import { PEOPLE } from "./plan";

/** People of the filled desk who may ask, by role. */
export const peopleOf = async (role: Role): Promise<PersonActor[]> => {
  const rows = await database().person.findMany({
    where: { role },
    orderBy: { email: "asc" },
    take: PEOPLE.reviewers,
    select: { id: true, name: true },
  });
  return rows.map((row) => ({ kind: "person", role, ...row }));
};
