/** What the desk takes in as an article or a source. */
export const DOCUMENT_TYPES: readonly string[] = [
  "text/html",
  "application/xhtml+xml",
  "text/plain",
  "text/markdown",
  "application/pdf",
  "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
];

export type MediaType = { mediaType: string; charset: string | undefined };

/** Splits a Content-Type; a missing one is unknown bytes (RFC 9110, 8.3), to be told by their content. */
export const readMediaType = (contentType: string): MediaType => ({
  mediaType: contentType.split(";")[0]?.trim().toLowerCase() || "application/octet-stream",
  charset: /;\s*charset\s*=\s*"?([\w.:-]{1,40})/i.exec(contentType)?.[1]?.toLowerCase(),
});
