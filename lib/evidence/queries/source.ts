import type { Prisma } from "@/lib/platform/database/generated/client";
import { readFile } from "@/lib/platform/files/store";
import { query } from "@/lib/platform/query";
import { canonicalUrl } from "../canonical-url";
import { sourceKindOf } from "../facts";
import { addressesIn } from "../pasted";
import { mayReadEvidence } from "../policy";
import { captureFileInput, findSourceInput, recogniseSourcesInput } from "../schema";

const knownColumns = {
  id: true,
  url: true,
  title: true,
  publisher: true,
  author: true,
  publishedOn: true,
  kind: true,
  captures: { orderBy: { capturedAt: "desc" }, take: 1, select: { capturedAt: true } },
  evidence: { where: { withdrawnAt: null }, select: { claimId: true, protected: true } },
} as const satisfies Prisma.SourceSelect;

const knownSource = ({
  captures,
  evidence,
  ...details
}: Prisma.SourceGetPayload<{ select: typeof knownColumns }>) => ({
  ...details,
  kind: sourceKindOf(details.kind),
  newestCopy: captures[0]?.capturedAt ?? null,
  claims: new Set(evidence.map(({ claimId }) => claimId)).size,
  /** Elsewhere its identity is withheld: naming it openly here would give it away. */
  protectedElsewhere: evidence.some((one) => one.protected),
});

/**
 * The source the desk knows by an address, to spare its details being typed again; null in the view
 * when there is none, or the address is not complete yet.
 */
export const findSource = query({
  name: "evidence.find-source",
  input: findSourceInput,
  may: mayReadEvidence,
  read: async (db, { input: { url } }) => {
    const address = canonicalUrl(url);
    const source =
      address === null
        ? null
        : await db.source.findUnique({ where: { canonicalUrl: address }, select: knownColumns });
    return { source: source && knownSource(source) };
  },
});

/** The sources of a pasted list, each with what the desk knows of it and whether the claim has it. */
export const recogniseSources = query({
  name: "evidence.recognise-sources",
  input: recogniseSourcesInput,
  may: mayReadEvidence,
  read: async (db, { input: { claimId, text } }) => {
    const { sources, ...left } = addressesIn(text);
    const known = await db.source.findMany({
      where: { canonicalUrl: { in: sources.map(({ canonical }) => canonical) } },
      select: { canonicalUrl: true, ...knownColumns },
    });
    const found = new Map(known.map(({ canonicalUrl: of, ...source }) => [of, source]));
    return {
      ...left,
      sources: sources.map(({ canonical, url, title }) => {
        const source = found.get(canonical);
        return {
          ...{ url, title },
          known: source ? knownSource(source) : null,
          onThisClaim: source?.evidence.some((one) => one.claimId === claimId) ?? false,
        };
      }),
    };
  },
});

/** The bytes of a copy, to be handed out as a file and never shown as a page. */
export const captureFile = query({
  name: "evidence.capture-file",
  input: captureFileInput,
  may: mayReadEvidence,
  read: async (db, { input: { captureId } }) => {
    const capture = await db.capture.findUnique({
      where: { id: captureId },
      select: { file: { select: { sha256: true, name: true } } },
    });
    const bytes = capture && (await readFile(db, capture.file.sha256));
    return bytes && { ...capture.file, bytes };
  },
});

/** How the page of a copy looked; none where no picture of it was taken. */
export const pictureOfCapture = query({
  name: "evidence.picture-of-capture",
  input: captureFileInput,
  may: mayReadEvidence,
  read: async (db, { input: { captureId } }) => {
    const capture = await db.capture.findUnique({
      where: { id: captureId },
      select: { picture: { select: { sha256: true, name: true } } },
    });
    const bytes = capture?.picture && (await readFile(db, capture.picture.sha256));
    return capture?.picture && bytes ? { ...capture.picture, bytes } : null;
  },
});

/** The words of a copy, as they were read out of it; none where it has no text. */
export const wordsOfCapture = query({
  name: "evidence.words-of-capture",
  input: captureFileInput,
  may: mayReadEvidence,
  read: async (db, { input: { captureId } }) => {
    const capture = await db.capture.findUnique({
      where: { id: captureId },
      select: { text: true },
    });
    const text = capture?.text ?? null;
    return text === null ? null : { text };
  },
});
