/**
 * Parameters that say where a reader came from and not what they read: campaign tags, click
 * identifiers of advertisers and newsletters, share links of the networks.
 */
const tracking =
  /^(?:utm_.+|mtm_.+|pk_.+|at_.+|mc_[ce]id|fb(?:clid|_.+)|gclid|gclsrc|gbraid|wbraid|dclid|msclkid|yclid|twclid|ttclid|igshid?|xtor|_hs(?:enc|mi)|mkt_tok|ref_src|ref_url|s_cid|cmpid|ocid|smid|smtyp|__twitter_impression)$/iu;

const withoutTracking = (address: URL): void => {
  const kept = [...address.searchParams].filter(([name]) => !tracking.test(name));
  // Asking for nothing takes the "?" away too; the order says nothing on any site we know of.
  address.search = new URLSearchParams(kept).toString();
  address.searchParams.sort();
};

/**
 * The address by which a source is found again, or null for no http(s) address.
 *
 * Two addresses that differ only in what a server does not look at are one: the scheme (http or
 * https), case and final dot of the host, "www.", credentials, a default port, the fragment,
 * tracking parameters and the order of the others, and a slash at the end of the path. Dot
 * segments, backslashes, tabs and international host names are settled by the URL Standard's parser.
 */
export const canonicalUrl = (given: string): string | null => {
  if (!URL.canParse(given)) return null;
  const address = new URL(given);
  if (address.protocol !== "https:" && address.protocol !== "http:") return null;
  address.protocol = "https:";
  address.username = "";
  address.password = "";
  address.hash = "";
  address.hostname = address.hostname.replace(/\.$/u, "").replace(/^(?:www\.)+(?=[^.]+\.)/u, "");
  address.pathname = address.pathname.replace(/(?<=.)\/+$/u, "");
  withoutTracking(address);
  return address.href;
};
