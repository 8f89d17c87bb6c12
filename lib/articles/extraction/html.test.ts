import { describe, expect, it } from "vitest";
import { LIMITS } from "./article";
import { extractArticle } from "./extract";
import { publishedDay } from "./published-day";

const bytesOf = (html: string) => new TextEncoder().encode(html);

const read = async (html: string, url = "https://www.news.example/2021/border") => {
  const reading = await extractArticle({ bytes: bytesOf(html), mediaType: "text/html", url });
  if (!reading.ok) throw new Error(reading.reason);
  return reading.article;
};

const sentence =
  "The government has deployed more than 12,000 agents in the south of the country, it says. ";

const page = (
  head: string,
  body = `<article><p>${sentence.repeat(3)}</p><p>${sentence.repeat(4)}</p></article>`,
) =>
  `<!doctype html><html lang="en"><head>${head}</head><body><nav><a href="/">Home</a> <a href="/x">World</a></nav>${body}<footer>All rights reserved</footer></body></html>`;

describe("the text of a page", () => {
  it("is the article without the page's furniture, in blocks", async () => {
    const article = await read(
      page(
        "<title>The border - News</title>",
        `<article><h2>In figures</h2><p>${sentence.repeat(3)}</p>
         <blockquote><p>Our <em>economies</em> are linked.</p></blockquote>
         <ul><li>${sentence}</li><li>two<br>lines</li></ul>
         <table><tr><th>Month</th><td>Number</td></tr><tr><th>May</th><td>10,765</td></tr></table>
         <p>${sentence.repeat(4)}</p></article>`,
      ),
    );
    expect(article.blocks.map(({ kind }) => kind)).toEqual([
      ...["heading", "paragraph", "quote", "list-item", "list-item"],
      ...["paragraph", "paragraph", "paragraph"],
    ]);
    expect(article.text).toContain("\n\nOur economies are linked.\n\n");
    expect(article.text).toContain("two\nlines");
    expect(article.text).toContain("May | 10,765");
    expect(article.text).not.toMatch(/Home|rights reserved/);
    const points = [...article.text];
    const first = article.blocks[0];
    expect(points.slice(first?.start, first?.end).join("")).toBe("In figures");
  });

  it("is all there is when a page has little markup", async () => {
    expect((await read("<p>Foo <b>bar</b></p>baz<div>qux<p>q\u0301</div>")).text).toBe(
      "Foo bar\n\nbaz\n\nqux\n\nq\u0301",
    );
  });

  it("is what a very large page marks as its article", async () => {
    const rows = "<li>word</li>".repeat(LIMITS.elements);
    const { text } = await read(
      `<nav><ul>${rows}</ul></nav><main><p>The article</p></main><p>After</p>`,
    );
    expect(text).toBe("The article");
  });

  it("has no scripts, styles, forms' choices, hidden or break-hinting parts", async () => {
    const { text } = await read(
      `<p>One<script>two()</script><style>.three{}</style><noscript>four</noscript></p>
       <p style="color:red; DISPLAY : none">five</p><p hidden>six</p><template>seven</template>
       <select><option>eight</option></select><svg><text>nine</text></svg><iframe>ten</iframe>
       <p>hyph&shy;enated&#8203;words &#x202e;kept\u202c</p>`,
    );
    expect(text).toBe("One\n\nhyphenatedwords \u202ekept\u202c");
  });
});

