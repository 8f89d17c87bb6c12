import sharp from "sharp";

/** A small picture of one colour, as somebody's telephone might have taken it. */
export const aPicture = async (
  format: "jpeg" | "png" | "webp" | "gif" = "png",
): Promise<Uint8Array<ArrayBuffer>> =>
  new Uint8Array(
    await sharp({ create: { width: 60, height: 40, channels: 3, background: "#a11" } })
      .toFormat(format)
      .toBuffer(),
  );
