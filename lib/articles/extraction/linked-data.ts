import { z } from "zod";

const named = z.union([z.string(), z.object({ name: z.string() }).transform(({ name }) => name)]);
const oneOrMore = z
  .union([named.transform((name) => [name]), z.array(z.unknown())])
  .transform((values) =>
    values.flatMap((value) => {
      const parsed = named.safeParse(value);
      return parsed.success && parsed.data.trim() ? [parsed.data] : [];
    }),
  );
const text = z.string().optional().catch(undefined);

/** schema.org's Article as pages write it: any field may be missing, and hold what it should not. */
const article = z.object({
  "@type": z.union([z.string().transform((type) => [type]), z.array(z.string())]),
  headline: text,
  name: text,
  datePublished: text,
  inLanguage: text,
  author: oneOrMore.catch([]).default([]),
  publisher: named.optional().catch(undefined),
});

export type LinkedArticle = z.output<typeof article>;

const ARTICLE_TYPE = /(?:Article|BlogPosting|Report|WebPage)$/;

/** Wrappers left from the days of XHTML. */
const WRAPPER =
  /^\s*(?:\/[/*]\s*)?<!(?:\[CDATA\[|--)(?:\s*\*\/)?|(?:\/[/*]\s*)?(?:\]\]|--)>(?:\s*\*\/)?\s*$/g;

const parsed = (json: string): unknown => {
  try {
    return JSON.parse(json.replace(WRAPPER, ""));
  } catch {
    // Pages with broken JSON-LD are common; they simply say nothing this way.
    return undefined;
  }
};

const nodesOf = (data: unknown): unknown[] => {
  const nodes = Array.isArray(data) ? data : [data];
  return nodes.flatMap((node) => {
    const graph = z.object({ "@graph": z.array(z.unknown()) }).safeParse(node);
    return graph.success ? graph.data["@graph"] : [node];
  });
};

/** What a page's JSON-LD blocks say about its article; undefined when none describes one. */
export const linkedArticle = (blocks: readonly string[]): LinkedArticle | undefined => {
  const articles = blocks
    .flatMap((block) => nodesOf(parsed(block)))
    .flatMap((node) => {
      const read = article.safeParse(node);
      return read.success ? [read.data] : [];
    })
    .filter(({ "@type": types }) => types.some((type) => ARTICLE_TYPE.test(type)));
  return articles.find(({ "@type": types }) => !types.includes("WebPage")) ?? articles[0];
};
