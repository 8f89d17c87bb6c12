"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { forgetSession, originOfRequest, sessionOfRequest } from "@/lib/people/authentication";
import { changePassword, rename } from "@/lib/people/commands/own-account";
import { endAllSessions, endSession } from "@/lib/people/commands/sessions";
import { changeWork } from "@/lib/people/commands/work";
import { formAction, text } from "@/lib/people/form-action";
import { translator } from "@/lib/platform/messages";

const said = (notice: string): string => {
  revalidatePath("/desk", "layout");
  return notice;
};

export const renameAction = formAction({
  read: (form) => ({
    name: text(form, "name"),
    seenVersion: Number(text(form, "seenVersion")),
  }),
  run: rename,
  after: () => {
    const t = translator();
    return said(t("people.account.renamed"));
  },
});

export const changeWorkAction = formAction({
  read: (form) => ({
    personId: text(form, "personId"),
    seenVersion: Number(text(form, "seenVersion")),
    awayFrom: text(form, "awayFrom"),
    awayTo: text(form, "awayTo"),
    workLimit: text(form, "workLimit"),
    languages: text(form, "languages"),
  }),
  run: changeWork,
  after: () => said(translator()("people.work.saved")),
});

export const changePasswordAction = formAction({
  read: async (form) => ({
    currentPassword: text(form, "currentPassword"),
    password: text(form, "password"),
    currentSessionId: (await sessionOfRequest()) ?? "",
    address: (await originOfRequest()).address,
  }),
  run: changePassword,
  after: (ended) => {
    const t = translator();
    return said(t("people.account.passwordChanged", ended));
  },
});

export const endSessionAction = formAction({
  read: (form) => ({ sessionId: text(form, "sessionId") }),
  run: endSession,
  after: () => {
    const t = translator();
    return said(t("people.sessions.ended"));
  },
});

export const endAllSessionsAction = formAction({
  read: () => ({}),
  run: endAllSessions,
  after: async () => {
    await forgetSession();
    redirect("/sign-in");
  },
});
