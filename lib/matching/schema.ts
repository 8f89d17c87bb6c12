import { z } from "zod";
import { filled, keepable, written } from "@/lib/platform/typed-text";

/** Longer texts are looked for by how they begin. */
const LONGEST = 2_000;

const tag = z.string().max(35);

/** Words as they are compared and remembered: folded spaces, composed accents. */
export const askedWords = (text: string): string =>
  keepable(text.slice(0, LONGEST)).replace(/\s+/gu, " ").trim();

const statement = z.string().transform(askedWords);

export const closestInput = z.strictObject({
  statement,
  language: tag,
  claimant: z.string().max(300).default(""),
  /** The claim that is asked for, which is not what is looked for. */
  except: z.uuid().or(z.literal("")).default(""),
});

export const judgements = ["same", "different", "taken-back"] as const;
export type Judgement = (typeof judgements)[number];

export const knownKinds = ["desk", "elsewhere"] as const;

/** What a person says of a known claim and a claim of the desk, or words that are none yet. */
export const judgePairInput = z.strictObject({
  /** Counts for nothing where a claim is named, which has its own. */
  statement: statement.refine(written, filled),
  language: tag,
  claimId: z.uuid().or(z.literal("")),
  knownKind: z.enum(knownKinds),
  knownId: z.uuid(),
  judgement: z.enum(judgements),
});
export type JudgePairInput = z.input<typeof judgePairInput>;
