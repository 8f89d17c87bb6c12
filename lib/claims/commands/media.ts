import type { z } from "zod";
import { command, done, guarded } from "@/lib/platform/command";
import type { Transaction } from "@/lib/platform/database/client";
import { changesBetween, event } from "@/lib/platform/events/payloads";
import { mediaTypeOf } from "@/lib/platform/files/media-type";
import { storeFile } from "@/lib/platform/files/store";
import { invalid } from "@/lib/platform/outcome";
import { pictureHash } from "@/lib/platform/picture-hash";
import { claimFacts } from "../facts";
import { setMediaInput } from "../media-schema";
import { mayRestateClaim } from "../policy";

const mediaColumns = {
  kind: true,
  fileId: true,
  address: true,
  description: true,
  category: true,
  originalAddress: true,
  originalContext: true,
  pictureHash: true,
  version: true,
} as const;

const facts = async (tx: Transaction, { claimId }: { claimId: string }) => {
  const claim = await claimFacts(tx, claimId);
  if (!claim) return null;
  const media = await tx.claimMedia.findUnique({ where: { claimId }, select: mediaColumns });
  return { ...claim, media };
};

/** What is kept of a file that was handed in; of a picture also what it looks like. */
const kept = async (tx: Transaction, bytes: Uint8Array, name: string) => ({
  hash: await pictureHash(bytes),
  fileId: await storeFile(tx, { bytes, mediaType: mediaTypeOf(bytes), name }),
});

/** What was handed in, or else the picture that came with the tip where that is to be taken. */
const givenFile = async (tx: Transaction, given: z.output<typeof setMediaInput>) => {
  const { claimId, file, fileName, sentIn } = given;
  if (file.length > 0 || !sentIn) return { bytes: file, name: fileName };
  const tip = await tx.tip.findFirst({
    where: { claimId, picture: { isNot: null } },
    orderBy: { id: "asc" },
    select: { id: true, picture: { select: { bytes: true } } },
  });
  return { bytes: tip?.picture?.bytes ?? file, name: tip ? `${tip.id}.webp` : fileName };
};

type Said = Pick<
  z.output<typeof setMediaInput>,
  "kind" | "description" | "address" | "category" | "originalAddress" | "originalContext"
>;
type Kept = { fileId?: string | null | undefined; hash?: string | null | undefined };

const rowOf = (
  { kind, description, address, category, originalAddress, originalContext }: Said,
  { fileId = null, hash = null }: Kept,
) => ({
  ...{ kind, description, originalContext, fileId },
  pictureHash: hash,
  address: address || null,
  category: category || null,
  originalAddress: originalAddress || null,
});

/** Says which picture, video or sound a claim is about. Reviews judge it, so it stands while they do. */
export const setClaimMedia = command({
  name: "claims.set-media",
  input: setMediaInput,
  facts,
  may: mayRestateClaim,
  current: ({ media }) => ({
    version: media?.version ?? 0,
    fields: {
      kind: media?.kind ?? "",
      address: media?.address ?? "",
      description: media?.description ?? "",
      category: media?.category ?? "",
      originalAddress: media?.originalAddress ?? "",
      originalContext: media?.originalContext ?? "",
    },
  }),
  run: async (tx, { facts: { media }, input }) => {
    const { claimId, version, sentIn } = input;
    const { bytes, name } = await givenFile(tx, input);
    const handedIn = bytes.length > 0 ? await kept(tx, bytes, name) : null;
    if (sentIn && !handedIn) return invalid("sentIn", "wrong");
    if (!handedIn && !media?.fileId && input.address === "") return invalid("address", "required");
    if (input.kind === "image" && handedIn?.hash === null) return invalid("file", "wrong");
    const row = rowOf(input, handedIn ?? { fileId: media?.fileId, hash: media?.pictureHash });
    const { version: _, ...before } = media ?? { version: 0 };
    const changes = changesBetween(before, row);
    if (!changes) return done({ claimId });
    await guarded(
      media
        ? tx.claimMedia.updateMany({
            where: { claimId, version },
            data: { ...row, version: { increment: 1 } },
          })
        : // Of two who are the first at once, the later one is told.
          tx.claimMedia.createMany({ data: [{ claimId, ...row }], skipDuplicates: true }),
    );
    return done({ claimId }, event("claim.edited", { claimId }, { changes }));
  },
});
