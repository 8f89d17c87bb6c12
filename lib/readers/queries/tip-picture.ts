import { CLEAN_PICTURE_TYPE } from "@/lib/platform/clean-picture";
import { query } from "@/lib/platform/query";
import { mayHandle } from "../policy";
import { tipPictureInput } from "../schema";

/** The picture that came with a tip, for the editors who decide what becomes of it. */
export const tipPicture = query({
  name: "readers.tip-picture",
  input: tipPictureInput,
  may: mayHandle,
  read: async (db, { input: { tipId } }) => {
    const picture = await db.tipPicture.findUnique({
      where: { tipId },
      select: { bytes: true },
    });
    return picture && { bytes: picture.bytes, mediaType: CLEAN_PICTURE_TYPE };
  },
});
