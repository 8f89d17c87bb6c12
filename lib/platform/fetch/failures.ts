import { EncodingError, TooLargeError } from "./body";
import { type FetchRefusal, type Refused, refuse } from "./destination";
import { PrivateAddressError } from "./guarded-lookup";

/**
 * What the codes of failures mean: those of system calls and getaddrinfo(3), of undici, of llhttp (HPE_…) and
 * of OpenSSL as Node names them.
 */
const meanings: readonly [RegExp, FetchRefusal][] = [
  [/^(?:ENOTFOUND|EAI_\w+|ENODATA)$/, "unknown-host"],
  [/^UND_ERR_(?:CONNECT|HEADERS|BODY)_TIMEOUT$|^ETIMEDOUT$/, "timeout"],
  [/^UND_ERR_HEADERS_OVERFLOW$|^HPE_HEADER_OVERFLOW$/, "endless-header"],
  [/^(?:HPE_\w+|UND_ERR_SOCKET|UND_ERR_RES\w+|ERR_SSL_\w+|EPROTO)$/, "broken-answer"],
  [/CERT|^UNABLE_TO_|^DEPTH_ZERO|^HOSTNAME_MISMATCH$/, "untrusted-certificate"],
];

/** Errors of undici's HTTP parser have their code only sometimes, and always their name. */
const codeOf = (error: Error): string | undefined => {
  if (error.name === "HTTPParserError") return "HPE_INVALID";
  return "code" in error && typeof error.code === "string" ? error.code : undefined;
};

/**
 * The refusal that a failure under way amounts to. An error without a code, and not one of ours, is a bug and is
 * thrown again.
 *
 * @param late whether the time for the whole of it was over
 */
export const refusalOfFailure = (error: unknown, late: boolean): Refused => {
  if (error instanceof PrivateAddressError) return refuse("private-address", error.message);
  if (error instanceof TooLargeError) return refuse("too-large", error.message);
  if (error instanceof EncodingError) return refuse("broken-answer", error.message);
  if (late && error instanceof Error) return refuse("timeout", error.message);
  const code = error instanceof Error ? codeOf(error) : undefined;
  if (!(error instanceof Error) || code === undefined) throw error;
  const meaning = meanings.find(([pattern]) => pattern.test(code))?.[1];
  return refuse(meaning ?? "unreachable", error.message);
};
