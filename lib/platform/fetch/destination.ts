import { addressInHost, isLocalName, isPublicAddress } from "./addresses";

/** Why an address is not fetched. */
export type FetchRefusal =
  | "invalid-url"
  /** Neither http nor https. */
  | "forbidden-scheme"
  /** A port where no web server is. */
  | "forbidden-port"
  | "private-address"
  /** A user name or password in the address. */
  | "credentials"
  | "too-many-redirects"
  | "too-large"
  | "timeout"
  /** The name has no address. */
  | "unknown-host"
  /** Nothing listens there. */
  | "unreachable"
  | "untrusted-certificate"
  /** More of a header than any website sends. */
  | "endless-header"
  /** What came is no HTTP, is not packed as it says, or ended before its end. */
  | "broken-answer"
  /** The site's robots.txt asks programs not to fetch it. */
  | "robots"
  /** A status other than 2xx. */
  | "not-success"
  | "unsupported-type";

export type Refused = { ok: false; reason: FetchRefusal; detail: string };

export const refuse = (reason: FetchRefusal, detail: string): Refused => ({
  ok: false,
  reason,
  detail,
});

/** Says whether an address may be connected to although it is not public. */
export type AllowAddress = (ip: string) => boolean;

/** Ports where articles and documents are served; others belong to services that are no websites. */
const WEB_PORTS = new Set(["", "80", "443", "8000", "8008", "8080", "8081", "8443", "8888"]);

const refusalOf = (url: URL, allowAddress: AllowAddress | undefined): Refused | undefined => {
  if (!/^https?:$/.test(url.protocol)) return refuse("forbidden-scheme", url.protocol);
  if (url.username !== "" || url.password !== "") return refuse("credentials", url.host);
  const address = addressInHost(url.hostname);
  const isAllowed = address !== undefined && allowAddress?.(address) === true;
  if (isAllowed) return undefined;
  if (address !== undefined && !isPublicAddress(address)) return refuse("private-address", address);
  if (isLocalName(url.hostname)) return refuse("private-address", url.hostname);
  return WEB_PORTS.has(url.port) ? undefined : refuse("forbidden-port", url.port);
};

/**
 * A URL that may be asked for, as far as its spelling says; what a name resolves to is checked when it is
 * connected to. The WHATWG parser turns octal, hexadecimal, decimal, shortened and full-width spellings of
 * an address into one, and that one is judged.
 */
export const destination = (
  given: string,
  base: URL | undefined,
  allowAddress: AllowAddress | undefined,
): { ok: true; url: URL } | Refused => {
  if (given.length > 4_000 || !URL.canParse(given, base)) {
    return refuse("invalid-url", given.slice(0, 200));
  }
  const url = new URL(given, base);
  url.hash = "";
  return refusalOf(url, allowAddress) ?? { ok: true, url };
};
