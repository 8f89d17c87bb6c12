import NextAuth, { type AuthOptions } from "next-auth";
import { tellNextAuthItsAddress } from "@/lib/platform/config";

/** One request to next-auth, in the form its handler for plain Node requests takes. */
type Asked = {
  /** The path after /api/auth: ["callback", "oidc"]. */
  action: readonly string[];
  method: "GET" | "POST";
  query?: Record<string, string>;
  body?: Record<string, string>;
  cookies: Record<string, string>;
};

type Answered = { location: string | null; setCookies: string[]; body: unknown };

const header = (value: unknown): string[] => (Array.isArray(value) ? value.map(String) : []);

/**
 * Asks next-auth and returns what it answered. This is the only place that knows how it is called; it is
 * handed the request instead of finding it by itself, so the same works in a route and in a test.
 */
export const askNextAuth = async (
  { action, method, query = {}, body, cookies }: Asked,
  options: AuthOptions,
): Promise<Answered> => {
  tellNextAuthItsAddress();
  const headers = new Map<string, unknown>();
  let answer: unknown;
  const keep = (said?: unknown) => {
    answer = said;
  };
  const response = {
    status: () => response,
    getHeader: (name: string) => headers.get(name.toLowerCase()),
    setHeader: (name: string, value: unknown) => {
      headers.set(name.toLowerCase(), value);
      return response;
    },
    end: keep,
    send: keep,
    json: keep,
  };
  const request = { method, query: { ...query, nextauth: action }, body, cookies, headers: {} };
  await NextAuth(request as never, response as never, options);
  const location = headers.get("location");
  return {
    location: typeof location === "string" ? location : null,
    setCookies: header(headers.get("set-cookie")),
    body: answer,
  };
};
