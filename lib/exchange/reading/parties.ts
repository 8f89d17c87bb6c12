import { firstText, isObject, type JsonObject, listOf } from "./json-values";
import { type Note, note } from "./notes";
import { cleanText } from "./text";

/** What the nodes of one document are found by when another refers to them. */
export type NodesById = ReadonlyMap<string, JsonObject>;

type Party = { name: string; organisation: boolean; sameAs: string[]; url: string | undefined };

/** The node itself, or the one it refers to by its @id alone. */
const followed = (given: unknown, nodes: NodesById): unknown => {
  if (!isObject(given) || typeof given["@id"] !== "string" || "name" in given) return given;
  return nodes.get(given["@id"]) ?? given;
};

const partyOf = (given: unknown, field: string, notes: Note[]): Party | null => {
  if (typeof given === "string") {
    const name = cleanText(given, field, notes);
    if (name !== "") notes.push(note("publisher-bare", field, given));
    return name === "" ? null : { name, organisation: false, sameAs: [], url: undefined };
  }
  if (!isObject(given)) return null;
  const name = cleanText(firstText(given.name) ?? "", field, notes);
  const sameAs = listOf(given.sameAs).filter((item) => typeof item === "string");
  const organisation = !listOf(given["@type"]).some((type) => String(type).endsWith("Person"));
  return name === "" ? null : { name, organisation, sameAs, url: firstText(given.url) };
};

/** People and organisations named by a property; nameless ones are left out with a note. */
const partiesOf = (given: unknown, field: string, nodes: NodesById, notes: Note[]): Party[] => {
  const all = listOf(given).map((item) => partyOf(followed(item, nodes), field, notes));
  if (all.includes(null)) notes.push(note("empty-dropped", field));
  return all.filter((party) => party !== null);
};

/** The desk that published the review: an organisation before the people who wrote it. */
export const publisherOf = (node: JsonObject, nodes: NodesById, notes: Note[]): Party | null => {
  const authors = partiesOf(node.author, "author", nodes, notes);
  const [first] = authors;
  return authors.find(({ organisation }) => organisation) ?? first ?? null;
};

/** Who made the claim. */
export const claimantOf = (
  item: JsonObject,
  nodes: NodesById,
  notes: Note[],
): Pick<Party, "name" | "sameAs"> | null => {
  const [first] = partiesOf(item.author, "itemReviewed.author", nodes, notes);
  return first ?? null;
};
