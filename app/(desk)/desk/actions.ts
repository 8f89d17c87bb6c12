"use server";

import { redirect } from "next/navigation";
import { forgetSession, sessionOfRequest } from "@/lib/people/authentication";
import { signOut } from "@/lib/people/commands/sessions";
import { currentActor } from "@/lib/people/session";

/** Ends the session of this browser; one that has ended already is as good. */
export async function signOutAction(): Promise<void> {
  const sessionId = await sessionOfRequest();
  if (sessionId) await signOut(await currentActor(), { sessionId });
  await forgetSession();
  redirect("/sign-in");
}
