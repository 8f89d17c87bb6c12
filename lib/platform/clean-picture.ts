import sharp from "sharp";
import { mediaTypeOf } from "./files/media-type";

/** What may be handed in, by its first bytes, and the decoder that has to agree. */
const decoders: Partial<Record<string, string>> = {
  "image/jpeg": "jpeg",
  "image/png": "png",
  "image/webp": "webp",
  "image/gif": "gif",
};

/** Of what is handed in: more than 5 MB of photograph have, and a fifth of a gigabyte when unpacked. */
const MOST_PIXELS = 30_000_000;
/** Of what is kept, in pixels: enough to read the small print of a photographed page. */
const LONGEST_SIDE = 2_400;
/** Seconds after which a picture made to keep a decoder busy is given up. */
const PATIENCE = 10;

/** What a clean picture is, always. */
export const CLEAN_PICTURE_TYPE = "image/webp";

export type CleanPicture = { bytes: Uint8Array<ArrayBuffer>; width: number; height: number };

/** Words for each stand in messages/en/complaints.json. */
type Trouble = "picture-unsupported" | "picture-too-many-pixels" | "picture-unreadable";

const decoded = async (bytes: Uint8Array): Promise<CleanPicture | Trouble> => {
  const { format, width, height } = await sharp(bytes, { limitInputPixels: false }).metadata();
  if (format !== decoders[mediaTypeOf(bytes)]) return "picture-unsupported";
  if (width * height > MOST_PIXELS) return "picture-too-many-pixels";
  const { data, info } = await sharp(bytes, {
    limitInputPixels: MOST_PIXELS,
    sequentialRead: true,
    failOn: "error",
    pages: 1,
  })
    .timeout({ seconds: PATIENCE })
    .autoOrient()
    .resize({ width: LONGEST_SIDE, height: LONGEST_SIDE, fit: "inside", withoutEnlargement: true })
    .webp({ quality: 88 })
    .toBuffer({ resolveWithObject: true });
  return { bytes: new Uint8Array(data), width: info.width, height: info.height };
};

/**
 * A picture from somebody unknown, drawn anew: nothing of the file is left but what is to be seen. Where
 * and when it was taken is gone, as is anything hidden behind it; of one that moves the first frame stays.
 */
export const cleanPicture = async (bytes: Uint8Array): Promise<CleanPicture | Trouble> => {
  // A decoder sees only what looks like one of these: SVG, PDF and the like are never opened.
  if (!decoders[mediaTypeOf(bytes)]) return "picture-unsupported";
  try {
    return await decoded(bytes);
  } catch {
    // Whatever sharp cannot read to the end is damaged, or was made to be.
    return "picture-unreadable";
  }
};
