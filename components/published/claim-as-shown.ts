import { languageName } from "@/lib/platform/language-tags";
import { currentLocale, localPath, wordsIn } from "@/lib/platform/locale";
import { translator } from "@/lib/platform/messages";
import type { PublicationSnapshot, PublishedEvidence } from "@/lib/publishing/snapshot";
import type { GivenWords } from "@/lib/publishing/translated";
import { dateWords, dayWords } from "@/lib/publishing/written-dates";
import { foreignLanguage, originalPath } from "./claim-words";
import type { PublishedFrame } from "./layout";

/** Words of the page itself, or where in the publication they stand: ["evidence", 0, "excerpt"]. */
type Piece = string | readonly (string | number)[];

/**
 * How a claim's page sets a publication, for a reader's browser to hold the one against the other
 * (verify-in-browser.js): every line of the parts that are compared, every link, and nothing beside them.
 */
export type ClaimAsShown = {
  /** Of each part of the article in turn, whether it is compared. */
  parts: boolean[];
  /** Headings and paragraphs in their order, the explanation aside. */
  lines: (readonly Piece[])[];
  links: Piece[];
  /** What is set as Markdown, in pieces; null for a translation, of which the log does not tell. */
  prose: (readonly Piece[] | null)[];
  /** How the line on a page that is gone begins, and what its copy is called; these are not compared. */
  gone: string;
  kept: string;
};

/** Stands for words that come from the publication while a sentence is put together. */
const HERE = "\u{E000}";

const around = (sentence: string, path: Piece): Piece[] => {
  const [before = "", after = ""] = sentence.split(HERE);
  return [before, path, after];
};

const evidenceLines = (one: PublishedEvidence, at: number, timeZone: string) => {
  const t = translator();
  const from = (...keys: string[]): Piece => ["evidence", at, ...keys];
  const stance: Piece[] = [t(`evidence.stance.${one.stance}`)];
  if (one.protected) {
    return [stance, around(t("public.claim.withheld", { reason: HERE }), from("reason"))];
  }
  const { source, capture } = one;
  const named = (["author", "publisher"] as const).filter((key) => source[key] !== "");
  const cite: Piece[] = [
    from("source", "title"),
    ...named.flatMap((key) => [", ", from("source", key)]),
    source.publishedOn ? `, ${dateWords(source.publishedOn)}` : "",
    ...(one.locator ? [", ", from("locator")] : []),
    ` · ${t(`evidence.kind.${source.kind}`)}`,
  ];
  const archived = capture?.archived;
  const archive = archived && t("public.claim.archivedAt", { archive: new URL(archived.url).host });
  return [
    stance,
    ...(one.excerpt ? [[from("excerpt")]] : []),
    cite,
    ...(archived ? [[`${archive}, ${dayWords(archived.at, timeZone)}`]] : []),
    ...(one.note ? [[from("note")]] : []),
    ...(capture ? [[`${t("public.claim.captureKept")}: `, from("capture", "sha256")]] : []),
  ];
};

const evidenceLinks = (one: PublishedEvidence, at: number): Piece[] =>
  one.protected
    ? []
    : [
        ...(one.source.url ? [["evidence", at, "source", "url"]] : []),
        ...(one.capture?.archived ? [["evidence", at, "capture", "archived", "url"]] : []),
      ];

/** What the head of the page says of whose words these are. */
const wordsLines = (snapshot: PublicationSnapshot, given: GivenWords, original: string | null) => {
  const t = translator();
  if (given.kind === "original") return [];
  const language = languageName(foreignLanguage(snapshot));
  if (given.kind !== "translated") return [[t(`public.claim.words.${given.kind}`, { language })]];
  const told = t("public.claim.words.translated", { language });
  return original
    ? [[`${told} ${t("public.claim.words.read")}`]]
    : [[told], [t("public.claim.words.original")], [["statement"]]];
};

