export const roles = ["admin", "editor", "reviewer"] as const;
export type Role = (typeof roles)[number];

/** Somebody signed in. An admin may do whatever an editor may; nobody may edit history. */
export type PersonActor = { kind: "person"; id: string; name: string; role: Role };

/** What a program with an API key may do beyond reading. */
export const keyScopes = ["propose", "pages"] as const;
export type KeyScope = (typeof keyScopes)[number];

/** A program that showed an API key; `name` is the key's. */
export type KeyActor = { kind: "key"; id: string; name: string; scopes: readonly KeyScope[] };

/**
 * Who is asking. It comes first in every command and query and is never looked up inside, so that a
 * form, the API and a job call the same function.
 */
export type Actor = PersonActor | KeyActor | { kind: "reader" } | { kind: "system"; job: string };

export const reader: Actor = { kind: "reader" };

export const isEditor = (actor: Actor): actor is PersonActor =>
  actor.kind === "person" && (actor.role === "editor" || actor.role === "admin");

export const isAdmin = (actor: Actor): actor is PersonActor =>
  actor.kind === "person" && actor.role === "admin";

export const isSignedIn = (actor: Actor): actor is PersonActor => actor.kind === "person";
