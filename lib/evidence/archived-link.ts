/** What a link into a public web archive is of. */
export type ArchivedLink = { original: string; at: Date };

const archives: readonly [host: RegExp, path: RegExp][] = [
  // The letters after the digits say how it is shown: id_, if_, im_…
  [/^web\.archive\.org$/u, /^\/web\/(\d{14})(?:[a-z]{2}_)?\/(.+)$/u],
  [/^archive\.(?:ph|today|is|li|vn|md|fo)$/u, /^\/(\d{14})\/(.+)$/u],
  [/^archive\.(?:ph|today|is|li|vn|md|fo)$/u, /^\/(\d{4}\.\d\d\.\d\d-\d{6})\/(.+)$/u],
];

const momentOf = (digits: string): Date =>
  new Date(
    digits
      .replace(/\D/gu, "")
      .replace(/^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)$/u, "$1-$2-$3T$4:$5:$6Z"),
  );

const addressOf = (text: string): string | null => {
  // Servers on the way make one slash of two.
  const address = /^https?:/u.test(text)
    ? text.replace(/^(https?:)\/+/u, "$1//")
    : `http://${text}`;
  return URL.canParse(address) ? address : null;
};

/** The page that an archived link is a copy of, and of when; null where it is no such link. */
export const archivedLink = (url: string): ArchivedLink | null => {
  if (!URL.canParse(url)) return null;
  const { protocol, host, pathname, search } = new URL(url);
  if (!/^https?:$/u.test(protocol)) return null;
  for (const [of, path] of archives) {
    const [, digits = "", rest = ""] = of.test(host)
      ? (path.exec(`${pathname}${search}`) ?? [])
      : [];
    const original = addressOf(rest);
    const at = momentOf(digits);
    if (rest !== "" && original !== null && !Number.isNaN(at.getTime())) return { original, at };
  }
  return null;
};
