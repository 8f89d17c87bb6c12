import { stanceLabel } from "@/lib/evidence/labels";
import { wordsIn } from "@/lib/platform/locale";
import { translator } from "@/lib/platform/messages";
import { confidenceLabel } from "@/lib/reviews/labels";
import { confidences } from "@/lib/reviews/schema";
import type { BundledEvidence } from "./evidence";
import type { BundleFacts } from "./facts";

/** A piece of what a person reads of a bundle, however it is drawn. */
export type Block =
  | { kind: "heading"; level: 1 | 2 | 3; text: string; language?: string }
  | { kind: "words"; text: string; strong?: boolean }
  | { kind: "quote"; text: string }
  | { kind: "code"; text: string }
  | { kind: "file"; path: string; text: string; sha256?: string }
  | { kind: "markdown"; text: string }
  /** `first`: the number it begins with, 1 where nothing is said. */
  | { kind: "list"; items: Block[][]; numbered: boolean; first?: number };

const words = (text: string): Block => ({ kind: "words", text });
const strong = (text: string): Block => ({ kind: "words", text, strong: true });
const code = (text: string): Block => ({ kind: "code", text });
const h2 = (text: string): Block => ({ kind: "heading", level: 2, text });

const said = (blocks: Block[]): Block[] =>
  blocks.filter((block) => !("text" in block) || block.text !== "");

type Copies = Extract<BundledEvidence, { withheld: false }>["copies"];

const ofCopy = ({ file: path, sha256, picture, archived }: Copies[number]): Block[] => {
  const t = translator();
  const copy: Block = { kind: "file", path, sha256, text: t("bundle.copy") };
  const look = picture && { path: picture.file, sha256: picture.sha256, text: t("bundle.picture") };
  return [
    copy,
    ...(look ? [{ kind: "file" as const, ...look }] : []),
    ...(archived
      ? [words(t("bundle.archived", { at: archived.at.toISOString() })), code(archived.url)]
      : []),
  ];
};

const ofEvidence = (one: BundledEvidence): Block[] => {
  const t = translator();
  const stance = strong(t(stanceLabel(one.stance)));
  if (one.withheld) {
    const reason = words(t("bundle.withheld", { reason: one.reason }));
    return [stance, reason, ...(one.sha256 ? [code(`SHA-256 ${one.sha256}`)] : [])];
  }
  const { source, excerpt, locator, note, copies } = one;
  const about = [source.title, source.publisher, source.publishedOn, locator];
  return [
    stance,
    words(about.filter(Boolean).join(" · ")),
    ...(source.url ? [code(source.url)] : []),
    { kind: "quote", text: excerpt },
    words(note),
    ...copies.flatMap(ofCopy),
  ];
};

/** In the language of the bundle; nothing where the reviewer said nothing. */
const confidenceWords = (kept: string | null): string => {
  const confidence = confidences.find((one) => one === kept);
  return confidence ? translator()(confidenceLabel(confidence)) : "";
};

const ofReviews = ({ reviews }: BundleFacts): Block[] => {
  const t = translator();
  return reviews.flatMap(({ round, reviews: handedIn }) =>
    handedIn.flatMap(({ reviewer, rating, confidence, reasoning, wouldChange }): Block[] => {
      const who =
        typeof reviewer === "string" ? reviewer : t("bundle.reviewer", { number: reviewer });
      const names = rating?.names as Record<"en" | "fr" | "es", string> | undefined;
      const rated = [names ? wordsIn(names) : "", confidenceWords(confidence)]
        .filter(Boolean)
        .join(" · ");
      return [
        { kind: "heading", level: 3, text: t("bundle.reviewOf", { round, who }) },
        ...[rated, reasoning, wouldChange].map(words),
      ];
    }),
  );
};

const ofPublications = ({ publications }: BundleFacts): Block => {
  const t = translator();
  const items = publications.map(({ number, snapshot: { kind, note, publishedAt } }): Block[] => {
    const what =
      kind === "first"
        ? t("bundle.first")
        : t(`public.claim.notice.${kind}`, { date: publishedAt.slice(0, 10) });
    const text = `${number} · ${publishedAt} · ${what}`;
    return said([{ kind: "file", path: `publications/${number}.json`, text }, words(note)]);
  });
  return { kind: "list", items, numbered: false };
};

/** The verdict and all that supports it, in the order in which it is read. */
export const bundleDocument = (facts: BundleFacts): Block[] => {
  const t = translator();
  const { snapshot } = facts.newest;
  const { statement, language, rating, summary, explanation, claimant, desk, reply } = snapshot;
  const blocks: Block[] = [
    words(t("bundle.kicker", { desk: desk.name })),
    { kind: "heading", level: 1, text: statement, language },
    words(claimant?.name ?? ""),
    ...(desk.demonstration ? [strong(t("bundle.demonstration"))] : []),
    strong(wordsIn(rating.names)),
    words(summary),
    { kind: "markdown", text: explanation },
    ...(reply ? [h2(t("public.claim.reply")), words(reply)] : []),
    h2(t("bundle.evidence")),
    { kind: "list", items: facts.evidence.map((one) => said(ofEvidence(one))), numbered: true },
    h2(t("bundle.reviews")),
    ...ofReviews(facts),
    h2(t("bundle.publications")),
    ofPublications(facts),
    h2(t("bundle.verify")),
    words(t("bundle.how")),
    code("node verify.mjs"),
    words(t("bundle.shows")),
    words(t("bundle.doesNot")),
  ];
  return said(blocks);
};
