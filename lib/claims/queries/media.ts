import { z } from "zod";
import { isEditor } from "@/lib/platform/actor";
import { query, type ViewOf } from "@/lib/platform/query";
import { mediaCategories, mediaKinds } from "../media-schema";
import { mayReadClaims } from "../policy";

type Tip = { id: string; statement: string; picture: { width: number; height: number } | null };

/** The picture a reader sent in with the tip the claim was made of; editors alone see those. */
const sentIn = (tip: Tip | undefined) =>
  tip?.picture ? { tipId: tip.id, statement: tip.statement, ...tip.picture } : null;

/** The picture, video or sound a claim is about; its fields are empty where it is about none. */
export const mediaOfClaim = query({
  name: "claims.media",
  input: z.strictObject({ claimId: z.uuid() }),
  may: mayReadClaims,
  read: async (db, { actor, input: { claimId } }) => {
    const claim = await db.claim.findUnique({
      where: { id: claimId },
      select: {
        media: {
          include: { file: { select: { name: true, size: true } } },
        },
        tips: {
          where: { picture: { isNot: null } },
          orderBy: { id: "asc" },
          take: 1,
          select: { id: true, statement: true, picture: { select: { width: true, height: true } } },
        },
      },
    });
    if (!claim) return null;
    const { media, tips } = claim;
    const [tip] = tips;
    return {
      claimId,
      version: media?.version ?? 0,
      kind: mediaKinds.find((kind) => kind === media?.kind) ?? null,
      category: mediaCategories.find((category) => category === media?.category) ?? null,
      address: media?.address ?? "",
      description: media?.description ?? "",
      originalAddress: media?.originalAddress ?? "",
      originalContext: media?.originalContext ?? "",
      sentIn: isEditor(actor) ? sentIn(tip) : null,
      file: media?.file ? { name: media.file.name ?? "", sha256: media.fileId ?? "" } : null,
    };
  },
});

export type ClaimMediaView = ViewOf<typeof mediaOfClaim>;
