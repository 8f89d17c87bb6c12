import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { canonicalUrl } from "./canonical-url";

describe("the canonical address of a source", () => {
  it.each([
    ["HTTPS://WWW.CBP.GOV/newsroom/", "https://cbp.gov/newsroom"],
    ["http://cbp.gov:80/newsroom", "https://cbp.gov/newsroom"],
    ["https://cbp.gov:443/newsroom#figures", "https://cbp.gov/newsroom"],
    ["https://cbp.gov./newsroom?", "https://cbp.gov/newsroom"],
    ["https://cbp.gov", "https://cbp.gov/"],
    ["https://cbp.gov//", "https://cbp.gov/"],
    ["https://cbp.gov/a/../newsroom/./", "https://cbp.gov/newsroom"],
    ["https:\\\\cbp.gov\\newsroom", "https://cbp.gov/newsroom"],
    ["  https://cbp.gov/news\troom\n", "https://cbp.gov/newsroom"],
    ["https://reader:secret@cbp.gov/newsroom", "https://cbp.gov/newsroom"],
    ["https://cbp.gov@evil.example/newsroom", "https://evil.example/newsroom"],
    ["https://bücher.example/ä", "https://xn--bcher-kva.example/%C3%A4"],
    ["https://0x7f.1/admin", "https://127.0.0.1/admin"],
    ["https://www.com/", "https://www.com/"],
  ])("takes %j for %j", (given, canonical) => {
    expect(canonicalUrl(given)).toBe(canonical);
  });

  it("leaves out what says only where a reader came from, and keeps what says what they read", () => {
    expect(
      canonicalUrl("https://a.example/p?utm_source=x&id=7&fbclid=y&GCLID=z&page=2&mc_cid=1"),
    ).toBe("https://a.example/p?id=7&page=2");
    expect(canonicalUrl("https://a.example/p?b=2&a=1")).toBe(
      canonicalUrl("https://a.example/p?a=1&b=2"),
    );
    expect(canonicalUrl("https://a.example/p?id=7")).not.toBe(
      canonicalUrl("https://a.example/p?id=8"),
    );
    expect(canonicalUrl("https://a.example/p?id=1&id=2")).toBe("https://a.example/p?id=1&id=2");
  });

  it("keeps another port, and another path's case, apart", () => {
    expect(canonicalUrl("https://a.example:8443/p")).toBe("https://a.example:8443/p");
    expect(canonicalUrl("https://a.example/P")).not.toBe(canonicalUrl("https://a.example/p"));
  });

  it.each([
    "",
    "cbp.gov/newsroom",
    "javascript:alert(1)",
    "java\nscript:alert(1)",
    "data:text/html,<script>",
    "file:///etc/passwd",
    "ftp://cbp.gov/",
    "https://",
    "https://a b/",
    "//cbp.gov/newsroom",
  ])("knows no address in %j", (given) => {
    expect(canonicalUrl(given)).toBeNull();
  });

  it("is its own canonical address", () => {
    const anyUrl = fc.webUrl({ withQueryParameters: true, withFragments: true });
    fc.assert(
      fc.property(anyUrl, (url) => {
        const once = canonicalUrl(url);
        expect(once).not.toBeNull();
        expect(canonicalUrl(once ?? "")).toBe(once);
      }),
    );
  });
});
