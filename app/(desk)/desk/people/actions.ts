"use server";

import { revalidatePath } from "next/cache";
import { changeRole, disablePerson, enablePerson } from "@/lib/people/commands/accounts";
import { inviteSomeone, revokeInvitation } from "@/lib/people/commands/invitations";
import { formAction, oneOf, text } from "@/lib/people/form-action";
import { roles } from "@/lib/platform/actor";
import { translator } from "@/lib/platform/messages";

const said = (notice: string): string => {
  revalidatePath("/desk/people");
  return notice;
};

const personFields = (form: FormData) => ({
  personId: text(form, "personId"),
  seenVersion: Number(text(form, "seenVersion")),
});

export const inviteAction = formAction({
  read: (form) => ({ email: text(form, "email"), role: oneOf(roles, text(form, "role")) }),
  run: inviteSomeone,
  after: ({ email }) => {
    const t = translator();
    return said(t("people.invite.done", { email }));
  },
});

export const revokeInvitationAction = formAction({
  read: (form) => ({ invitationId: text(form, "invitationId") }),
  run: revokeInvitation,
  after: ({ email }) => {
    const t = translator();
    return said(t("people.invitations.revoked", { email }));
  },
});

export const changeRoleAction = formAction({
  read: (form) => ({ ...personFields(form), role: oneOf(roles, text(form, "role")) }),
  run: changeRole,
  after: ({ name, role }) => {
    const t = translator();
    return said(t("people.changeRole.done", { name, role }));
  },
});

export const disablePersonAction = formAction({
  read: personFields,
  run: disablePerson,
  after: ({ name }) => {
    const t = translator();
    return said(t("people.disable.done", { name }));
  },
});

export const enablePersonAction = formAction({
  read: personFields,
  run: enablePerson,
  after: ({ name }) => {
    const t = translator();
    return said(t("people.enable.done", { name }));
  },
});
