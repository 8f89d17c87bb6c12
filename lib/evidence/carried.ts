import { canonicalUrl } from "./canonical-url";
import { titleOfFile } from "./handed-files";

/** What a browser or a phone hands over to be attached; "" for what it did not. */
export type Carried = { url: string; title: string; excerpt: string };

/** As many UTF-16 units as the fields hold (schema.ts). */
const LONGEST = { url: 2000, title: 500, excerpt: 20_000 };

/**
 * The longest address that is sent on, in ASCII characters: signing in encodes it once more, and Node
 * reads no more than 16 KiB of headers.
 */
const LONGEST_ADDRESS = 4000;

/** Control characters but line breaks, and marks that turn the direction of what follows without ending. */
const signs = /[^\P{Cc}\n]|[\u202a-\u202e\u2066-\u2069\u200b\ufeff\u00ad]/gu;

const clean = (text: string, longest: number): string =>
  text
    .slice(0, longest * 2)
    .toWellFormed()
    .replace(/\r\n?|[\u2028\u2029]/gu, "\n")
    .replace(/\t/gu, " ")
    .replace(signs, "")
    .normalize("NFC")
    .replace(/[^\S\n]+/gu, " ")
    .replace(/ ?\n ?/gu, "\n")
    .replace(/\n{2,}/gu, "\n\n")
    .trim()
    .slice(0, longest)
    .toWellFormed();

/** The fragment by which a browser leads back to the words that were marked, which belongs to no source. */
const withoutTextFragment = (address: string): string => address.replace(/#?:~:.*$/u, "");

const webAddress = (text: string): string => {
  const address = withoutTextFragment(text);
  return address.length <= LONGEST.url && canonicalUrl(address) !== null ? address : "";
};

/** What ends a sentence, read from where it begins: many such signs in a row take no longer than as many others. */
const endOfSentence = /(?<![.,;:!?)\]'’])[.,;:!?)\]'’]+$/u;

/** The first address in a text, without the punctuation of the sentence it stands in. */
const addressIn = (text: string): string =>
  /https?:\/\/[^\s<>"“”«»]+/iu.exec(text)?.[0].replace(endOfSentence, "") ?? "";

/** Phones put the words that were marked in quotation marks before the address. */
const unquoted = (text: string): string => /^["“«]\s*([\s\S]+?)\s*["”»]$/u.exec(text)?.[1] ?? text;

/**
 * What was carried here in the parameters of an address. Everything in it is somebody else's text: only a
 * web address is taken for one, signs nobody sees go, and nothing is longer than its field. Phones send the
 * address within the text, and the title twice.
 */
export const carriedFrom = (asked: Record<string, string | string[] | undefined>): Carried => {
  const given = (name: string, longest: number) =>
    clean([asked[name] ?? ""].flat()[0] ?? "", longest);
  const title = given("title", LONGEST.title).replace(/\s+/gu, " ");
  const text = given("text", LONGEST.excerpt);
  const named = webAddress(given("url", LONGEST.url + 1));
  const within = named === "" ? addressIn(text) || addressIn(title) : "";
  const url = named || webAddress(within);
  const words = unquoted(text.replace(within, "").trim());
  return {
    url,
    title: title.replace(within, "").trim(),
    excerpt: words === title || words === url ? "" : words,
  };
};

/** Why a shared file did not come along. */
const reasonsLost = ["signed-out", "too-large", "elsewhere"] as const;
export type ReasonLost = (typeof reasonsLost)[number];

/** What goes with it: a file that is kept already, or why one was not. */
export type Beside = { shared?: string; lost?: ReasonLost };

/** The same, read from an address; what is neither is left out. */
export const besideFrom = (asked: Record<string, string | string[] | undefined>): Beside => {
  const lost = reasonsLost.find((reason) => reason === asked.lost);
  const shared = [asked.shared ?? ""].flat()[0] ?? "";
  return {
    ...(/^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/u.test(shared) ? { shared } : {}),
    ...(lost ? { lost } : {}),
  };
};

/** A shared file gives its name where nothing else says a title. */
export const withTitleOf = (carried: Carried, fileName: string | undefined): Carried =>
  carried.title === "" && fileName ? { ...carried, title: titleOfFile(fileName) } : carried;

/** The page that attaches what is carried; words that an address has no room for are left behind. */
export const attachPath = ({ url, title, excerpt }: Carried, beside: Beside = {}): string => {
  const path = (text: string) => {
    const asked = Object.entries({ url, title, text, ...beside }).filter(
      ([, value]) => value !== "",
    );
    return `/desk/attach?${new URLSearchParams(asked)}`;
  };
  let kept = excerpt.slice(0, LONGEST_ADDRESS);
  while (kept !== "" && path(kept).length > LONGEST_ADDRESS) kept = kept.slice(0, -20);
  return path(kept);
};
