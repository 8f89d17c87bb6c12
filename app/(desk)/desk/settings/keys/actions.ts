"use server";

import { revalidatePath } from "next/cache";
import { makeKey, revokeKey } from "@/lib/keys/commands/keys";
import { keyLifetimes } from "@/lib/keys/schema";
import { formAction, oneOf, text, texts } from "@/lib/people/form-action";
import { keyScopes } from "@/lib/platform/actor";
import { translator } from "@/lib/platform/messages";

export const makeKeyAction = formAction({
  read: (form) => ({
    name: text(form, "name"),
    scopes: texts(form, "scopes").map((scope) => oneOf(keyScopes, scope)),
    lifetime: oneOf(keyLifetimes, text(form, "lifetime")),
  }),
  run: makeKey,
  after: () => {
    revalidatePath("/desk/settings/keys");
    return undefined;
  },
});

export const revokeKeyAction = formAction({
  read: (form) => ({ keyId: text(form, "keyId") }),
  run: revokeKey,
  after: ({ name }) => {
    const t = translator();
    revalidatePath("/desk/settings/keys");
    return t("keys.revokeDone", { name });
  },
});
