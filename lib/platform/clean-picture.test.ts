import { deflateSync } from "node:zlib";
import sharp from "sharp";
import { describe, expect, it } from "vitest";
import { type CleanPicture, cleanPicture } from "./clean-picture";

const flat = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: "#a11" } });

const cleaned = async (bytes: Uint8Array): Promise<CleanPicture> => {
  const clean = await cleanPicture(bytes);
  if (typeof clean === "string") throw new Error(clean);
  return clean;
};

/** A PNG that says how large it is, and has hardly any bytes. */
const claiming = (width: number, height: number): Uint8Array => {
  const chunk = (type: string, data: Buffer) => {
    const body = Buffer.concat([Buffer.from(type, "latin1"), data]);
    const ends = Buffer.alloc(8);
    ends.writeUInt32BE(data.length, 0);
    let crc = 0xffffffff;
    for (const byte of body) {
      crc ^= byte;
      for (let bit = 0; bit < 8; bit += 1) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
    }
    ends.writeUInt32BE((crc ^ 0xffffffff) >>> 0, 4);
    return Buffer.concat([ends.subarray(0, 4), body, ends.subarray(4)]);
  };
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 2, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.from("\x89PNG\r\n\x1a\n", "latin1"),
    chunk("IHDR", header),
    chunk("IDAT", deflateSync(Buffer.alloc(100))),
    chunk("IEND", Buffer.alloc(0)),
  ]);
};

describe("a picture drawn anew", () => {
  it.each(["jpeg", "png", "webp", "gif"] as const)("takes %s and gives WebP", async (format) => {
    const { bytes, width, height } = await cleaned(await flat(60, 40).toFormat(format).toBuffer());
    expect({ width, height }).toEqual({ width: 60, height: 40 });
    expect((await sharp(bytes).metadata()).format).toBe("webp");
  });

  it("has no metadata, and stands upright as the camera said", async () => {
    const taken = await flat(60, 40)
      .withExif({ IFD0: { Artist: "A. Reader" }, IFD3: { GPSLatitude: "51/1 30/1 0/1" } })
      .withMetadata({ orientation: 6 })
      .jpeg()
      .toBuffer();
    const { bytes, width, height } = await cleaned(taken);
    expect({ width, height }).toEqual({ width: 40, height: 60 });
    const { exif, icc, xmp, iptc, orientation } = await sharp(bytes).metadata();
    expect({ exif, icc, xmp, iptc, orientation }).toEqual({});
    expect(Buffer.from(bytes).includes("A. Reader")).toBe(false);
  });

  it("has nothing of what was hidden behind it", async () => {
    const hidden = "<script>alert(1)</script>";
    const { bytes } = await cleaned(
      Buffer.concat([await flat(8, 8).gif().toBuffer(), Buffer.from(hidden)]),
    );
    expect(Buffer.from(bytes).includes("script")).toBe(false);
  });

  it("is no larger than is needed to read it", async () => {
    const { width, height } = await cleaned(await flat(4_800, 1_200).png().toBuffer());
    expect({ width, height }).toEqual({ width: 2_400, height: 600 });
  });
});

describe("what is no picture, or made to do harm", () => {
  it.each([
    ["nothing", ""],
    ["words", "a picture of a bridge"],
    ["SVG, whatever it is called", '<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>'],
    ["HTML", "<!doctype html><script>alert(1)</script>"],
    ["TIFF", "II*\u0000"],
    ["PDF", "%PDF-1.7"],
  ])("is refused: %s", async (_, text) => {
    expect(await cleanPicture(new TextEncoder().encode(text))).toBe("picture-unsupported");
  });

  it("is refused where it only begins like one", async () => {
    const begins = Buffer.from("GIF89a<script>alert(1)</script>");
    expect(await cleanPicture(begins)).toBe("picture-unreadable");
    const whole = await flat(600, 600).jpeg().toBuffer();
    expect(await cleanPicture(whole.subarray(0, whole.length / 2))).toBe("picture-unreadable");
  });

  it("is refused by what it says of its size, before it is unpacked", async () => {
    expect(await cleanPicture(claiming(50_000, 50_000))).toBe("picture-too-many-pixels");
    expect(await cleanPicture(claiming(6_000, 5_001))).toBe("picture-too-many-pixels");
  });
});
