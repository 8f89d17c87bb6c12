import type { PublishedFrame } from "@/components/published/layout";
import type { Database, Transaction } from "@/lib/platform/database/client";
import type { PublicationSnapshot } from "../snapshot";
import type { SubjectAddress } from "../subjects";

/** What a file of the record is drawn from, besides what it reads itself: publications alone. */
export type DrawingContext = { db: Database | Transaction; frame: PublishedFrame };

/** A file of the record as it is drawn, before it is compressed. */
export type DrawnFile = {
  /** HTTP status it answers with. */
  status: number;
  mediaType: string;
  /** BCP 47, of its own words; left out where it has none. */
  language?: string;
  content: string | Uint8Array;
};

/** A publication with the subjects it is listed under. */
export type ListedPublication = {
  snapshot: PublicationSnapshot;
  subjects: readonly SubjectAddress[];
};

/** One kind of file of the public record: which paths it has, how it is drawn, and when again. */
export type FileKind = {
  /** Its paths as `paths.ts` makes them: decoded, no slash at the end. Groups are handed to `draw`. */
  path: RegExp;
  /** Null where there is no such file. */
  draw: (context: DrawingContext, ...names: string[]) => Promise<DrawnFile | null>;
  /** Those of its paths whose files change when this is published, or what it replaces was there. */
  changedBy: (publication: ListedPublication) => readonly string[];
  /** A page people read: drawn in each language the desk offers readers, with words of that language. */
  inEveryLanguage?: true;
  /** Those that are there, and drawn at each start, whatever was published. */
  standing?: readonly string[];
};

export const html = (text: string, status = 200): DrawnFile => ({
  status,
  mediaType: "text/html; charset=utf-8",
  content: text,
});
