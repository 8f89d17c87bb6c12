import { z } from "zod";
import { query, type ViewOf } from "@/lib/platform/query";
import { mediaCategories, mediaKinds } from "../media-schema";
import { mayReadClaims } from "../policy";

/** The picture, video or sound a claim is about; its fields are empty where it is about none. */
export const mediaOfClaim = query({
  name: "claims.media",
  input: z.strictObject({ claimId: z.uuid() }),
  may: mayReadClaims,
  read: async (db, { input: { claimId } }) => {
    const claim = await db.claim.findUnique({
      where: { id: claimId },
      select: {
        media: {
          include: { file: { select: { name: true, size: true } } },
        },
      },
    });
    if (!claim) return null;
    const { media } = claim;
    return {
      claimId,
      version: media?.version ?? 0,
      kind: mediaKinds.find((kind) => kind === media?.kind) ?? null,
      category: mediaCategories.find((category) => category === media?.category) ?? null,
      address: media?.address ?? "",
      description: media?.description ?? "",
      originalAddress: media?.originalAddress ?? "",
      originalContext: media?.originalContext ?? "",
      file: media?.file ? { name: media.file.name ?? "", sha256: media.fileId ?? "" } : null,
    };
  },
});

export type ClaimMediaView = ViewOf<typeof mediaOfClaim>;
