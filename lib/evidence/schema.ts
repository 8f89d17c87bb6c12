import { z } from "zod";
import { partialDateSchema } from "@/lib/claims/partial-date";
import { filled, line, prose, seenVersion, webAddress, written } from "@/lib/platform/typed-text";
import { captureReasons } from "./capturing/rules";
import { LARGEST_CAPTURE } from "./handed-files";
import { sourceKinds, stances } from "./rules";

export type Stance = (typeof stances)[number];

const captureOrigins = ["given-text", "given-file", "fetched"] as const;
export type CaptureOrigin = (typeof captureOrigins)[number];

/** What is said about a source, whichever claim it serves. Without a publisher it counts for no rule. */
const source = {
  title: line(500).refine(written, filled),
  publisher: line(200),
  author: line(300),
  publishedOn: partialDateSchema.or(z.literal("")),
  kind: z.enum(sourceKinds),
  url: webAddress.or(z.literal("")),
};

/** What a source shows of one claim. An empty excerpt makes it a lead, on which no verdict rests. */
const shows = {
  stance: z.enum(stances),
  excerpt: prose(20_000),
  locator: line(300),
  note: prose(8000),
  protected: z.boolean(),
  /** Public, and needed where the evidence is withheld. */
  protectedReason: prose(1000),
};

/** A copy of the source, handed in as text or as a file; empty for none. */
const copy = {
  text: z.string().max(LARGEST_CAPTURE, { error: "file-too-large" }).default(""),
  file: z
    .instanceof(Uint8Array)
    .refine(({ length }) => length <= LARGEST_CAPTURE, { error: "file-too-large" })
    .default(new Uint8Array()),
  fileName: line(300).default(""),
};

const withholdingSaysWhy = (fields: { protected: boolean; protectedReason: string }): boolean =>
  !fields.protected || fields.protectedReason !== "";
const whyWithheld = { ...filled, path: ["protectedReason"] };

const textOrFile = (fields: { text: string; file: Uint8Array }): boolean =>
  fields.text.trim() === "" || fields.file.length === 0;
const oneCopy = { error: "text-or-file", path: ["file"] };

/** Brings a source to a claim. A source that is known by its address keeps the details it has. */
export const attachEvidenceInput = z
  .strictObject({ claimId: z.uuid(), ...source, ...shows, ...copy })
  .refine(withholdingSaysWhy, whyWithheld)
  .refine(textOrFile, oneCopy)
  .refine(({ url, text, file }) => url !== "" || text.trim() !== "" || file.length > 0, {
    error: "address-text-or-file",
    path: ["url"],
  });
export type AttachEvidence = z.output<typeof attachEvidenceInput>;

export const editEvidenceInput = z
  .strictObject({ evidenceId: z.uuid(), version: seenVersion, ...shows })
  .refine(withholdingSaysWhy, whyWithheld);

export const withdrawEvidenceInput = z.strictObject({
  evidenceId: z.uuid(),
  version: seenVersion,
  reason: prose(2000).refine(written, filled),
});

/** Keeps a copy of a source on which this evidence then rests. */
export const addCaptureInput = z
  .strictObject({ evidenceId: z.uuid(), version: seenVersion, ...copy })
  .refine(textOrFile, oneCopy)
  .refine(({ text, file }) => text.trim() !== "" || file.length > 0, {
    error: "address-text-or-file",
    path: ["file"],
  });

/** Has the source's page fetched anew, for this evidence to rest on. */
export const askForCaptureInput = z.strictObject({ evidenceId: z.uuid() });

/** Has the source's page looked at now. */
export const askForLookInput = z.strictObject({ evidenceId: z.uuid() });

/** What a fetched document says of itself; empty where it does not. */
const described = {
  title: z.string(),
  publisher: z.string(),
  author: z.string(),
  publishedOn: z.string().nullable(),
  language: z.string().nullable(),
};

export const keepFetchedInput = z.strictObject({
  requestId: z.uuid(),
  /** The WARC file. */
  bytes: z.instanceof(Uint8Array),
  finalUrl: z.string(),
  contentSha256: z.string(),
  text: z.string().nullable(),
  /** How the page looked. */
  picture: z.instanceof(Uint8Array).nullable().default(null),
  /** Where a public archive keeps a copy, and of when. */
  memento: z.strictObject({ url: z.url(), at: z.date() }).nullable().default(null),
  ...described,
});

export const giveUpCaptureInput = z.strictObject({
  requestId: z.uuid(),
  state: z.enum(["refused", "failed"]),
  reason: z.enum(captureReasons),
});

export const editSourceInput = z.strictObject({
  sourceId: z.uuid(),
  version: seenVersion,
  ...source,
});

/** A file that a phone or a computer shared, kept for who shared it. */
export const keepSharedInput = z.strictObject({
  name: line(300),
  bytes: z
    .instanceof(Uint8Array)
    .refine(({ length }) => length > 0, filled)
    .refine(({ length }) => length <= LARGEST_CAPTURE, { error: "file-too-large" }),
});
export const sharedFileInput = z.strictObject({ sharedId: z.uuid() });
export const nothingInput = z.strictObject({});

export const evidenceOfClaimInput = z.strictObject({ claimId: z.uuid() });
/** Whatever stands in an address field while somebody types. */
export const findSourceInput = z.strictObject({ url: z.string().max(2000) });
/** A list or a text that holds addresses, pasted to bring several sources to a claim. */
export const recogniseSourcesInput = z.strictObject({
  claimId: z.uuid(),
  text: z.string().max(50_000),
});
export const captureFileInput = z.strictObject({ captureId: z.uuid() });
