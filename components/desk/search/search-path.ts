/** The page that looks for all that was typed. */
export const searchPath = (
  text: string,
  { kind = null, order = "relevance" }: { kind?: string | null; order?: string } = {},
): string => {
  const asked = new URLSearchParams(text === "" ? {} : { q: text });
  if (kind) asked.set("kind", kind);
  if (order !== "relevance") asked.set("order", order);
  return asked.size === 0 ? "/desk/search" : `/desk/search?${asked}`;
};
