"use server";

import { revalidatePath } from "next/cache";
import { claimFieldsOf } from "@/lib/claims/claim-form";
import { addAppearance } from "@/lib/claims/commands/appearances";
import { markClaim } from "@/lib/claims/commands/create";
import { findClaims } from "@/lib/claims/queries/find";
import { formAction, text, ticked } from "@/lib/people/form-action";
import { currentActor } from "@/lib/people/session";
import { translator } from "@/lib/platform/messages";

const place = (form: FormData) => ({
  articleVersionId: text(form, "articleVersionId"),
  start: text(form, "start"),
  end: text(form, "end"),
});

const onThisPage = (number: number) => {
  revalidatePath("/desk/articles/[articleId]", "page");
  return translator()("articles.reader.made", { number });
};

export const markClaimAction = formAction({
  read: (form) => ({ ...claimFieldsOf(form), ...place(form), open: ticked(form, "open") }),
  run: markClaim,
  after: ({ number }) => onThisPage(number),
});

export const linkClaimAction = formAction({
  read: (form) => ({ claimId: text(form, "claimId"), ...place(form) }),
  run: addAppearance,
  after: ({ number }) => onThisPage(number),
});

/** The claims to choose from while somebody types; nothing for who may not ask. */
export async function findClaimsForLink(words: string) {
  const found = await findClaims(await currentActor(), { words });
  return found.ok
    ? found.value.map(({ id, number, statement }) => ({ id, number, statement }))
    : [];
}
