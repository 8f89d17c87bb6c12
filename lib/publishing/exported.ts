import type { Database } from "@/lib/platform/database/client";

/** A page of the record as a file of a static site. */
export type ExportedFile = {
  /** From the site's root, with forward slashes: "claims/the-bridge-12/index.html" */
  name: string;
  bytes: Uint8Array;
  /** Null where compressing gains nothing. */
  gzip: Uint8Array | null;
  brotli: Uint8Array | null;
  lastModified: Date;
};

/**
 * The file a static host answers a path of the record with: what has an ending is a file, the rest are
 * folders with an index. Throws on a path that would lead out of the site; the record has none.
 */
export const fileNameOf = (path: string): string => {
  const parts = path.split("/").filter(Boolean);
  const [first, last] = [parts[0], parts.at(-1)];
  if (parts.some((part) => /^\.(?!well-known$)|\\/.test(part))) {
    throw new Error(`no file can be made of the path ${path}`);
  }
  if (last === undefined) return "index.html";
  if (last.includes(".")) return parts.join("/");
  return first === "404" ? "404.html" : `${parts.join("/")}/index.html`;
};

/** The names of all files there are now. */
export const exportedNames = async (db: Database): Promise<string[]> => {
  const pages = await db.publishedPage.findMany({ select: { path: true } });
  return pages.map(({ path }) => fileNameOf(path));
};

/** Every page of the record in the order of their paths, one at a time. */
export async function* exportedFiles(db: Database): AsyncGenerator<ExportedFile> {
  let after = "";
  for (;;) {
    const page = await db.publishedPage.findFirst({
      where: { path: { gt: after } },
      orderBy: { path: "asc" },
    });
    if (!page) return;
    const { path, body, gzip, brotli, lastModified } = page;
    yield { name: fileNameOf(path), bytes: body, gzip, brotli, lastModified };
    after = path;
  }
}
