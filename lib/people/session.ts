import { redirect } from "next/navigation";
import { type Actor, isSignedIn, type PersonActor } from "@/lib/platform/actor";
import { actorOfRequest } from "./authentication";

/** Who is asking in this request: the person of a live session, else a reader. */
export const currentActor = (): Promise<Actor> => actorOfRequest();

/**
 * Who is signed in; anyone else is sent to sign in and brought back. Manners, not a lock: every command
 * and query asks its own policy.
 */
export const signedInPerson = async (returnTo: string): Promise<PersonActor> => {
  const actor = await currentActor();
  if (!isSignedIn(actor)) redirect(`/sign-in?return=${encodeURIComponent(returnTo)}`);
  return actor;
};
