import { createHash } from "node:crypto";
import type { ReactElement } from "react";
import { markupOf } from "@/lib/publishing/markup";

const sourceOf = (html: string, element: "style" | "script"): string => {
  const text = new RegExp(`<${element}>([\\s\\S]*?)</${element}>`).exec(html)?.[1];
  if (text === undefined) return "'none'";
  return `'sha256-${createHash("sha256").update(text, "utf8").digest("base64")}'`;
};

/** A page made for this reader: never kept, and allowed nothing but its own style and script. */
export const readerAnswer = async (
  page: ReactElement,
  status = 200,
  more: Record<string, string> = {},
): Promise<Response> => {
  const html = await markupOf(page);
  return new Response(html, {
    status,
    headers: {
      ...more,
      "content-type": "text/html; charset=utf-8",
      "cache-control": "no-store",
      "content-security-policy": [
        "default-src 'none'",
        `style-src ${sourceOf(html, "style")}`,
        `script-src ${sourceOf(html, "script")}`,
        "img-src 'self' data:",
        "font-src 'self'",
        "form-action 'self'",
        "base-uri 'none'",
        "frame-ancestors 'none'",
      ].join("; "),
    },
  });
};
