import { type Actor, isAdmin, isSignedIn, type Role } from "@/lib/platform/actor";
import { all, allowed, type Decision, refusedBecause } from "@/lib/platform/outcome";
import { isUsable, tooManyAttempts } from "./rules";

type Failures = { failures: { ofAccount: number; ofAddress: number } };
type Link = { link: Parameters<typeof isUsable>[0]; now: Date };

/** What somebody at a keyboard does for themselves, signed in or not; no job does it for them. */
const byHand = (actor: Actor): Decision =>
  actor.kind === "system" || actor.kind === "key" ? refusedBecause("people-only") : allowed;

const signedIn = (actor: Actor): Decision =>
  isSignedIn(actor) ? allowed : refusedBecause("sign-in-first");

const admin = (actor: Actor): Decision =>
  all(signedIn(actor), isAdmin(actor) ? allowed : refusedBecause("admins-only"));

const unhurried = ({ failures }: Failures): Decision =>
  tooManyAttempts(failures) ? refusedBecause("too-many-attempts") : allowed;

/** Whoever is not guessing too fast may try. */
export const maySignIn = (actor: Actor, facts: Failures): Decision =>
  all(byHand(actor), unhurried(facts));

type Account = { oidcIdentity: string | null; disabledAt: Date | null };

/** A person who is not linked to another identity, or somebody invited. */
export const mayEnterByProvider = (
  actor: Actor,
  facts: { identity: string; person: Account | null; invitation: object | null },
): Decision => {
  const { identity, person, invitation } = facts;
  const known = person
    ? person.disabledAt === null && [null, identity].includes(person.oidcIdentity)
    : invitation !== null;
  return all(byHand(actor), known ? allowed : refusedBecause("no-account-for-identity"));
};

/** Whose cookie it is has been found out before; who asks is what is being found out. */
export const mayAskWhoIsSignedIn = byHand;

/** The desk's name stands over the door. */
export const mayReadDeskFrame = byHand;

/** Everyone signed in looks after their own account. */
export const mayUseOwnAccount = signedIn;

/** Guesses at the present password count like guesses at the door. */
export const mayChangePassword = (actor: Actor, facts: Failures): Decision =>
  all(signedIn(actor), unhurried(facts));

/** Whoever holds a link may look at what it opens. */
export const mayLookAtLink = byHand;

/** Whoever holds a link may use it, once and in time. */
export const mayUseLink = (actor: Actor, { link, now }: Link): Decision =>
  all(byHand(actor), isUsable(link, now) ? allowed : refusedBecause("link-spent"));

/** Anyone may ask; only the account's own mailbox is told. */
export const mayAskForReset = byHand;

/** Admins decide who belongs to the desk and as what. */
export const mayManagePeople = admin;

const keepsAnAdmin = (person: { role: string; disabledAt: Date | null; otherAdmins: number }) =>
  person.role === "admin" && person.disabledAt === null && person.otherAdmins === 0
    ? refusedBecause("last-admin")
    : allowed;

type Managed = Parameters<typeof keepsAnAdmin>[0];

/** The desk always keeps an admin. */
export const mayChangeRole = (actor: Actor, person: Managed, { role }: { role: Role }): Decision =>
  all(admin(actor), role === "admin" ? allowed : keepsAnAdmin(person));

/** The desk always keeps an admin. */
export const mayDisable = (actor: Actor, person: Managed): Decision =>
  all(admin(actor), keepsAnAdmin(person));

/** When somebody is away and how much they take on is said by themselves, or by an admin for them. */
export const mayChangeWork = (actor: Actor, person: { id: string }): Decision => {
  const own = isSignedIn(actor) && actor.id === person.id;
  return all(signedIn(actor), own || isAdmin(actor) ? allowed : refusedBecause("own-or-admins"));
};

/** The mailbox holds links that open accounts. */
export const mayReadMailbox = admin;

/** Only the server's start makes the token that it prints. */
export const mayMakeSetupToken = (actor: Actor): Decision =>
  actor.kind === "system" ? allowed : refusedBecause("server-only");

/** A desk is set up once, by whoever reads what its server prints. */
export const maySetUp = (actor: Actor, facts: { admins: number; used: boolean }): Decision =>
  all(byHand(actor), facts.admins === 0 && !facts.used ? allowed : refusedBecause("link-spent"));
