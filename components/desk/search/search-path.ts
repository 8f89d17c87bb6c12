/** The page that looks for all that was typed. */
export const searchPath = (text: string): string =>
  `/desk/search?${new URLSearchParams(text === "" ? {} : { q: text })}`;
