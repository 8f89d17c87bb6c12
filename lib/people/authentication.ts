import { cookies, headers } from "next/headers";
import { cache } from "react";
import { type Actor, type PersonActor, reader } from "@/lib/platform/actor";
import { seeSession } from "./commands/sessions";
import { sessionPerson } from "./queries/session";
import { after, SEEN_EVERY } from "./rules";
import {
  sealSession,
  sessionCookieName,
  sessionCookieSettings,
  unsealSession,
} from "./session-cookie";

const notedSession = async (actor: PersonActor, sessionId: string, lastSeenAt: Date) => {
  if (after(lastSeenAt, SEEN_EVERY) > new Date()) return;
  // Refused only when the session was ended meanwhile; the next request finds out.
  await seeSession(actor, { sessionId });
};

const signedInNow = async (): Promise<{ actor: PersonActor; sessionId: string } | null> => {
  const cookie = (await cookies()).get(sessionCookieName());
  const sessionId = cookie ? await unsealSession(cookie.value) : null;
  if (sessionId === null) return null;
  const found = await sessionPerson(reader, { sessionId });
  if (!found.ok) return null;
  await notedSession(found.value.actor, sessionId, found.value.lastSeenAt);
  return { actor: found.value.actor, sessionId };
};

/** One look at the session per rendered page, however many parts of it ask. */
const signedIn = cache(signedInNow);

/** Who sent the request being answered: the person of a live session, else a reader. */
export const actorOfRequest = async (): Promise<Actor> => (await signedIn())?.actor ?? reader;

/** The live session of the request, null when nobody is signed in. */
export const sessionOfRequest = async (): Promise<string | null> =>
  (await signedIn())?.sessionId ?? null;

/**
 * Where the request came from. The HTTP front writes the address into this header, from the socket or
 * the trusted proxies, and strips any that came with the request.
 */
export const originOfRequest = async (): Promise<{ address: string; userAgent: string }> => {
  const sent = await headers();
  return {
    address: (sent.get("x-claimdesk-address") ?? "").slice(0, 100),
    userAgent: (sent.get("user-agent") ?? "").slice(0, 500),
  };
};

/** Hands the browser its session; for actions and routes, which may set cookies. */
export const rememberSession = async (sessionId: string): Promise<void> => {
  (await cookies()).set(sessionCookieName(), await sealSession(sessionId), sessionCookieSettings());
};

export const forgetSession = async (): Promise<void> => {
  (await cookies()).set(sessionCookieName(), "", { ...sessionCookieSettings(), maxAge: 0 });
};
