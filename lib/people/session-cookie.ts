import { decode, encode } from "next-auth/jwt";
import { z } from "zod";
import { config } from "@/lib/platform/config";

/** What the cookie says: the id of a row of the table `session`, and nothing else. */
const contents = z.object({ sub: z.uuid() });

/**
 * The longest a browser keeps a cookie (RFC 6265bis, 400 days). How long a session lasts is decided by
 * its row, which is checked at each use.
 */
export const COOKIE_LASTS_SECONDS = 400 * 24 * 60 * 60;

const isSecure = () => config().CLAIMDESK_URL.startsWith("https://");

/** next-auth's own name, so that both ways of signing in end in the same cookie. */
export const sessionCookieName = (): string =>
  `${isSecure() ? "__Secure-" : ""}next-auth.session-token`;

export const sessionCookieSettings = () =>
  ({
    httpOnly: true,
    sameSite: "lax",
    path: "/",
    secure: isSecure(),
    maxAge: COOKIE_LASTS_SECONDS,
  }) as const;

/** The cookie's value for a session, encrypted with the desk's secret. */
export const sealSession = (sessionId: string): Promise<string> =>
  encode({
    token: { sub: sessionId },
    secret: config().SESSION_SECRET,
    maxAge: COOKIE_LASTS_SECONDS,
  });

/** The session a cookie names; null for one that is not ours, was altered or is too old. */
export const unsealSession = async (value: string): Promise<string | null> => {
  try {
    const token = await decode({ token: value, secret: config().SESSION_SECRET });
    return contents.safeParse(token).data?.sub ?? null;
  } catch {
    // What cannot be decrypted was not sealed here, which is all there is to know about it.
    return null;
  }
};