describe("what a page says about itself", () => {
  it("is read from JSON-LD first", async () => {
    const data = {
      "@context": "https://schema.org",
      "@graph": [
        { "@type": "WebSite", name: "Other" },
        {
          "@type": ["NewsArticle"],
          headline: "Biden &amp; Harris at the border",
          author: [{ "@type": "Person", name: "Jane Doe" }, "John Roe", { name: 5 }],
          publisher: { name: "The Example" },
          datePublished: "2021-06-08T23:30:00-05:00",
          inLanguage: "en",
        },
      ],
    };
    const article = await read(
      page(`<script type="application/ld+json">/*<![CDATA[*/${JSON.stringify(data)}/*]]>*/</script>
        <meta property="og:title" content="Another"><link rel="canonical" href="/border?id=1">`),
    );
    expect(article).toMatchObject({
      title: "Biden & Harris at the border",
      author: "Jane Doe, John Roe",
      outlet: "The Example",
      publishedOn: "2021-06-08",
      language: "en",
      canonicalUrl: "https://www.news.example/border?id=1",
    });
  });

  it("is read from meta elements where there is no JSON-LD or it is broken", async () => {
    const article = await read(
      page(`<script type="application/ld+json">{"@type": "NewsArticle", </script>
        <script type="application/ld+json">{"@type": "NewsArticle", "headline": 7, "author": null}</script>
        <title>The border | The Example</title><meta property="og:site_name" content="The Example">
        <meta name="author" content="By Jane Doe"><meta property="article:author" content="https://x.example/jane">
        <meta property="article:published_time" content="2021-06-08T10:00:00Z">`),
    );
    expect(article).toMatchObject({
      title: "The border",
      author: "Jane Doe",
      outlet: "The Example",
      publishedOn: "2021-06-08",
    });
  });

  it("is the outlet's host when nothing names it, and nothing when there is no address", async () => {
    expect((await read(page(""))).outlet).toBe("news.example");
    const pasted = await extractArticle({ bytes: bytesOf(page("")), mediaType: "text/html" });
    expect(pasted).toMatchObject({ article: { outlet: null, title: null, canonicalUrl: null } });
  });

  it.each([
    ["https://elsewhere.example.org/x", null],
    ["javascript:alert(1)", null],
    ["https://m.news.example/border", "https://m.news.example/border"],
    ["//www.news.example/border", "https://www.news.example/border"],
  ])(
    "is not believed when it passes the page off as another site's: %s",
    async (href, canonical) => {
      expect((await read(page(`<link rel="canonical" href="${href}">`))).canonicalUrl).toBe(
        canonical,
      );
    },
  );

  it("is cut to what a form takes", async () => {
    const article = await read(page(`<meta property="og:title" content="${"é ".repeat(900)}">`));
    expect([...(article.title ?? "")].length).toBeLessThanOrEqual(LIMITS.title);
  });
});

describe("a day of publication", () => {
  it.each([
    ["2021-06-08T23:30:00-05:00", "2021-06-08"],
    ["2021-06-08 10:00:00", "2021-06-08"],
    ["2021/6/8", "2021-06-08"],
    ["20210608", "2021-06-08"],
    ["2021-06", "2021-06"],
    ["2021", "2021"],
    ["Tue, 08 Jun 2021 10:00:00 GMT", "2021-06-08"],
    ["June 8, 2021", "2021-06-08"],
    ["8 June 2021", "2021-06-08"],
    ["2021-02-30", null],
    ["2021-13", null],
    ["0001-01-01", null],
    ["last week", null],
    ["8 floréal 2021", null],
    ["", null],
  ])("%j is %j", (written, day) => expect(publishedDay(written)).toBe(day));
});

describe("hostile pages", () => {
  it.each([
    ["thousands of open elements", "<div>".repeat(50_000)],
    [
      "thousands of open formatting elements",
      "<b id=1><i id=2><font id=3>".repeat(10_000) + "<p>".repeat(10_000),
    ],
    ["thousands of open links", "<a href=x>".repeat(40_000)],
    ["thousands of closing tags", "</p></table></b>".repeat(30_000)],
    ["thousands of nested tables", "<table><tr><td>".repeat(20_000)],
    ["an attribute without an end", `<p title="${"a ".repeat(500_000)}`],
    ["a comment without an end", `<!-- ${"<!--".repeat(100_000)}`],
    ["comments that end many times", `${"<!---->".repeat(1_000)}x`],
    ["a script without an end", `<script>${"<script>".repeat(30_000)}`],
    ["entities", "&amp;".repeat(200_000)],
    ["nothing but brackets", "<".repeat(100_000)],
    ["deep JSON-LD", `<script type="application/ld+json">${"[".repeat(100_000)}</script>`],
  ])(
    "of %s are read or refused",
    async (_, html) => {
      const reading = await extractArticle({
        bytes: bytesOf(`${html}Some words`),
        mediaType: "text/html",
      });
      if (reading.ok) expect(reading.article.text.length).toBeLessThanOrEqual(LIMITS.text);
      else expect(reading.reason).toMatch(/^(?:empty|too-large|unreadable)$/);
    },
    20_000,
  );
});
