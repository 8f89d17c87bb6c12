"use server";

import { revalidatePath } from "next/cache";
import { setClaimMedia } from "@/lib/claims/commands/media";
import { mediaCategories, mediaKinds } from "@/lib/claims/media-schema";
import { formAction, oneOf, text, ticked } from "@/lib/people/form-action";
import { translator } from "@/lib/platform/messages";

export const setMediaAction = formAction({
  read: async (form) => {
    const given = form.get("file");
    const file = given instanceof File ? given : new File([], "");
    return {
      claimId: text(form, "claimId"),
      version: text(form, "version"),
      kind: oneOf(mediaKinds, text(form, "kind")),
      category: oneOf([...mediaCategories, ""], text(form, "category")),
      file: new Uint8Array(await file.arrayBuffer()),
      fileName: file.name.slice(0, 300),
      sentIn: ticked(form, "sentIn"),
      address: text(form, "address").trim(),
      description: text(form, "description"),
      originalAddress: text(form, "originalAddress").trim(),
      originalContext: text(form, "originalContext"),
    };
  },
  run: setClaimMedia,
  after: () => {
    revalidatePath("/desk/claims/[claimId]", "layout");
    return translator()("claims.media.saved");
  },
});
