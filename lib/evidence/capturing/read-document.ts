import { extractArticle } from "@/lib/articles/extraction/extract";
import type { Fetched } from "@/lib/platform/fetch/safe-fetch";
import { sha256Of } from "@/lib/platform/files/sha256";
import { captureText } from "../capture-text";

/** What a fetched document says: its text, and what it says of itself. */
export const readDocument = async (fetched: Fetched) => {
  const { bytes, finalUrl } = fetched;
  const charset = fetched.charset ? `; charset=${fetched.charset}` : "";
  const mediaType = `${fetched.mediaType}${charset}`;
  const read = await extractArticle({ bytes, mediaType, url: finalUrl });
  const said = read.ok ? read.article : undefined;
  return {
    contentSha256: sha256Of(bytes),
    text: await captureText(bytes, mediaType),
    title: said?.title ?? "",
    publisher: said?.outlet ?? "",
    author: said?.author ?? "",
    publishedOn: said?.publishedOn ?? null,
    language: said?.language ?? null,
  };
};
