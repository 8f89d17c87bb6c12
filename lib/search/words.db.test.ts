import fc from "fast-check";
import { expect, it } from "vitest";
import { deskWords } from "@/lib/articles/desk-terms";
import { searchWords } from "@/lib/articles/search-text";
import { asApplication } from "@/lib/testing/sql";

/** The words that the database reads in texts. */
const readByDatabase = async (texts: readonly string[]): Promise<string[]> => {
  let read: string[] = [];
  await asApplication(async (client) => {
    const { rows } = await client.query<{ words: string }>(
      "SELECT search_words(given) AS words FROM unnest($1::text[]) WITH ORDINALITY AS one (given, at) ORDER BY at",
      [texts],
    );
    read = rows.map(({ words }) =>
      words
        .split(/ +/u)
        .filter((word) => /[\p{L}\p{N}]/u.test(word))
        .join(" "),
    );
  });
  return read;
};

const readHere = (text: string) => searchWords(text).flatMap(deskWords).join(" ");

it("reads the words of a text in the database as they are read in what is asked for", async () => {
  const pieces = [
    ..."aZéñßŒøΣς.,'’ -%\u00a0\u202f\n()/:@#&_«»“”|!?$€",
    ...[
      "12",
      "000",
      "7",
      "2,5",
      "U.S.",
      "percent",
      "per cent",
      "pour cent",
      "por ciento",
      "٢٥",
      "طفلا",
    ],
    ...["Ἀθῆναι", " हिन्दी ", "東京の首都", "ไทย", "Київ", "ё", "e\u0301"],
  ];
  const texts = fc.sample(
    fc.array(fc.constantFrom(...pieces), { maxLength: 14 }).map((all) => all.join("")),
    {
      numRuns: 3000,
      seed: 2026,
    },
  );
  expect(await readByDatabase(texts)).toEqual(texts.map(readHere));
});
