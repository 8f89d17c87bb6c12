import type { KnownElsewhere } from "../known";
import { siteOf, webAddressOf } from "./address";
import { dayOf } from "./day";
import { firstText, isObject, type JsonObject, listOf, textOf } from "./json-values";
import { type Note, note, type RefusalCode, shortened } from "./notes";
import { claimantOf, type NodesById, publisherOf } from "./parties";
import { type Rating, ratingOf } from "./rating";
import { cleanText } from "./text";

/** What is known about where a record stood, beside the record. */
export type Surroundings = {
  /** "2026-11-23": nothing was published after it */
  today: string;
  /** Address of the page or the feed it was read from */
  address?: string | undefined;
  /** Read from a page, which stands on its publisher's own site and need not name them again */
  page?: boolean | undefined;
  nodes: NodesById;
  /** The feed says that it was taken back on this day */
  withdrawnOn?: string | undefined;
};

export type Read =
  | { ok: true; known: KnownElsewhere; notes: Note[] }
  | { ok: false; refusal: RefusalCode; found: string };

const MOST_APPEARANCES = 50;
const MOST_SAME_AS = 10;

const refuse = (refusal: RefusalCode, found: unknown): Read => ({
  ok: false,
  refusal,
  found: shortened(found ?? ""),
});

type Address = { ok: true; url: string } | { ok: false; refusal: RefusalCode };

const addressOfReview = (node: JsonObject, around: Surroundings, notes: Note[]): Address => {
  const given = firstText(node.url)?.trim() ?? "";
  if (given === "") {
    const page = webAddressOf(firstText(node.mainEntityOfPage) ?? around.address ?? "");
    if (page === null) return { ok: false, refusal: "no-address" };
    notes.push(note("address-of-page", "url", page));
    return { ok: true, url: page };
  }
  const whole = webAddressOf(given);
  if (whole !== null) return { ok: true, url: whole };
  const [author] = listOf(node.author);
  const base = (isObject(author) ? firstText(author.url) : undefined) ?? around.address;
  const completed = base === undefined ? null : webAddressOf(given, base);
  if (completed === null) return { ok: false, refusal: "address-not-web" };
  notes.push(note("address-completed", "url", given));
  return { ok: true, url: completed };
};

const claimsOf = (node: JsonObject, notes: Note[]): string[] => {
  const texts = listOf(node.claimReviewed).map(textOf);
  const claims = texts
    .map((text) => cleanText(text ?? "", "claimReviewed", notes))
    .filter((text) => text !== "");
  if (claims.length > 1) notes.push(note("several-claims", "claimReviewed"));
  return [...new Set(claims)];
};

const LANGUAGE = /^[a-z]{2,3}(?:-[a-z\d]{2,8})*$/iu;

const languageOf = (node: JsonObject): string | null => {
  const [claim] = listOf(node.claimReviewed);
  const named = listOf(node.inLanguage).map((given) =>
    isObject(given) ? firstText(given.alternateName) : textOf(given),
  );
  const tagged = isObject(claim) ? textOf(claim["@language"]) : undefined;
  const given = [...named, tagged].find((tag) => tag !== undefined && LANGUAGE.test(tag));
  return given ? (Intl.getCanonicalLocales(given)[0] ?? null) : null;
};

const addressesOf = (given: unknown): string[] =>
  listOf(given)
    .map((item) => webAddressOf(firstText(isObject(item) ? item.url : item) ?? ""))
    .filter((address) => address !== null)
    .slice(0, MOST_APPEARANCES);

const mediaCategoryOf = (node: JsonObject): string | null => {
  const given = firstText(node.mediaAuthenticityCategory);
  return given === undefined || given === ""
    ? null
    : given.replace(/^https?:\/\/schema\.org\//u, "");
};

const aboutClaim = (node: JsonObject, around: Surroundings, notes: Note[]) => {
  const [reviewed] = listOf(node.itemReviewed);
  const item = isObject(reviewed) ? reviewed : {};
  const claimant = claimantOf(item, around.nodes, notes);
  const made = dayOf(firstText(item.datePublished), {
    field: "itemReviewed.datePublished",
    today: around.today,
    notes,
  });
  const [first] = addressesOf(item.firstAppearance);
  return {
    claimant: claimant?.name ?? null,
    claimantSameAs: (claimant?.sameAs ?? [])
      .map((address) => webAddressOf(address))
      .filter((address) => address !== null)
      .slice(0, MOST_SAME_AS),
    claimDate: made.day,
    claimDateText: made.text,
    appearances: addressesOf(item.appearance),
    firstAppearance: first ?? null,
  };
};

const aboutPublisher = (node: JsonObject, url: string, around: Surroundings, notes: Note[]) => {
  const publisher = publisherOf(node, around.nodes, notes);
  const publisherSite = siteOf(url);
  if (!publisher && !around.page) notes.push(note("publisher-is-host", "author", publisherSite));
  return { publisherName: publisher?.name ?? publisherSite, publisherSite };
};

const aboutReview = (node: JsonObject, rating: Rating, around: Surroundings, notes: Note[]) => {
  const { today, withdrawnOn } = around;
  const published = dayOf(firstText(node.datePublished), { field: "datePublished", today, notes });
  const modified = dayOf(firstText(node.dateModified), { field: "dateModified", today, notes });
  if (withdrawnOn !== undefined) notes.push(note("withdrawn", "dateDeleted", withdrawnOn));
  return {
    reviewDate: published.day,
    reviewDateText: published.text,
    modifiedOn: modified.day,
    ratingText: rating.words,
    ratingExplanation: rating.explanation,
    numbers: rating.numbers,
    language: languageOf(node),
    mediaCategory: mediaCategoryOf(node),
    withdrawnOn: withdrawnOn ?? null,
  };
};

/**
 * Reads one ClaimReview as publishers really write them: what can be mended is, with a note, what cannot
 * is refused with a reason. A list of claims under one rating makes a record of each.
 */
export const readClaimReview = (node: JsonObject, around: Surroundings): Read[] => {
  const notes: Note[] = [];
  const address = addressOfReview(node, around, notes);
  if (!address.ok) return [refuse(address.refusal, node.url)];
  const rating = ratingOf(node.reviewRating, notes);
  if (rating === null) return [refuse("no-rating", address.url)];
  const claims = claimsOf(node, notes);
  if (claims.length === 0) return [refuse("no-claim", address.url)];
  const rest = {
    reviewUrl: address.url,
    ...aboutPublisher(node, address.url, around, notes),
    ...aboutClaim(node, around, notes),
    ...aboutReview(node, rating, around, notes),
  };
  return claims.map((claimText) => ({ ok: true, known: { claimText, ...rest }, notes }));
};
