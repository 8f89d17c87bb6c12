import sharp from "sharp";
import { describe, expect, it } from "vitest";
import { publicationExample } from "@/lib/testing/publication-example";
import { claimCard } from "./claim-card";
import { runsRightToLeft } from "./lettering";

const SIZE = { width: 1200, height: 630 };

/** Where ink stands: the share of the statement's lines that is not paper, left and right of the middle. */
const ink = async (card: Uint8Array) => {
  const part = async (left: number) => {
    const lines = await sharp(card).extract({ left, top: 142, width: 530, height: 310 }).toBuffer();
    const { channels } = await sharp(lines).stats();
    return 255 - (channels[0]?.mean ?? 255);
  };
  return { left: await part(70), right: await part(600) };
};

describe("a claim's card", () => {
  it.each([
    ["short", "It rained."],
    ["long", "The ministry spent 4.5 billion euros on bridges that nobody asked for. ".repeat(20)],
    ["one endless word", "a".repeat(3_000)],
    ["markup", '<span foreground="red">&amp; "quoted" </span><b>'],
    ["controls", "before\u0001\u0007\u200fafter\nnext"],
    ["an emoji", "🧱 bridges 👩‍👩‍👧 fell"],
  ])("is a picture of its size for a statement that is %s", async (_, statement) => {
    const card = await claimCard(publicationExample({ statement }));
    expect(await sharp(card).metadata()).toMatchObject({ ...SIZE, format: "png" });
    expect(card.length).toBeLessThan(100_000);
    const { left, right } = await ink(card);
    expect(left + right).toBeGreaterThan(0.1);
  });

  it("begins at the side its script begins at", async () => {
    const arabic = await ink(await claimCard(publicationExample({ statement: "سقط الجسر" })));
    const french = await ink(await claimCard(publicationExample({ statement: "Le pont" })));
    expect(arabic.right).toBeGreaterThan(arabic.left);
    expect(french.left).toBeGreaterThan(french.right);
    expect(["12 000 عنصر", "שלום", "12 % of all", "2021"].map(runsRightToLeft)).toEqual([
      ...[true, true],
      ...[false, false],
    ]);
  });
});
