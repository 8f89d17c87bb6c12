import { database } from "@/lib/platform/database/client";
import { type DemonstrationPerson, makeDemonstrationPeople } from "./people";

/** Whether nobody has worked here yet, so that the demonstration may be loaded. */
export const isEmptyDesk = async (): Promise<boolean> => (await database().person.count()) === 0;

/** Makes the demonstration: its people, and what they did. Passwords are made on this machine. */
export const loadDemonstration = async (passwords: Record<string, string>): Promise<void> => {
  await makeDemonstrationPeople(passwords as Record<DemonstrationPerson, string>);
};
