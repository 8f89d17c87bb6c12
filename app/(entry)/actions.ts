"use server";

import type { Route } from "next";
import { redirect } from "next/navigation";
import { originOfRequest, rememberSession } from "@/lib/people/authentication";
import { acceptInvitation } from "@/lib/people/commands/invitations";
import { requestPasswordReset, resetPassword } from "@/lib/people/commands/password-reset";
import { setUp } from "@/lib/people/commands/set-up";
import { signIn } from "@/lib/people/commands/sign-in";
import { formAction, text } from "@/lib/people/form-action";
import { returnPath } from "@/lib/people/rules";

const enterDesk = async ({ sessionId }: { sessionId: string }): Promise<never> => {
  await rememberSession(sessionId);
  redirect("/desk");
};

const linkFields = async (form: FormData) => ({
  token: text(form, "token"),
  password: text(form, "password"),
  userAgent: (await originOfRequest()).userAgent,
});

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
    redirect(returnTo as Route);
  },
});

export const requestResetAction = formAction({
  read: (form) => ({ email: text(form, "email") }),
  run: requestPasswordReset,
  after: () => redirect("/forgotten?asked=1"),
});

export const resetPasswordAction = formAction({
  read: linkFields,
  run: resetPassword,
  after: enterDesk,
});

export const joinAction = formAction({
  read: async (form) => ({ ...(await linkFields(form)), name: text(form, "name") }),
  run: acceptInvitation,
  after: enterDesk,
});

export const setUpAction = formAction({
  read: async (form) => ({
    ...(await linkFields(form)),
    deskName: text(form, "deskName"),
    name: text(form, "name"),
    email: text(form, "email"),
  }),
  run: setUp,
  after: enterDesk,
});
