"use server";

import { revalidatePath } from "next/cache";
import { claimFieldsOf } from "@/lib/claims/claim-form";
import { addAppearance } from "@/lib/claims/commands/appearances";
import { markClaim } from "@/lib/claims/commands/create";
import { findClaims } from "@/lib/claims/queries/find";
import { formAction, text, ticked } from "@/lib/people/form-action";
import { currentActor } from "@/lib/people/session";
import { translator } from "@/lib/platform/messages";
import type { Outcome } from "@/lib/platform/outcome";

const place = (form: FormData) => ({
  articleVersionId: text(form, "articleVersionId"),
  start: text(form, "start"),
  end: text(form, "end"),
});

const onThisPage = (number: number) => {
  revalidatePath("/desk/articles/[articleId]", "page");
  return translator()("articles.reader.made", { number });
};

/** The claim that was found to say it already while a new one was typed; "" for none. */
const saidAlready = (form: FormData): string =>
  /^link (?<claimId>\S+)$/u.exec(text(form, "instead"))?.groups?.claimId ?? "";

export const markClaimAction = formAction({
  read: (form) => ({
    fields: { ...claimFieldsOf(form), open: ticked(form, "open") },
    place: place(form),
    claimId: saidAlready(form),
  }),
  run: (actor, { fields, place, claimId }): Promise<Outcome<{ number: number }>> =>
    claimId
      ? addAppearance(actor, { claimId, ...place })
      : markClaim(actor, { ...fields, ...place }),
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
