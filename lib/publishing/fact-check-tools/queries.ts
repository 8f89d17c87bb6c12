import { z } from "zod";
import { searchQuery } from "@/lib/articles/search-text";
import type { Actor } from "@/lib/platform/actor";
import { now } from "@/lib/platform/clock";
import { complaintsOf } from "@/lib/platform/complaints";
import { config } from "@/lib/platform/config";
import { type FetchOptions, safeFetch } from "@/lib/platform/fetch/safe-fetch";
import { allowed, invalid, type Outcome, refused } from "@/lib/platform/outcome";
import { pictureHash } from "@/lib/platform/picture-hash";
import { query } from "@/lib/platform/query";
import { listReviewed, type Place, reviewedAt } from "../reviewed";
import { tokenOf } from "./page-token";
import { claimsSearchInput, imageSearchInput, pageInput, pagesListInput } from "./schema";
import { claimOf, pageOf, siteOf } from "./shapes";

const DAY = 86_400_000;

const origin = () => config().CLAIMDESK_URL;

/** Every verdict here is on this desk's own site; a filter for another finds nothing. */
const isOurSite = (site: string): boolean => site.replace(/^www\./, "") === siteOf(origin());

const nothing = { ok: true, value: {} } as const;

/** The region of a language is not considered, as Google's API says of itself. */
const primaryOf = (language: string): string | null =>
  language.toLowerCase().split(/[-_]/)[0] || null;

const daysAgo = (days: number | undefined): Date | null =>
  days === undefined ? null : new Date(now().getTime() - days * DAY);

const next = (end: Place | null, question: object) =>
  end ? { nextPageToken: tokenOf(end, question) } : {};

/** `claims.search`: published verdicts, newest first. Anybody may: it reads nothing but publications. */
export const searchClaims = query({
  name: "fact-check-tools.claims-search",
  input: claimsSearchInput,
  may: () => allowed,
  read: async (db, { input: { question, after, offset, pageSize } }) => {
    const { query: asked, languageCode, reviewPublisherSiteFilter: site, maxAgeDays } = question;
    const words = searchQuery(asked);
    if ((site !== "" && !isOurSite(site)) || (asked !== "" && words === null)) return {};
    const { reviewed, end } = await listReviewed(db, {
      ...{ words, after, offset, size: pageSize },
      language: primaryOf(languageCode),
      since: daysAgo(maxAgeDays),
    });
    if (reviewed.length === 0) return {};
    return { claims: reviewed.map((one) => claimOf(one, origin())), ...next(end, question) };
  },
});

const picturesInput = z.strictObject({
  hash: z.string().regex(/^[0-9a-f]{16}$/u),
  language: z.string().max(35),
  after: z.strictObject({ firstPublishedAt: z.date(), claimId: z.uuid() }).nullable(),
  offset: z.number().int().min(0),
  size: z.number().int().positive(),
});

/** Published verdicts on pictures that look like one, newest first. */
export const claimsWithPicture = query({
  name: "fact-check-tools.claims-with-picture",
  input: picturesInput,
  may: () => allowed,
  read: (db, { input: { hash, language, after, offset, size } }) =>
    listReviewed(db, {
      ...{ words: null, since: null, after, offset, size },
      pictureHash: hash,
      language: primaryOf(language),
    }),
});

const PICTURES = ["image/png", "image/jpeg", "image/webp", "image/gif", "image/avif", "image/tiff"];
const LARGEST_PICTURE = 10 * 1024 * 1024;

/**
 * `claims.imageSearch`: verdicts on the picture at an address, or on copies of it. The picture is fetched
 * for this answer and not kept.
 *
 * @param fetching for tests, which reach a server of their own
 */
export const searchByImage = async (
  actor: Actor,
  asked: z.input<typeof imageSearchInput>,
  fetching: Pick<FetchOptions, "allowAddress"> = {},
): Promise<Outcome<object>> => {
  const parsed = imageSearchInput.safeParse(asked);
  if (!parsed.success) return refused({ code: "invalid", fields: complaintsOf(parsed.error) });
  const { question, after, offset, pageSize: size } = parsed.data;
  const limits = { mediaTypes: PICTURES, maxBytes: LARGEST_PICTURE, timeoutMs: 10_000 };
  const fetched = await safeFetch(question.imageUri, { ...limits, ...fetching });
  const hash = fetched.ok ? await pictureHash(fetched.bytes) : null;
  if (hash === null) return invalid("imageUri", "address-unreachable");
  const language = question.languageCode;
  const found = await claimsWithPicture(actor, { hash, language, after, offset, size });
  if (!found.ok || found.value.reviewed.length === 0) return found.ok ? nothing : found;
  const { reviewed, end } = found.value;
  return {
    ok: true,
    value: {
      results: reviewed.map((one) => ({ claim: claimOf(one, origin()) })),
      ...next(end, question),
    },
  };
};

/** The slug in the address of one of our claim pages; null for any other address. */
const slugAt = (address: string): string | null => {
  if (!URL.canParse(address)) return null;
  const url = new URL(address);
  const [, slug] = /^\/claims\/([^/]+)\/?$/.exec(url.pathname) ?? [];
  return slug !== undefined && isOurSite(url.host) ? decodeURIComponent(slug) : null;
};

/** `pages.list`: the page at an address, or all of a site, newest first. */
export const listPages = query({
  name: "fact-check-tools.pages-list",
  input: pagesListInput,
  may: () => allowed,
  read: async (db, { input: { question, after, offset, pageSize } }) => {
    const { url, organization } = question;
    if (url !== "") {
      const slug = slugAt(url);
      const reviewed = slug === null ? null : await reviewedAt(db, { slug });
      return reviewed ? { claimReviewMarkupPages: [pageOf(reviewed, origin())] } : {};
    }
    if (!isOurSite(organization)) return {};
    const everything = { words: null, language: null, since: null };
    const { reviewed, end } = await listReviewed(db, {
      ...everything,
      ...{ after, offset, size: pageSize },
    });
    if (reviewed.length === 0) return {};
    return {
      claimReviewMarkupPages: reviewed.map((one) => pageOf(one, origin())),
      ...next(end, question),
    };
  },
});

/** `pages.get`: the page of a published claim. */
export const getPage = query({
  name: "fact-check-tools.pages-get",
  input: pageInput,
  may: () => allowed,
  read: async (db, { input: { id } }) => {
    if (!z.uuid().safeParse(id).success) return null;
    const reviewed = await reviewedAt(db, { claimId: id });
    return reviewed && pageOf(reviewed, origin());
  },
});
