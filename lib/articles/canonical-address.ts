const TRACKING = /^(utm_|fbclid$|gclid$|mc_|igshid$|xtor$|at_medium$|at_campaign$)/;

/**
 * The address by which an article is found again: lower-case host without "www.", no fragment, no
 * tracking parameters, https and http taken as one. Null for no address and for one that is not http(s).
 */
export const canonicalAddress = (url: string): string | null => {
  if (!URL.canParse(url)) return null;
  const address = new URL(url);
  if (!/^https?:$/.test(address.protocol)) return null;
  address.protocol = "https:";
  address.hash = "";
  address.username = "";
  address.password = "";
  address.hostname = address.hostname.replace(/^www\./, "");
  for (const name of [...address.searchParams.keys()]) {
    if (TRACKING.test(name)) address.searchParams.delete(name);
  }
  address.searchParams.sort();
  address.pathname = address.pathname.replace(/(?<=.)\/$/, "");
  return address.href;
};
