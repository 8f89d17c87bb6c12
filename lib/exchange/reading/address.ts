/** A web address as it is compared and kept; null for what is none. */
export const webAddressOf = (given: string, base?: string): string | null => {
  try {
    const url = new URL(given, base);
    if (url.protocol !== "http:" && url.protocol !== "https:") return null;
    return url.hostname === "" || url.username !== "" || url.href.length > 2000 ? null : url.href;
  } catch {
    return null;
  }
};

/** The host of an address without "www.", as the Fact Check Tools API names publishers' sites. */
export const siteOf = (address: string): string =>
  new URL(address).hostname.toLowerCase().replace(/^www\./u, "");
