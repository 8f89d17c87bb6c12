import type { ReactElement } from "react";

/** A whole page as the bytes readers are sent. */
export const markupOf = async (page: ReactElement): Promise<string> => {
  const { renderToStaticMarkup } = await import("react-dom/server");
  return `<!doctype html>${renderToStaticMarkup(page)}`;
};
