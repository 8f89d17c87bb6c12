import { z } from "zod";
import { now } from "@/lib/platform/clock";
import { config } from "@/lib/platform/config";
import { allowed } from "@/lib/platform/outcome";
import { query } from "@/lib/platform/query";
import { listReviewed, type Place, reviewedAt } from "../reviewed";
import { searchQuery } from "../search-text";
import { tokenOf } from "./page-token";
import { claimsSearchInput, pageInput, pagesListInput } from "./schema";
import { claimOf, pageOf, siteOf } from "./shapes";

const DAY = 86_400_000;

const origin = () => config().CLAIMDESK_URL;

/** Every verdict here is on this desk's own site; a filter for another finds nothing. */
const isOurSite = (site: string): boolean => site.replace(/^www\./, "") === siteOf(origin());

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
      language: languageCode.toLowerCase().split(/[-_]/)[0] || null,
      since: daysAgo(maxAgeDays),
    });
    if (reviewed.length === 0) return {};
    return { claims: reviewed.map((one) => claimOf(one, origin())), ...next(end, question) };
  },
});

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
