import { addressOf } from "./paths";

/**
 * The desk as schema.org has news organisations, with the policies that say how it works: the method page
 * holds its principles and how it checks, the corrections page what it does about errors.
 *
 * @param origin where the public pages are, without a slash at the end
 */
export const organization = (name: string, origin: string) => ({
  "@type": "NewsMediaOrganization",
  "@id": `${origin}/#desk`,
  name,
  url: addressOf(origin, "/"),
  logo: addressOf(origin, "/logo.png"),
  publishingPrinciples: addressOf(origin, "/method"),
  verificationFactCheckingPolicy: addressOf(origin, "/method"),
  correctionsPolicy: addressOf(origin, "/corrections"),
});

/** The same as a piece of markup that stands by itself. */
export const organizationMarkup = (name: string, origin: string) => ({
  "@context": "https://schema.org",
  ...organization(name, origin),
});
