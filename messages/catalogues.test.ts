import { readdirSync, readFileSync } from "node:fs";
import {
  isArgumentElement,
  isLiteralElement,
  isPluralElement,
  isPoundElement,
  isSelectElement,
  isTagElement,
  type MessageFormatElement,
  parse,
  TYPE,
} from "@formatjs/icu-messageformat-parser";
import { createTranslator } from "use-intl/core";
import { describe, expect, it } from "vitest";
import { deskLocales, type Locale, writtenAs } from "@/lib/platform/locale";

type Words = { readonly [key: string]: string | Words };

const here = new URL("./", import.meta.url);

const languages = readdirSync(here, { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && entry.name !== "en")
  .map((entry) => entry.name as Locale);

const roomsOf = (language: Locale): string[] =>
  readdirSync(new URL(`${language}/`, here))
    .filter((file) => file.endsWith(".json"))
    .sort();

/** Every message of one file under its whole key: "claim.notice.update" → "Updated on {date}". */
const messagesOf = (language: Locale, room: string): Map<string, string> => {
  const flat = (words: Words, before: string): [string, string][] =>
    Object.entries(words).flatMap(([key, word]) =>
      typeof word === "string" ? [[before + key, word]] : flat(word, `${before}${key}.`),
    );
  return new Map(
    flat(JSON.parse(readFileSync(new URL(`${language}/${room}`, here), "utf8")) as Words, ""),
  );
};

/** What one part of a message asks of whoever says it. */
const askedBy = (part: MessageFormatElement): string[] => {
  if (isLiteralElement(part) || isPoundElement(part)) return [];
  if (isArgumentElement(part)) return [`{${part.value}}`];
  if (isTagElement(part)) return [`<${part.value}>`, ...part.children.flatMap(askedBy)];
  if (!isSelectElement(part) && !isPluralElement(part))
    return [`{${part.value}, ${TYPE[part.type]}}`];
  const within = Object.values(part.options).flatMap(({ value }) => value.flatMap(askedBy));
  // Which plural forms there are is each language's own affair; which cases are told apart is not.
  const cases = Object.keys(part.options).sort().join(" ");
  const own = isSelectElement(part)
    ? `{${part.value}, select, ${cases}}`
    : `{${part.value}, number}`;
  return [own, ...within];
};

/** The arguments and rich tags of a message, each once; throws where it is not ICU MessageFormat. */
const shapeOf = (message: string): string[] => [...new Set(parse(message).flatMap(askedBy))].sort();

const sampleOf = (asked: string): unknown => {
  if (asked.startsWith("<")) return (children: unknown) => children;
  if (asked.endsWith(", number}")) return 2;
  return /, (?:date|time)\}$/u.test(asked) ? new Date(0) : "x";
};

const nameOf = (asked: string): string => asked.replace(/^[{<]([^,}>]+).*$/u, "$1");

/** A message as it is said with some numbers, and with something for whatever else it asks for. */
const said = (language: Locale, message: string, numbers: Record<string, number>): string => {
  const given = shapeOf(message).map((asked) => [nameOf(asked), sampleOf(asked)]);
  const t = createTranslator({
    locale: writtenAs[language],
    messages: { message },
    timeZone: "UTC",
    onError: (error) => {
      throw error;
    },
  });
  return [t.rich("message", { ...Object.fromEntries(given), ...numbers })].flat(9).join("");
};

/** The counts of which a language says the same for none and for one, which English tells apart. */
const confused = (language: Locale, message: string, english: string): string[] =>
  shapeOf(english)
    .filter((asked) => asked.endsWith(", number}"))
    .map(nameOf)
    .filter((name) => {
      const saysBothAlike = (locale: Locale, words: string) =>
        said(locale, words, { [name]: 0 }) === said(locale, words, { [name]: 1 });
      return saysBothAlike(language, message) && !saysBothAlike("en", english);
    });

describe("what a message asks for", () => {
  it("is its arguments and tags, whatever the plural forms", () => {
    expect(shapeOf("{n, plural, one {<b>One</b> of {who}} other {# on {day, date}}}")).toEqual(
      shapeOf("{day, date}: {who}, {n, plural, =0 {<b>none</b>} one {#} many {#} other {#}}"),
    );
  });

  it.each([
    ["{who} came", "{whom} came"],
    ["{who} came", "came"],
    ["{count, number}", "{count}"],
    ["{at, date}", "{at, time}"],
    ["<link>Here</link>", "<a>Here</a>"],
    ["{role, select, admin {A} other {B}}", "{role, select, amdin {A} other {B}}"],
  ])("differs between %s and %s", (one, other) => {
    expect(shapeOf(one)).not.toEqual(shapeOf(other));
  });

  it("cannot be told of what is not ICU MessageFormat", () => {
    expect(() => shapeOf("{count, plural, one {One}}")).toThrow();
    expect(() => shapeOf("<link>Here")).toThrow();
  });

  it("catches none said as one, in a language that counts both as singular", () => {
    const english = "{count, plural, one {One review} other {# reviews}}";
    const french = "{count, plural, one {Une évaluation} other {# évaluations}}";
    expect(confused("fr", french, english)).toEqual(["count"]);
    expect(confused("fr", french.replace("Une", "#"), english)).toEqual([]);
  });
});

it("is there in French at least", () => {
  expect(languages).toContain("fr");
});

describe.each(languages)("the catalogue in %s", (language) => {
  it("has the rooms of the English one: all of them, unless it only serves readers", () => {
    const known = roomsOf("en");
    if ((deskLocales as readonly Locale[]).includes(language)) {
      expect(roomsOf(language)).toEqual(known);
    } else {
      expect(known).toEqual(expect.arrayContaining(roomsOf(language)));
    }
  });

  it("hands out each room under its own name", async () => {
    const { [language]: handedOut } = await import(`./${language}/index.ts`);
    const kept = roomsOf(language).map((room) => [
      room.replace(".json", ""),
      JSON.parse(readFileSync(new URL(`${language}/${room}`, here), "utf8")),
    ]);
    expect(handedOut).toEqual(Object.fromEntries(kept));
  });

  describe.each(roomsOf(language))("%s", (room) => {
    const english = messagesOf("en", room);
    const translated = messagesOf(language, room);
    const both = [...english].flatMap(([key, source]) => {
      const message = translated.get(key);
      return message === undefined ? [] : [{ key, source, message }];
    });

    it("has the same keys", () => {
      expect([...translated.keys()].sort()).toEqual([...english.keys()].sort());
    });

    it("leaves nothing empty", () => {
      expect(both.filter(({ message }) => message.trim() === "").map(({ key }) => key)).toEqual([]);
    });

    it("asks for what the English words ask for", () => {
      const shapes = (which: "source" | "message") =>
        Object.fromEntries(both.map((one) => [one.key, shapeOf(one[which])]));
      expect(shapes("message")).toEqual(shapes("source"));
    });

    it("can be said, and tells none from one", () => {
      const mistaken = both
        .map(({ key, source, message }) => [key, confused(language, message, source)] as const)
        .filter(([, counts]) => counts.length > 0);
      expect(mistaken).toEqual([]);
    });
  });
});
