import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { RelaxNGValidator, XmlDocument, XmlElement, XmlLibError, XsdValidator } from "libxml2-wasm";
import { xmlRegisterFsInputProviders } from "libxml2-wasm/lib/nodejs.mjs";

// Schemas import each other by their places.
xmlRegisterFsInputProviders();

const read = (name: string): XmlDocument => {
  const url = fileURLToPath(new URL(`../schemas/${name}`, import.meta.url));
  return XmlDocument.fromBuffer(readFileSync(url), { url });
};

const namespaces = { atom: "http://www.w3.org/2005/Atom", s: "http://www.ascc.net/xml/schematron" };

const attribute = (element: XmlElement, name: string): string => element.attr(name)?.value ?? "";

const atomSchema = read("atom.rng");

/** What RFC 4287's schema says in Schematron, as paths to elements that break it. */
const atomRules = atomSchema.find("//s:rule/s:assert", namespaces).flatMap((assertion) => {
  if (!(assertion instanceof XmlElement) || !assertion.parent) return [];
  const breach = `//${attribute(assertion.parent, "context")}[not(${attribute(assertion, "test")})]`;
  return [{ breach, message: assertion.content.trim() }];
});

const validators = {
  atom: RelaxNGValidator.fromDoc(atomSchema),
  sitemap: XsdValidator.fromDoc(read("sitemap.xsd")),
  sitemapIndex: XsdValidator.fromDoc(read("sitemap-index.xsd")),
};

/** By the name of the root element, which schema it is to follow. */
const byRoot: Record<string, keyof typeof validators> = {
  feed: "atom",
  entry: "atom",
  urlset: "sitemap",
  sitemapindex: "sitemapIndex",
};

const messagesOf = (error: unknown): string[] => {
  if (!(error instanceof XmlLibError)) throw error;
  return error.details.map(({ message, line }) => `line ${line}: ${message.trim()}`);
};

const breachesOf = (document: XmlDocument): string[] =>
  atomRules.flatMap(({ breach, message }) =>
    document.find(breach, namespaces).map(({ line }) => `line ${line}: ${message}`),
  );

/**
 * What libxml2 finds wrong with an XML file of the record by the schema of its kind: Atom by the RELAX NG
 * and the Schematron of RFC 4287, sitemaps and their index by XML Schema. A file of no such kind is an error.
 */
export const xmlErrors = (text: string): string[] => {
  let document: XmlDocument | null = null;
  try {
    document = XmlDocument.fromString(text);
    const schema = byRoot[document.root.name];
    if (!schema) return [`there is no schema for ${document.root.name}`];
    const rules = schema === "atom" ? breachesOf(document) : [];
    validators[schema].validate(document);
    return rules;
  } catch (error) {
    return messagesOf(error);
  } finally {
    document?.dispose();
  }
};
