import sharp from "sharp";
import { stylesheet } from "@/components/published/stylesheet";
import { RatingMark } from "@/components/ui/rating-mark";
import type { MarkColour, MarkShape } from "@/lib/platform/marks";
import { translator } from "@/lib/platform/messages";
import { markupOf } from "../markup";
import type { PublicationSnapshot } from "../snapshot";
import { type Lettering, lettered, runsRightToLeft } from "./lettering";
import { CARD_PICTURE } from "./size";

const { width: WIDTH, height: HEIGHT } = CARD_PICTURE;
const MARGIN = 70;
/** Above and below. */
const EDGE = 44;
const INNER = WIDTH - 2 * MARGIN;
/** Between the desk's name and the rating. */
const STATEMENT_HEIGHT = 316;
const STATEMENT_TOP = 142;
const SIZES = [68, 60, 52, 46, 40, 34] as const;
/** Longer statements are cut: at the smallest size no more fits. */
const LONGEST = 330;

/** The light colour of a token of the style sheet. */
const colourOf = (token: string): string =>
  new RegExp(`--${token}:light-dark\\((#[0-9a-f]{6})`).exec(stylesheet)?.[1] ?? "#17191c";

const cut = (text: string): string => {
  const letters = [...text];
  return letters.length > LONGEST
    ? `${letters
        .slice(0, LONGEST - 1)
        .join("")
        .trimEnd()}…`
    : text;
};

/** The largest size at which the statement fits. */
const statementOf = async (text: string): Promise<Lettering> => {
  const asked = { width: INNER, colour: colourOf("ink"), family: "strong" } as const;
  for (const size of SIZES) {
    const drawn = await lettered(text, { ...asked, size });
    if (drawn.height <= STATEMENT_HEIGHT) return drawn;
  }
  const smallest = await lettered(text, { ...asked, size: SIZES.at(-1) ?? 34 });
  const image = await sharp(smallest.image)
    .extract({ left: 0, top: 0, width: smallest.width, height: STATEMENT_HEIGHT })
    .toBuffer();
  return { ...smallest, image, height: STATEMENT_HEIGHT };
};

const MARK = 92;

const markOf = async (colour: MarkColour, shape: MarkShape): Promise<Buffer> => {
  const html = await markupOf(<RatingMark colour={colour} shape={shape} />);
  const drawing = /<svg[^>]*>([\s\S]*)<\/svg>/.exec(html)?.[1] ?? "";
  const hex = colourOf(colour);
  return Buffer.from(
    `<svg xmlns="http://www.w3.org/2000/svg" width="${MARK}" height="${MARK}" viewBox="0 0 24 24" fill="${hex}">
    <style>.mark-line,.mark-cut{fill:none;stroke:${hex};stroke-width:2.4}.mark-cut{stroke:${colourOf("paper")};stroke-width:2.7}.mark-dots{stroke-dasharray:2.9 2.23}</style>
    ${drawing}</svg>`,
  );
};

const rule = (height: number, colour: string) =>
  sharp({ create: { width: INNER, height, channels: 3, background: colour } })
    .png()
    .toBuffer();

/**
 * What a link to a claim's page looks like where it is shared: the desk, the statement, the rating. PNG,
 * 1200 by 630 pixels.
 */
export const claimCard = async (snapshot: PublicationSnapshot): Promise<Uint8Array> => {
  const { rating, kind, desk } = snapshot;
  const t = translator();
  const text = cut(snapshot.statement);
  const rightToLeft = runsRightToLeft(text);
  const colour = kind === "retraction" ? "slate" : rating.colour;
  const label = kind === "retraction" ? t("public.claim.retracted") : rating.names.en;
  const ink = colourOf("ink");
  const [name, statement, words] = await Promise.all([
    lettered(cut(desk.name), { size: 34, width: INNER, colour: ink, family: "strong" }),
    statementOf(text),
    lettered(label, {
      ...{ size: 52, width: INNER - MARK - 30, family: "strong" },
      colour: colourOf(colour),
    }),
  ]);
  const note = desk.demonstration ? t("public.demonstration.title") : t("public.claim.kicker");
  const kicker = await lettered(note, {
    ...{ size: 26, width: INNER, family: "plain" },
    colour: colourOf("quiet"),
  });
  const start = (width: number) => (rightToLeft ? WIDTH - MARGIN - width : MARGIN);
  const bottom = HEIGHT - EDGE - MARK;
  return sharp({
    create: { width: WIDTH, height: HEIGHT, channels: 3, background: colourOf("paper") },
  })
    .composite([
      { input: await rule(6, ink), left: MARGIN, top: EDGE },
      { input: name.image, left: MARGIN, top: 68 },
      { input: kicker.image, left: WIDTH - MARGIN - kicker.width, top: 74 },
      { input: await rule(1, colourOf("edge")), left: MARGIN, top: 114 },
      { input: statement.image, left: start(statement.width), top: STATEMENT_TOP },
      { input: await rule(1, colourOf("edge")), left: MARGIN, top: bottom - 22 },
      { input: await markOf(colour, rating.shape), left: MARGIN, top: bottom },
      {
        input: words.image,
        left: MARGIN + MARK + 30,
        top: bottom + Math.max(0, Math.round((MARK - words.height) / 2)),
      },
    ])
    .png({ palette: true, colours: 64 })
    .toBuffer();
};
