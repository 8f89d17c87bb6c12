import sharp from "sharp";
import { describe, expect, it } from "vitest";
import { pictureHash, SAME_PICTURE } from "./picture-hash";

/** Numbers from 0 to 1 that a seed decides (mulberry32). */
const numbers = (seed: number) => {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
};

/** A picture drawn from a seed. */
const picture = (seed: number): Promise<Buffer> => {
  const next = numbers(seed);
  const shapes = Array.from({ length: 14 }, () => {
    const [x, y, r, light] = [next() * 400, next() * 400, 20 + next() * 90, next() * 100];
    return `<circle cx="${x}" cy="${y}" r="${r}" fill="hsl(${next() * 360} 60% ${light}%)"/>`;
  }).join("");
  return sharp(
    Buffer.from(
      `<svg xmlns="http://www.w3.org/2000/svg" width="400" height="400"><rect width="400" height="400" fill="#ddd"/>${shapes}</svg>`,
    ),
  )
    .png()
    .toBuffer();
};

const distance = (a: string | null, b: string | null): number => {
  let bits = BigInt(`0x${a}`) ^ BigInt(`0x${b}`);
  let count = 0;
  for (; bits > 0n; bits &= bits - 1n) count += 1;
  return count;
};

describe("the hash of a picture", () => {
  it("is nearly the same for copies that were shrunk, recompressed or brightened", async () => {
    for (let seed = 1; seed <= 10; seed += 1) {
      const original = await picture(seed);
      const hash = await pictureHash(original);
      const copies = [
        await sharp(original).resize(180).jpeg({ quality: 40 }).toBuffer(),
        await sharp(original).modulate({ brightness: 1.15 }).webp({ quality: 60 }).toBuffer(),
        await sharp(original).greyscale().png().toBuffer(),
      ];
      for (const copy of copies) {
        expect(distance(hash, await pictureHash(copy))).toBeLessThanOrEqual(SAME_PICTURE);
      }
    }
  });

  it("is another for another picture", async () => {
    const hashes = await Promise.all(
      Array.from({ length: 30 }, async (_, at) => pictureHash(await picture(at + 1))),
    );
    for (const [at, hash] of hashes.entries()) {
      for (const other of hashes.slice(at + 1)) {
        expect(distance(hash, other)).toBeGreaterThan(SAME_PICTURE);
      }
    }
  });

  it("is none for what is no picture", async () => {
    expect(await pictureHash(new TextEncoder().encode("<html>"))).toBeNull();
    expect(await pictureHash(new Uint8Array())).toBeNull();
  });
});
