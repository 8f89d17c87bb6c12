import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

const require = createRequire(import.meta.url);

const RDF_TYPE = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type";

/** Names of the vocabulary's file for machines → those in schema.org's JSON-LD. */
const shortNames: Record<string, string> = {
  "http://www.w3.org/2000/01/rdf-schema#Class": "rdfs:Class",
  "http://www.w3.org/1999/02/22-rdf-syntax-ns#Property": "rdf:Property",
  "http://www.w3.org/2000/01/rdf-schema#subClassOf": "rdfs:subClassOf",
  "http://schema.org/domainIncludes": "schema:domainIncludes",
};

type Node = { "@id": string; "@type"?: string; [relation: string]: unknown };

const tell = (node: Node, relation: string, object: string): void => {
  if (relation === RDF_TYPE) {
    node["@type"] = shortNames[object] ?? node["@type"] ?? object;
    return;
  }
  const name = shortNames[relation];
  if (!name) return;
  const known = (node[name] ?? []) as { "@id": string }[];
  node[name] = [...known, { "@id": object }];
};

/**
 * schema.org's types and properties in the form of its own JSON-LD release, read from N-Quads: which
 * types there are, whose subtypes, and which properties each has.
 */
export const vocabulary = (): { "@graph": readonly object[] } => {
  const quads = readFileSync(require.resolve("@vocabulary/schema/schema.nq"), "utf8");
  const nodes = new Map<string, Node>();
  for (const [, subject = "", relation = "", object = ""] of quads.matchAll(
    /^<([^>]+)> <([^>]+)> <([^>]+)> <[^>]+> \.$/gmu,
  )) {
    const node = nodes.get(subject) ?? { "@id": subject };
    nodes.set(subject, node);
    tell(node, relation, object);
  }
  return { "@graph": [...nodes.values()] };
};
