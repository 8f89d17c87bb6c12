export type Mentionable = { id: string; name: string };

/** A name ends where no letter or digit follows: "@Ann" is not in "@Anna". */
const endsAt = (body: string, end: number): boolean => !/^[\p{L}\p{N}]/u.test(body.slice(end));

/** Longer names first, so that "@Ann Lee" is not taken for "@Ann". */
const byLength = <Named extends { name: string }>(people: readonly Named[]): Named[] =>
  people.toSorted((a, b) => b.name.length - a.name.length);

type Part<Named> = string | Named;

/** A text in parts: what is said, and in between who is called by an @ and their name. */
const calledIn = <Named extends { name: string }>(
  body: string,
  people: readonly Named[],
): Part<Named>[] => {
  const known = byLength(people);
  const parts: Part<Named>[] = [];
  let said = "";
  for (let at = 0; at < body.length; ) {
    const called =
      body[at] === "@"
        ? known.find(
            ({ name }) => body.startsWith(name, at + 1) && endsAt(body, at + 1 + name.length),
          )
        : undefined;
    if (called) {
      if (said) parts.push(said);
      said = "";
      parts.push(called);
      at += 1 + called.name.length;
    } else {
      said += body[at];
      at += 1;
    }
  }
  return said ? [...parts, said] : parts;
};

/**
 * Who is mentioned in a comment: everybody whose name follows an @. Of several with one name, whom the writer
 * chose from the list.
 *
 * @returns `unclear`: names that several have and none was chosen of
 */
export const mentionsIn = (
  body: string,
  people: readonly Mentionable[],
  chosen: readonly string[],
): { mentioned: Mentionable[]; unclear: string[] } => {
  const names = new Set(
    calledIn(body, people).flatMap((part) => (typeof part === "string" ? [] : [part.name])),
  );
  const mentioned: Mentionable[] = [];
  const unclear: string[] = [];
  for (const name of names) {
    const all = people.filter((person) => person.name === name);
    const meant = all.length === 1 ? all : all.filter(({ id }) => chosen.includes(id));
    if (meant.length === 0) unclear.push(name);
    mentioned.push(...meant);
  }
  return { mentioned, unclear };
};

export type TalkPart = { text: string } | { mention: string; personId: string };

/** A comment as it is shown: whoever is mentioned is called as they are today. */
export const talkParts = (
  body: string,
  mentions: readonly { personId: string; written: string; name: string }[],
): TalkPart[] =>
  calledIn(
    body,
    mentions.map((one) => ({ ...one, name: one.written, today: one.name })),
  ).map((part) =>
    typeof part === "string" ? { text: part } : { mention: part.today, personId: part.personId },
  );

/** The name being typed at the end of what stands before the cursor; null where none is. */
export const nameBeingTyped = (before: string): string | null =>
  /(?:^|[\s(\p{Ps}\p{Pi}])@([^@\n]{0,60})$/u.exec(before)?.[1] ?? null;

const folded = (text: string): string => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();

/** Whose names go on like what was typed: at their beginning or that of a word in them. */
export const namesLike = <Named extends { name: string }>(
  typed: string,
  people: readonly Named[],
): Named[] => {
  const looked = folded(typed);
  return people.filter(({ name }) => ` ${folded(name)}`.includes(` ${looked}`));
};
