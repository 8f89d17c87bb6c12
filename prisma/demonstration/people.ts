import { hashPassword } from "@/lib/people/password";
import type { Role } from "@/lib/platform/actor";
import { database } from "@/lib/platform/database/client";

/** Who works on the demonstration's desk. The names are made up. */
const people = {
  admin: { email: "admin@desk.example", name: "Ingrid Solheim", role: "admin" },
  editor: { email: "editor@desk.example", name: "Amara Okafor", role: "editor" },
  secondEditor: { email: "second-editor@desk.example", name: "Tomás Rivera", role: "editor" },
  reviewer1: { email: "reviewer1@desk.example", name: "Léa Marchand", role: "reviewer" },
  reviewer2: { email: "reviewer2@desk.example", name: "Jonas Albrecht", role: "reviewer" },
} as const satisfies Record<string, { email: string; name: string; role: Role }>;

export type DemonstrationPerson = keyof typeof people;

/** The demonstration's sign-ins, in the order in which they are shown. */
export const demonstrationPeople = Object.entries(people).map(([key, person]) => ({
  key: key as DemonstrationPerson,
  ...person,
}));

/**
 * Makes the demonstration's people where they are missing; who is there already keeps their password.
 * Passwords come from outside, for there is no such constant in this repository.
 */
export const makeDemonstrationPeople = async (
  passwords: Record<DemonstrationPerson, string>,
): Promise<void> => {
  for (const { key, email, name, role } of demonstrationPeople) {
    await database().person.upsert({
      where: { email },
      update: {},
      create: { email, name, role, passwordHash: await hashPassword(passwords[key]) },
    });
  }
};
