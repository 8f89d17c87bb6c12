import sharp from "sharp";

/** Side of the square a picture is shrunk to, and of the corner of its spectrum that is kept. */
const SIDE = 32;
const KEPT = 8;
/** More than this is no picture somebody shares, in pixels. */
const MOST_PIXELS = 50_000_000;

/** cos((2x + 1)uπ / 2n), the kernel of the discrete cosine transform of type II. */
const cosines = Array.from({ length: KEPT }, (_, u) =>
  Array.from({ length: SIDE }, (__, x) => Math.cos(((2 * x + 1) * u * Math.PI) / (2 * SIDE))),
);

const spectrum = (pixels: Uint8Array): number[] => {
  const rows = Array.from({ length: SIDE }, (_, y) =>
    cosines.map((wave) =>
      wave.reduce((sum, cosine, x) => sum + cosine * (pixels[y * SIDE + x] ?? 0), 0),
    ),
  );
  return cosines.flatMap((wave) =>
    cosines.map((_, u) => wave.reduce((sum, cosine, y) => sum + cosine * (rows[y]?.[u] ?? 0), 0)),
  );
};

/**
 * What a picture looks like in 64 bits, as hex: of the lowest frequencies, which lie above their median.
 * Copies that were resized, recompressed or lightly retouched differ in few bits. The "pHash" of Zauner,
 * Implementation and Benchmarking of Perceptual Image Hash Functions (2010), 3.2.1.
 *
 * @returns null for bytes that are no picture
 */
export const pictureHash = async (bytes: Uint8Array): Promise<string | null> => {
  try {
    const pixels = await sharp(bytes, { limitInputPixels: MOST_PIXELS, pages: 1 })
      .rotate()
      .flatten({ background: "#ffffff" })
      .greyscale()
      .resize(SIDE, SIDE, { fit: "fill" })
      .raw()
      .toBuffer();
    const values = spectrum(pixels);
    // The first is the picture's mean brightness, which says nothing of what it shows.
    const sorted = values.slice(1).toSorted((a, b) => a - b);
    const median = sorted[Math.floor(sorted.length / 2)] ?? 0;
    const bits = values.map((value) => (value > median ? "1" : "0")).join("");
    return BigInt(`0b${bits}`).toString(16).padStart(16, "0");
  } catch {
    // Whatever sharp cannot read is no picture.
    return null;
  }
};

/** Two pictures whose hashes differ in no more bits are taken for copies of one (Zauner 2010, 6.2). */
export const SAME_PICTURE = 10;
