import type { AuthOptions } from "next-auth";
import type { OAuthConfig } from "next-auth/providers/oauth";
import { z } from "zod";
import { reader } from "@/lib/platform/actor";
import { config } from "@/lib/platform/config";
import { signInByProvider } from "./commands/sign-in-elsewhere";
import { askNextAuth } from "./next-auth";
import { type ProviderSettings, providerSettings } from "./provider";
import { returnPath } from "./rules";
import { COOKIE_LASTS_SECONDS } from "./session-cookie";

/** Standard claims, OpenID Connect Core 1.0, 5.1; `email_verified` has to be a true, not a text. */
const claimsOf = z.object({
  iss: z.string(),
  sub: z.string(),
  email: z.string().optional().catch(undefined),
  email_verified: z.boolean().optional().catch(undefined),
  name: z.string().optional().catch(undefined),
});

type Claims = z.output<typeof claimsOf>;

const providerOf = ({ issuer, name, clientId, clientSecret }: ProviderSettings) =>
  ({
    id: "oidc",
    name,
    type: "oauth",
    issuer,
    wellKnown: `${issuer}/.well-known/openid-configuration`,
    clientId,
    clientSecret,
    idToken: true,
    checks: ["pkce", "state", "nonce"],
    authorization: { params: { scope: "openid email profile" } },
    userinfo: {
      // Some providers name the e-mail address in the ID token, others only when asked.
      request: async ({ tokens, client }) => ({
        ...(client.issuer.metadata.userinfo_endpoint ? await client.userinfo(tokens as never) : {}),
        ...(tokens as unknown as { claims: () => Claims }).claims(),
      }),
    },
    profile: ({ sub }) => ({ id: sub }),
  }) satisfies OAuthConfig<Claims>;

/** Enters with what the provider said; a session, or the reason why there is none. */
const enter = async (profile: unknown, userAgent: string) => {
  const claims = claimsOf.parse(profile);
  const outcome = await signInByProvider(reader, {
    issuer: claims.iss,
    subject: claims.sub,
    email: claims.email ?? "",
    emailVerified: claims.email_verified === true,
    name: claims.name ?? "",
    userAgent,
  });
  return outcome.ok ? outcome.value.sessionId : null;
};

/** next-auth's settings for one request: its token carries the id of a session's row and nothing else. */
const optionsFor = (settings: ProviderSettings, userAgent: string): AuthOptions => {
  let sessionId: string | null = null;
  return {
    providers: [providerOf(settings)],
    secret: config().SESSION_SECRET,
    session: { strategy: "jwt", maxAge: COOKIE_LASTS_SECONDS },
    pages: { signIn: "/sign-in", error: "/sign-in" },
    callbacks: {
      signIn: async ({ profile }) => {
        sessionId = await enter(profile, userAgent);
        return sessionId !== null || "/sign-in?error=no-account-for-identity";
      },
      jwt: () => {
        if (sessionId === null) throw new Error("there is no session to seal");
        return { sub: sessionId };
      },
    },
  };
};

const redirectTo = (location: string | null, setCookies: readonly string[]): Response => {
  const headers = new Headers({ location: location ?? "/sign-in", "cache-control": "no-store" });
  for (const cookie of setCookies) headers.append("set-cookie", cookie);
  return new Response(null, { status: 302, headers });
};

/** What is not encoded as next-auth encodes is not its own, and is left as it came. */
const decoded = (value: string): string =>
  /%(?![\da-f]{2})/i.test(value) ? value : decodeURIComponent(value);

const cookiesIn = (pairs: readonly string[]): Record<string, string> =>
  Object.fromEntries(
    pairs
      .map((pair) => pair.split(";")[0] ?? "")
      .map((pair) => {
        const [name = "", ...value] = pair.trim().split("=");
        return [name, decoded(value.join("="))];
      }),
  );

/** Sends the browser to the provider. next-auth wants a token against forged requests; it makes its own. */
const start = async (request: Request, options: AuthOptions): Promise<Response> => {
  const returnTo = returnPath(new URL(request.url).searchParams.get("return") ?? "");
  const first = await askNextAuth({ action: ["csrf"], method: "GET", cookies: {} }, options);
  const { csrfToken } = z.object({ csrfToken: z.string() }).parse(first.body);
  const { location, setCookies } = await askNextAuth(
    {
      action: ["signin", "oidc"],
      method: "POST",
      body: { csrfToken, callbackUrl: returnTo },
      cookies: cookiesIn(first.setCookies),
    },
    options,
  );
  return redirectTo(location, setCookies);
};

/** What next-auth itself answers: the way back from the provider, and its own way to our pages. */
const passedOn = ["callback/oidc", "error", "signin"];

/**
 * Answers /api/auth/…: the way to the provider ("signin/oidc") and the way back. Null for everything
 * else, and for all of it while no provider is set up.
 */
export const answerAuth = async (
  request: Request,
  action: readonly string[],
): Promise<Response | null> => {
  const settings = providerSettings();
  if (!settings) return null;
  const path = action.join("/");
  const options = optionsFor(settings, (request.headers.get("user-agent") ?? "").slice(0, 500));
  if (path === "signin/oidc") return start(request, options);
  if (!passedOn.includes(path)) return null;
  const { location, setCookies } = await askNextAuth(
    {
      action,
      method: "GET",
      query: Object.fromEntries(new URL(request.url).searchParams),
      cookies: cookiesIn((request.headers.get("cookie") ?? "").split("; ")),
    },
    options,
  );
  return redirectTo(location, setCookies);
};
