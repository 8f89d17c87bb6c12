import { describe, expect, it } from "vitest";
import { type Actor, reader, roles } from "@/lib/platform/actor";
import type { Decision } from "@/lib/platform/outcome";
import {
  mayAskForReset,
  mayAskWhoIsSignedIn,
  mayChangePassword,
  mayChangeRole,
  mayChangeWork,
  mayDisable,
  mayEnterByProvider,
  mayLookAtLink,
  mayMakeSetupToken,
  mayManagePeople,
  mayReadDeskFrame,
  mayReadMailbox,
  maySetUp,
  maySignIn,
  mayUseLink,
  mayUseOwnAccount,
} from "./policy";

const now = new Date("2026-11-23T12:00:00Z");
const later = new Date("2026-11-24T12:00:00Z");

const actors: Record<string, Actor> = {
  ...Object.fromEntries(
    roles.map((role) => [role, { kind: "person", id: `the ${role}`, name: role, role }]),
  ),
  reader,
  job: { kind: "system", job: "start" },
};

const calm = { failures: { ofAccount: 0, ofAddress: 0 } };
const hurried = { failures: { ofAccount: 10, ofAddress: 0 } };
const link = { link: { expiresAt: later, usedAt: null }, now };
const spent = { link: { expiresAt: later, usedAt: now }, now };
const admin = { role: "admin", disabledAt: null };
const known = { oidcIdentity: null, disabledAt: null };
const enter = (person: typeof known | null, invitation: object | null = null) => ({
  identity: "https://id.example 1",
  person,
  invitation,
});

type Ask = (actor: Actor) => Decision;
type Row = [what: string, ask: Ask, ...who: (keyof typeof words)[]];

/** What each of the six is told, in the order admin, editor, reviewer, reader, job. */
const words = {
  yes: "allowed",
  admins: "admins-only",
  signIn: "sign-in-first",
  people: "people-only",
  tooMany: "too-many-attempts",
  spent: "link-spent",
  last: "last-admin",
  server: "server-only",
  unknown: "no-account-for-identity",
} as const;

const byAdmins = ["yes", "admins", "admins", "signIn", "signIn"] as const;
const bySignedIn = ["yes", "yes", "yes", "signIn", "signIn"] as const;
const byAnyone = ["yes", "yes", "yes", "yes", "people"] as const;
const byNobody = (why: keyof typeof words) => [why, why, why, why, "people"] as const;

const table: Row[] = [
  ["signs in", (actor) => maySignIn(actor, calm), ...byAnyone],
  ["signs in after ten failures", (actor) => maySignIn(actor, hurried), ...byNobody("tooMany")],
  ["asks who is signed in", mayAskWhoIsSignedIn, ...byAnyone],
  ["reads the desk's name", mayReadDeskFrame, ...byAnyone],
  ["asks for a new password", mayAskForReset, ...byAnyone],
  ["looks at a link", mayLookAtLink, ...byAnyone],
  ["uses a link", (actor) => mayUseLink(actor, link), ...byAnyone],
  ["uses a link again", (actor) => mayUseLink(actor, spent), ...byNobody("spent")],
  ["looks after their account", mayUseOwnAccount, ...bySignedIn],
  ["changes their password", (actor) => mayChangePassword(actor, calm), ...bySignedIn],
  [
    "changes their password after ten failures",
    (actor) => mayChangePassword(actor, hurried),
    "tooMany",
    "tooMany",
    "tooMany",
    "signIn",
    "signIn",
  ],
  ["manages people", mayManagePeople, ...byAdmins],
  ["reads the mailbox", mayReadMailbox, ...byAdmins],
  [
    "demotes an admin beside others",
    (actor) => mayChangeRole(actor, { ...admin, otherAdmins: 1 }, { role: "editor" }),
    ...byAdmins,
  ],
  [
    "demotes the last admin",
    (actor) => mayChangeRole(actor, { ...admin, otherAdmins: 0 }, { role: "editor" }),
    "last",
    "admins",
    "admins",
    "signIn",
    "signIn",
  ],
  [
    "leaves the last admin an admin",
    (actor) => mayChangeRole(actor, { ...admin, otherAdmins: 0 }, { role: "admin" }),
    ...byAdmins,
  ],
  [
    "closes the account of the last admin",
    (actor) => mayDisable(actor, { ...admin, otherAdmins: 0 }),
    "last",
    "admins",
    "admins",
    "signIn",
    "signIn",
  ],
  [
    "closes the account of an editor",
    (actor) => mayDisable(actor, { role: "editor", disabledAt: null, otherAdmins: 0 }),
    ...byAdmins,
  ],
  ["sets the desk up", (actor) => maySetUp(actor, { admins: 0, used: false }), ...byAnyone],
  [
    "sets the desk up beside an admin",
    (actor) => maySetUp(actor, { admins: 1, used: false }),
    ...byNobody("spent"),
  ],
  [
    "sets the desk up again",
    (actor) => maySetUp(actor, { admins: 0, used: true }),
    ...byNobody("spent"),
  ],
  ["makes the setup token", mayMakeSetupToken, "server", "server", "server", "server", "yes"],
  ["enters by provider, known", (actor) => mayEnterByProvider(actor, enter(known)), ...byAnyone],
  [
    "enters by provider, invited",
    (actor) => mayEnterByProvider(actor, enter(null, {})),
    ...byAnyone,
  ],
  [
    "enters by provider, unknown",
    (actor) => mayEnterByProvider(actor, enter(null)),
    ...byNobody("unknown"),
  ],
  [
    "enters by provider with a closed account",
    (actor) => mayEnterByProvider(actor, enter({ ...known, disabledAt: now } as never)),
    ...byNobody("unknown"),
  ],
  [
    "enters by provider as somebody linked to another identity",
    (actor) => mayEnterByProvider(actor, enter({ ...known, oidcIdentity: "other" } as never)),
    ...byNobody("unknown"),
  ],
];

it("lets a person and an admin say when that person is away", () => {
  const asked = [
    ...Object.values(actors),
    { kind: "person", id: "p", name: "P", role: "reviewer" },
  ];
  const own = asked.filter((actor) => mayChangeWork(actor as Actor, { id: "p" }).allowed);
  expect(own.map((actor) => ("role" in actor ? actor.role : actor.kind)).toSorted()).toEqual([
    "admin",
    "reviewer",
  ]);
});

describe.each(table)("who %s", (_what, ask, ...told) => {
  it.each(Object.keys(actors).map((name, index) => [name, words[told[index] ?? "yes"]] as const))(
    "%s: %s",
    (name, expected) => {
      const decision = ask(actors[name] ?? reader);
      expect(decision.allowed ? "allowed" : decision.because).toBe(expected);
    },
  );
});
