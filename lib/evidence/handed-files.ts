/** The most that is kept of one source, as a file or as text, in bytes. */
export const LARGEST_CAPTURE = 25 * 1024 * 1024;

/** Endings of files whose words capture-text.ts reads; others are kept all the same. */
const readable = /\.(?:pdf|docx|html?|xhtml|txt|md|csv|tsv|json|xml)$/iu;

/** Whether a file can be taken in, before it is sent; `kept` are those whose words cannot be read. */
export type FileStanding = "read" | "kept" | "empty" | "too-large" | "folder";

export const fileStanding = (
  { name, size }: { name: string; size: number },
  isFolder: boolean,
): FileStanding => {
  if (isFolder) return "folder";
  if (size === 0) return "empty";
  if (size > LARGEST_CAPTURE) return "too-large";
  return readable.test(name) ? "read" : "kept";
};

/** A title to begin with: the name without its ending, its words apart. */
export const titleOfFile = (name: string): string =>
  name
    .replace(/(?<=.)\.[^.\s]{1,8}$/u, "")
    .replace(/_+/gu, " ")
    .replace(/\s+/gu, " ")
    .trim()
    .slice(0, 500)
    .toWellFormed();
