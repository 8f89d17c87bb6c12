import { brotliCompressSync, constants } from "node:zlib";
import { expect } from "@playwright/test";
import { test } from "./fixtures";
import { publicPages } from "./public-pages";

/**
 * What fits into the first ten segments a server may send before it is answered (RFC 6928), headers aside:
 * a page within it needs no second round trip. In bytes.
 */
const HTML_AND_STYLE = 14 * 1024;
const SCRIPT = 4 * 1024;
/** Of a page that readers open for what its script does: it checks a verdict, line by line. */
const VERIFYING = 7 * 1024;

const compressed = (text: string): number =>
  brotliCompressSync(text, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length;

const scriptsIn = (html: string): string =>
  [...html.matchAll(/<script(?![^>]*ld\+json)[^>]*>([\s\S]*?)<\/script>/gu)]
    .map(([, text = ""]) => text)
    .join("");

test("every public page keeps within its budget, and asks for no script or style besides", async ({
  baseURL,
}) => {
  test.setTimeout(120_000);
  const pages = await publicPages(baseURL ?? "");
  expect(new Set(pages.map(({ kind }) => kind)).size).toBeGreaterThan(12);
  expect([...new Set(pages.map(({ language }) => language))].toSorted()).toEqual([
    "ar",
    "en",
    "es",
    "fr",
  ]);
  const tooLarge = pages
    .map(({ path, html }) => ({
      path,
      html: compressed(html),
      script: scriptsIn(html).length,
      others: /<link[^>]*rel="stylesheet"|<script[^>]*\ssrc=/u.test(html),
    }))
    .filter(
      ({ path, html, script, others }) =>
        html > HTML_AND_STYLE || script > (path.endsWith("/verify") ? VERIFYING : SCRIPT) || others,
    );
  expect(tooLarge).toEqual([]);
});
