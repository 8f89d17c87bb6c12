"use server";

import { redirect } from "next/navigation";
import { originOfRequest, rememberSession } from "@/lib/people/authentication";
import { signIn } from "@/lib/people/commands/sign-in";
import { formAction, text } from "@/lib/people/form-action";
import { returnPath } from "@/lib/people/rules";

export const signInAction = formAction({
  read: async (form) => ({
    returnTo: returnPath(text(form, "return")),
    asked: {
      email: text(form, "email"),
      password: text(form, "password"),
      ...(await originOfRequest()),
    },
  }),
  run: async (actor, { returnTo, asked }) => {
    const outcome = await signIn(actor, asked);
    return outcome.ok ? { ok: true, value: { ...outcome.value, returnTo } } : outcome;
  },
  after: async ({ sessionId, returnTo }) => {
    await rememberSession(sessionId);
    redirect(returnTo);
  },
});
