import { encode } from "next-auth/jwt";
import { beforeAll, expect, it, vi } from "vitest";
import {
  sealSession,
  sessionCookieName,
  sessionCookieSettings,
  unsealSession,
} from "./session-cookie";

const SECRET = "a secret of the tests, thirty-two long";
const session = "01a2083e-0461-742d-8892-1995c9a6d092";

beforeAll(() => {
  vi.stubEnv("DATABASE_URL", "postgresql://nobody@localhost/none");
  vi.stubEnv("SESSION_SECRET", SECRET);
  vi.stubEnv("CLAIMDESK_URL", "https://desk.example");
});

it("names the session it was sealed for, and shows it to nobody", async () => {
  const sealed = await sealSession(session);
  expect(sealed).not.toContain(session);
  expect(await unsealSession(sealed)).toBe(session);
});

it("names nothing when it was altered, made elsewhere, too old, or says something else", async () => {
  const sealed = await sealSession(session);
  expect(await unsealSession("")).toBeNull();
  expect(await unsealSession("x.y.z")).toBeNull();
  expect(await unsealSession(`${sealed.slice(0, -2)}AA`)).toBeNull();
  const token = { sub: session };
  expect(await unsealSession(await encode({ token, secret: `${SECRET}!` }))).toBeNull();
  expect(await unsealSession(await encode({ token, secret: SECRET, maxAge: -60 }))).toBeNull();
  expect(await unsealSession(await encode({ token: { sub: "1" }, secret: SECRET }))).toBeNull();
});

it("goes over encrypted connections only where the desk is served over them, and to no script", () => {
  expect(sessionCookieName()).toBe("__Secure-next-auth.session-token");
  expect(sessionCookieSettings()).toMatchObject({ secure: true, httpOnly: true, sameSite: "lax" });
});
