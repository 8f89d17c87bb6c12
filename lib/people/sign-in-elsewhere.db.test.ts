import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { reader } from "@/lib/platform/actor";
import { database } from "@/lib/platform/database/client";
import { makeAccount, versionOf } from "@/lib/testing/accounts";
import { makePerson } from "@/lib/testing/builders";
import { startOpenIdProvider } from "@/lib/testing/openid-provider";
import { disablePerson } from "./commands/accounts";
import { inviteSomeone } from "./commands/invitations";
import { sessionPerson } from "./queries/session";
import { sessionCookieName, unsealSession } from "./session-cookie";
import { answerAuth } from "./sign-in-elsewhere";

const DESK = "http://localhost:3000";
const provider = await startOpenIdProvider();

beforeAll(() => {
  vi.stubEnv("OIDC_ISSUER", `${provider.state.issuer}/`);
  vi.stubEnv("OIDC_CLIENT_ID", provider.state.clientId);
  vi.stubEnv("OIDC_CLIENT_SECRET", provider.state.clientSecret);
  vi.stubEnv("OIDC_NAME", "The Courier");
});

afterAll(() => provider.close());

beforeEach(() => {
  provider.state.inIdToken = true;
});

/** A browser's cookies on the desk's site. */
const browser = () => {
  const jar = new Map<string, string>();
  const ask = async (url: string): Promise<Response | null> => {
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join("; ");
    const headers = { cookie, "user-agent": "a test" };
    const path = new URL(url).pathname.replace("/api/auth/", "").split("/");
    const response = await answerAuth(new Request(url, { headers }), path);
    for (const set of response?.headers.getSetCookie() ?? []) {
      const [name = "", value = ""] = (set.split(";")[0] ?? "").split(/=(.*)/s);
      jar.set(name, value);
    }
    return response;
  };
  return { jar, ask };
};

/** Goes to the provider and comes back; says where it ended and whom the cookie stands for. */
const comeBack = async ({ jar, ask }: ReturnType<typeof browser>, returnTo = "/desk/queue") => {
  const start = `${DESK}/api/auth/signin/oidc?return=${encodeURIComponent(returnTo)}`;
  const away = (await ask(start))?.headers.get("location") ?? "";
  const back = await fetch(away, { redirect: "manual" });
  const callback = back.headers.get("location") ?? "";
  const landed = (await ask(callback))?.headers.get("location") ?? "";
  const cookie = decodeURIComponent(jar.get(sessionCookieName()) ?? "");
  const sessionId = await unsealSession(cookie);
  const person = sessionId ? await sessionPerson(reader, { sessionId }) : null;
  return { away, callback, landed, actor: person?.ok ? person.value.actor : null };
};

const refused = { landed: "/sign-in?error=no-account-for-identity", actor: null };

describe("signing in elsewhere", () => {
  it("links the identity to the account of the confirmed address, and knows it again by identity", async () => {
    const { actor, email } = await makeAccount("editor");
    provider.state.claims = { sub: "ada", email: email.toUpperCase(), email_verified: true };
    const first = await comeBack(browser());
    expect(first.away).toContain(`${provider.state.issuer}/authorize?`);
    expect(first).toMatchObject({
      landed: `${DESK}/desk/queue`,
      actor: { id: actor.id, role: "editor" },
    });

    provider.state.claims = { sub: "ada", email: "new-name@courier.example", email_verified: true };
    expect((await comeBack(browser())).actor).toEqual(actor);
  });

  it("asks the provider for the address where the ID token does not tell it", async () => {
    const { actor, email } = await makeAccount();
    provider.state.inIdToken = false;
    provider.state.claims = { sub: "beth", email, email_verified: true };
    expect((await comeBack(browser())).actor).toEqual(actor);
  });

  it("lets nobody in by an address the provider has not confirmed", async () => {
    const { email } = await makeAccount();
    for (const unconfirmed of [false, undefined, "true"]) {
      provider.state.claims = { sub: "eve", email, email_verified: unconfirmed };
      expect(await comeBack(browser())).toMatchObject(refused);
    }
  });

  it("makes nobody who was not invited, and whoever was in the role they were invited to", async () => {
    const email = "cleo@courier.example";
    provider.state.claims = { sub: "cleo", email, email_verified: true, name: "Cleo" };
    expect(await comeBack(browser())).toMatchObject(refused);
    expect(await database().person.count({ where: { email } })).toBe(0);
    await inviteSomeone(await makePerson("admin"), { email, role: "editor" });
    expect((await comeBack(browser())).actor).toMatchObject({ name: "Cleo", role: "editor" });
    expect(await database().invitation.findFirst({ where: { email } })).not.toMatchObject({
      acceptedAt: null,
    });
  });

  it("lets nobody take over an account that is linked to another identity, or closed", async () => {
    const { actor, email } = await makeAccount();
    provider.state.claims = { sub: "dora", email, email_verified: true };
    expect((await comeBack(browser())).actor).toEqual(actor);
    provider.state.claims = { sub: "not-dora", email, email_verified: true };
    expect(await comeBack(browser())).toMatchObject(refused);

    provider.state.claims = { sub: "dora", email, email_verified: true };
    const admin = await makePerson("admin");
    await disablePerson(admin, { personId: actor.id, seenVersion: await versionOf(actor) });
    expect(await comeBack(browser())).toMatchObject(refused);
  });

  it("opens nothing for a browser that did not set out, or for an answer used twice", async () => {
    const { email } = await makeAccount();
    provider.state.claims = { sub: "fay", email, email_verified: true };
    const own = browser();
    const { callback, actor } = await comeBack(own);
    expect(actor).not.toBeNull();
    for (const other of [browser(), own]) {
      other.jar.delete(sessionCookieName());
      let landed = callback;
      while (landed.startsWith(`${DESK}/api/auth/`)) {
        landed = (await other.ask(landed))?.headers.get("location") ?? "";
      }
      expect(landed).toMatch(/^\/sign-in\?.*error=OAuthCallback/);
      expect(other.jar.get(sessionCookieName()) ?? "").toBe("");
    }
  });

  it("returns only to the desk", async () => {
    const { email } = await makeAccount();
    provider.state.claims = { sub: "gil", email, email_verified: true };
    expect((await comeBack(browser(), "https://evil.example/desk")).landed).toBe(`${DESK}/desk`);
  });

  it("answers nothing else", async () => {
    for (const path of [
      "session",
      "providers",
      "csrf",
      "signout",
      "callback/other",
      "signin/other",
    ]) {
      expect(await browser().ask(`${DESK}/api/auth/${path}`)).toBeNull();
    }
  });
});