const verdictLines = (
  snapshot: PublicationSnapshot,
  language: string,
  summary: Piece,
): Piece[][] => {
  const t = translator();
  const { rating, kind, validUntil } = snapshot;
  const { value, best, worst } = rating;
  const nameIn = (code: string): Piece => ["rating", "names", code];
  const shownIn = (["fr", "es"] as const).find((code) => code === currentLocale()) ?? "en";
  const own = (["en", "fr", "es"] as const).find((code) => code === language.split("-")[0]);
  const scale =
    value === null || best === null || worst === null
      ? t("public.claim.unscaled")
      : t("public.claim.scale", { value, best, worst });
  return [
    [t(kind === "retraction" ? "public.claim.withdrawnVerdict" : "public.claim.verdict")],
    [wordsIn(rating.names) === rating.names[shownIn] ? nameIn(shownIn) : nameIn("en")],
    [summary],
    [
      ...(own && own !== currentLocale() ? [nameIn(own), ". "] : []),
      `${scale} ${t("public.claim.whatRatingsMean")}`,
    ],
    ...(validUntil ? [[t("public.claim.holdsUntil", { date: dateWords(validUntil) })]] : []),
  ];
};

/** What was changed last and why. */
const noticeLines = ({ kind, publishedAt }: PublicationSnapshot, timeZone: string): Piece[][] => {
  const t = translator();
  if (kind === "first") return [];
  const title = t(`public.claim.notice.${kind}`, { date: dayWords(publishedAt, timeZone) });
  return [[title], [["note"]], [t("public.claim.whatChanged")]];
};

/** Who said it and when. */
const saidBy = ({ claimant, claimedOn }: PublicationSnapshot): Piece[] => {
  const t = translator();
  const name = claimant ? HERE : t("public.claim.unknownClaimant");
  const words = claimedOn ? t("public.claim.byOn", { name, date: dateWords(claimedOn) }) : name;
  return claimant ? around(words, ["claimant", "name"]) : [words];
};

const evidencePart = ({ evidence }: PublicationSnapshot, timeZone: string): Piece[][] =>
  evidence.length === 0
    ? []
    : [
        [translator()("public.claim.evidence")],
        ...evidence.flatMap((one, at) => evidenceLines(one, at, timeZone)),
      ];

type Translated = Extract<GivenWords, { kind: "translated" }>["words"] | null;

const partsOf = (snapshot: PublicationSnapshot, explained: boolean): boolean[] => {
  const { media, appearances, evidence, reply } = snapshot;
  const parts: [there: boolean, compared: boolean][] = [
    [true, true],
    [true, true],
    [explained, true],
    [media !== undefined, false],
    [appearances.length > 0, false],
    [evidence.length > 0, true],
    [Boolean(reply), true],
    // Reviews, facts, history, and what a reader can do.
    ...Array.from({ length: 4 }, (): [boolean, boolean] => [true, false]),
  ];
  return parts.filter(([there]) => there).map(([, compared]) => compared);
};

const linksOf = (snapshot: PublicationSnapshot, original: string | null): Piece[] => {
  const { kind, number, evidence } = snapshot;
  const changes = kind === "first" ? [] : [`#v${number}`];
  const read = original === null ? [] : [original];
  return [...changes, ...read, localPath("/method#ratings"), ...evidence.flatMap(evidenceLinks)];
};

const proseOf = (translated: Translated, original: string | null, explained: boolean) => [
  ...(translated && original === null ? [[["summary"], "\n\n", ["explanation"]]] : []),
  ...(explained ? [translated ? null : [["explanation"]]] : []),
];

/** As ClaimPage draws it, in the language that is being answered in. */
export const claimAsShown = (
  snapshot: PublicationSnapshot,
  given: GivenWords,
  frame: PublishedFrame,
): ClaimAsShown => {
  const t = translator();
  const { timeZone } = frame;
  const translated: Translated = given.kind === "translated" ? given.words : null;
  const original = translated && originalPath(snapshot, frame);
  const { statement, summary } = translated ?? { statement: ["statement"], summary: ["summary"] };
  const language = translated ? currentLocale() : snapshot.language;
  const explained = (translated ?? snapshot).explanation !== "";
  return {
    parts: partsOf(snapshot, explained),
    lines: [
      ...noticeLines(snapshot, timeZone),
      [t("public.claim.kicker")],
      [statement],
      saidBy(snapshot),
      ...wordsLines(snapshot, given, original),
      ...verdictLines(snapshot, language, summary),
      ...(explained ? [[t("public.claim.explanation")]] : []),
      ...evidencePart(snapshot, timeZone),
      ...(snapshot.reply ? [[t("public.claim.reply")], [["reply"]]] : []),
    ],
    links: linksOf(snapshot, original),
    prose: proseOf(translated, original, explained),
    gone: t("public.claim.gone"),
    kept: t("public.claim.archivedCopy"),
  };
};
