import { canonicalJson } from "@/lib/platform/events/chain";
import { identityOf, type KnownElsewhere } from "../known";
import { type Read, readClaimReview, type Surroundings } from "./claim-review";
import { hasType, isObject, type JsonObject, listOf } from "./json-values";
import { type Note, note, type RefusalCode, shortened } from "./notes";

/** One record of a file, ready to be kept or turned down. `source` is what stood there, canonical JSON. */
export type FileRecord =
  | { ok: true; known: KnownElsewhere; notes: Note[]; source: string }
  | { ok: false; refusal: RefusalCode; found: string };

/** Where a document was read. */
export type Place = Omit<Surroundings, "nodes" | "withdrawnOn">;

/** What lies deeper says nothing that is read, and costs every reader of it. */
const DEEPEST = 24;
/** Characters of canonical JSON that are kept of a source. */
const LONGEST_SOURCE = 65_536;

const pruned = (value: unknown, depth: number, cut: { was: boolean }): unknown => {
  if (typeof value === "string") return value.toWellFormed().replaceAll("\u0000", "");
  // "1e999" is JSON, and no number that can be written again.
  if (typeof value === "number") return Number.isFinite(value) ? value : null;
  if (typeof value !== "object" || value === null) return value;
  if (depth === 0) {
    cut.was = true;
    return null;
  }
  if (Array.isArray(value)) return value.map((item) => pruned(item, depth - 1, cut));
  return Object.fromEntries(
    Object.entries(value).map(([name, item]) => [
      name.toWellFormed().replaceAll("\u0000", ""),
      pruned(item, depth - 1, cut),
    ]),
  );
};

const READ_PROPERTIES = [
  ...["@type", "@id", "url", "author", "claimReviewed", "reviewRating", "itemReviewed"],
  ...["datePublished", "dateModified", "inLanguage", "mediaAuthenticityCategory"],
];

/** What is kept of the source, and a note where that is not all of it. */
const sourceOf = (node: JsonObject): { source: string; notes: Note[] } => {
  const cut = { was: false };
  const kept = pruned(node, DEEPEST, cut) as JsonObject;
  const notes = cut.was ? [note("too-deep")] : [];
  const source = canonicalJson(kept);
  if (source.length <= LONGEST_SOURCE) return { source, notes };
  const read = Object.fromEntries(READ_PROPERTIES.map((name) => [name, kept[name] ?? null]));
  const short = canonicalJson(read);
  return {
    source: short.length <= LONGEST_SOURCE ? short : "{}",
    notes: [...notes, note("shortened")],
  };
};

type Found = { node: JsonObject; withdrawnOn: string | undefined };

const dayOfDeletion = (item: JsonObject, inherited: string | undefined): string | undefined =>
  typeof item.dateDeleted === "string" ? item.dateDeleted.slice(0, 10) : inherited;

/** The ClaimReviews in a node: itself, or those in a graph, a feed, a feed's item or a list. */
const reviewsIn = (value: unknown, withdrawnOn?: string): Found[] => {
  if (Array.isArray(value)) return value.flatMap((item) => reviewsIn(item, withdrawnOn));
  if (!isObject(value)) return [];
  if (hasType(value, "ClaimReview")) return [{ node: value, withdrawnOn }];
  const since = dayOfDeletion(value, withdrawnOn);
  const held = [value["@graph"], value.dataFeedElement, value.itemListElement, value.item];
  return held.flatMap((inside) => reviewsIn(inside, since));
};

const nodesIn = (document: unknown): Map<string, JsonObject> => {
  const graph = isObject(document) ? listOf(document["@graph"]) : listOf(document);
  const named = graph.filter(isObject).filter((node) => typeof node["@id"] === "string");
  return new Map(named.map((node) => [String(node["@id"]), node]));
};

const withSource = ({ node, withdrawnOn }: Found, around: Surroundings): FileRecord[] =>
  readClaimReview(node, { ...around, withdrawnOn }).map((read: Read) => {
    if (!read.ok) return read;
    const { source, notes } = sourceOf(node);
    return { ...read, notes: [...read.notes, ...notes], source };
  });

/** Two nodes that say the same under two ids are one record. */
const withoutRepeats = (records: FileRecord[]): FileRecord[] => {
  const kept = new Map<string, FileRecord & { ok: true }>();
  return records.filter((record) => {
    if (!record.ok) return true;
    const same = kept.get(identityOf(record.known));
    if (same && canonicalJson(same.known) === canonicalJson(record.known)) {
      same.notes = [...same.notes, note("repeated", "@id")];
      return false;
    }
    kept.set(identityOf(record.known), record);
    return true;
  });
};

const refused = (refusal: RefusalCode, found: unknown): FileRecord[] => [
  { ok: false, refusal, found: shortened(found) },
];

/** Whether a node holds others and may rightly hold no review: a feed's empty item is nobody's mistake. */
const isContainer = (value: JsonObject): boolean =>
  ["@graph", "dataFeedElement", "itemListElement", "item"].some((name) => name in value);

/** The records in one JSON document, or in one element of a longer one. Nulls are none. */
export const recordsOf = (document: unknown, place: Place): FileRecord[] => {
  if (document === null) return [];
  if (typeof document !== "object") return refused("not-an-object", document);
  const found = reviewsIn(document);
  const empty = Array.isArray(document)
    ? document.length === 0
    : isContainer(document as JsonObject);
  if (found.length === 0) return empty ? [] : refused("not-a-claim-review", document);
  const around = { ...place, nodes: nodesIn(document) };
  return withoutRepeats(found.flatMap((one) => withSource(one, around)));
};
