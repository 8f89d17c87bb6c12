import { join } from "node:path";
import sharp from "sharp";

/** Serifs for the scripts the cards are set in; others fall back to what the machine has. */
const fonts = [
  "source-serif-4/600SemiBold/SourceSerif4_600SemiBold.ttf",
  "source-serif-4/400Regular/SourceSerif4_400Regular.ttf",
  "noto-naskh-arabic/600SemiBold/NotoNaskhArabic_600SemiBold.ttf",
  "noto-serif-hebrew/600SemiBold/NotoSerifHebrew_600SemiBold.ttf",
].map((file) => join(process.cwd(), "node_modules", "@expo-google-fonts", file));

const families = {
  strong: "Source Serif 4 SemiBold, Noto Naskh Arabic SemiBold, Noto Serif Hebrew SemiBold",
  plain: "Source Serif 4, Noto Naskh Arabic SemiBold, Noto Serif Hebrew SemiBold",
} as const;

/** A font once drawn with is known to the process under its family's name. */
const makeKnown = async (): Promise<void> => {
  for (const fontfile of fonts) {
    await sharp({ text: { text: "a", fontfile, rgba: true } })
      .png()
      .toBuffer();
  }
};
let known: Promise<void> | undefined;

/** Pango reads markup; controls would not be drawn anyway. */
const asMarkup = (text: string, colour: string): string => {
  const safe = text
    // biome-ignore lint/suspicious/noControlCharactersInRegex: controls are what is taken out
    .replace(/[\u0000-\u0008\u000b-\u001f\ufffe\uffff]/gu, "")
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;");
  return `<span foreground="${colour}">${safe}</span>`;
};

export type Lettering = { image: Buffer; width: number; height: number };

/** Words as a picture of at most `width` pixels, broken into lines, in whichever direction they run. */
export const lettered = async (
  text: string,
  asked: { size: number; width: number; colour: string; family: keyof typeof families },
): Promise<Lettering> => {
  known ??= makeKnown();
  await known;
  const { data, info } = await sharp({
    text: {
      text: asMarkup(text, asked.colour),
      font: `${families[asked.family]} ${asked.size}`,
      width: asked.width,
      // At 72 dots per inch a point is a pixel.
      dpi: 72,
      rgba: true,
      wrap: "word-char",
      spacing: Math.round(asked.size * 0.08),
    },
  })
    .png()
    .toBuffer({ resolveWithObject: true });
  return { image: data, width: info.width, height: info.height };
};

/** Right-to-left by its first letter that has a direction (UAX #9, P2 and P3). */
export const runsRightToLeft = (text: string): boolean => {
  const [first = ""] = /[\p{L}]/u.exec(text) ?? [];
  return /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u.test(
    first,
  );
};
