import { z } from "zod";
import { canonicalJson } from "@/lib/platform/events/chain";

const hash = z.string().regex(/^[0-9a-f]{64}$/u);

/**
 * What an entry of the log says. No word of a person's that may one day have to be erased: names, slugs and
 * hashes of what was published. docs/transparency-log.md has it for auditors.
 */
export const leafSchema = z.discriminatedUnion("type", [
  z.strictObject({
    type: z.literal("publication"),
    /** Last part of the claim's address. */
    slug: z.string(),
    /** Counted per claim from 1. */
    number: z.number().int().positive(),
    kind: z.string(),
    /** Of the snapshot as UTF-8. */
    sha256: hash,
    publishedAt: z.iso.datetime({ precision: 3 }),
  }),
  /** The head of the chain of events, written down once a day. */
  z.strictObject({
    type: z.literal("events"),
    sequence: z.string().regex(/^\d+$/u),
    hash,
    at: z.iso.datetime({ precision: 3 }),
  }),
  /** A key that signs checkpoints from here on. */
  z.strictObject({
    type: z.literal("key"),
    key: z.string(),
    at: z.iso.datetime({ precision: 3 }),
  }),
]);

export type Leaf = z.output<typeof leafSchema>;

/** The very text that is hashed and served. */
export const leafText = (leaf: Leaf): string => canonicalJson(leafSchema.parse(leaf));

/** Throws on what is no leaf. */
export const readLeaf = (text: string): Leaf => leafSchema.parse(JSON.parse(text));
