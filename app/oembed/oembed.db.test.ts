import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { config } from "@/lib/platform/config";
import { database } from "@/lib/platform/database/client";
import { cardPath, claimPath, embedPath, oembedPath } from "@/lib/publishing/paths";
import { correct, page, published, textOf } from "@/lib/testing/publications";
import { serveRoutes } from "@/lib/testing/serve-routes";
import { approvedTranslation, frenchWords } from "@/lib/testing/translations";
import * as route from "./route";

let server: Awaited<ReturnType<typeof serveRoutes>>;
let claim: Awaited<ReturnType<typeof published>>;

beforeAll(async () => {
  await database().desk.update({
    where: { id: 1 },
    data: { otherLanguages: ["fr"], version: { increment: 1 } },
  });
  claim = await published({ statement: "The “bridge” cost <4> billion euros & more." });
  server = await serveRoutes([[/^\/oembed$/, route]]);
});
afterAll(() => server.close());

const address = (path = claimPath(claim.slug)) => `${config().CLAIMDESK_URL}${path}`;
const ask = (asked: Record<string, string>) =>
  fetch(`${server.origin}/oembed?${new URLSearchParams(asked)}`);
const read = async (asked: Record<string, string>) =>
  (await (await ask(asked)).json()) as Record<string, string | number>;

describe("the oEmbed provider", () => {
  it("answers in JSON unless it is asked for XML, to pages of any origin", async () => {
    const json = await ask({ url: address() });
    expect(json.status).toBe(200);
    expect(json.headers.get("content-type")).toBe("application/json; charset=utf-8");
    expect(json.headers.get("access-control-allow-origin")).toBe("*");
    expect(await json.json()).toMatchObject({
      type: "rich",
      version: "1.0",
      thumbnail_url: address(cardPath(claim.slug)),
      html: expect.stringContaining(`src="${address(embedPath(claim.slug))}"`),
    });
    const xml = await ask({ url: address(), format: "xml" });
    expect(xml.headers.get("content-type")).toBe("text/xml; charset=utf-8");
    expect(await xml.text()).toContain(
      "<title>Misleading: “The “bridge” cost &lt;4&gt; billion euros &amp; more.”</title>",
    );
  });

  it("is where the claim's page says it is, in both formats and each language", async () => {
    for (const path of [claimPath(claim.slug), `/fr${claimPath(claim.slug)}`]) {
      const html = await textOf(path);
      for (const format of ["json", "xml"] as const) {
        const here = `${config().CLAIMDESK_URL}${oembedPath(address(path), format)}`;
        expect(html).toContain(`href="${here.replaceAll("&", "&amp;")}"`);
        const { search } = new URL(here);
        expect((await fetch(`${server.origin}/oembed${search}`)).status).toBe(200);
      }
      expect(html).toContain(
        `<meta property="og:image" content="${address(cardPath(claim.slug))}"`,
      );
    }
  });

  it("answers in the language of the page it is asked about, where the desk offers it", async () => {
    const french = await read({ url: address(`/fr${claimPath(claim.slug)}`) });
    expect(french.title).toMatch(/^Trompeur/u);
    expect(french.html).toContain(`/fr${embedPath(claim.slug)}"`);
    expect((await ask({ url: address(`/es${claimPath(claim.slug)}`) })).status).toBe(404);
  });

  it("respects the maxima", async () => {
    const small = await read({ url: address(), maxwidth: "300", maxheight: "200" });
    expect([small.width, small.height]).toEqual([300, 200]);
    expect(small.html).toContain('width="300" height="200"');
  });

  it("refuses as the specification says", async () => {
    expect((await ask({ url: address("/claims/never-published-1") })).status).toBe(404);
    expect((await ask({ url: "https://elsewhere.example/claims/a-1" })).status).toBe(404);
    expect((await ask({ url: address(), format: "yaml" })).status).toBe(501);
    expect((await ask({ format: "json" })).status).toBe(400);
    expect((await ask({ url: "" })).status).toBe(400);
    expect((await ask({ url: address(), maxwidth: "wide" })).status).toBe(400);
  });
});

describe("the card in other pages", () => {
  const paths = () => [embedPath(claim.slug), `/fr${embedPath(claim.slug)}`];

  it("is there with the publication and changes with its correction, in each language", async () => {
    const before = await Promise.all(paths().map(page));
    for (const card of before) expect(card?.text).not.toMatch(/Correct|Corrig/u);
    const outcome = await correct(claim.editor, claim.id, { summary: "It cost 3.2 billion." });
    expect(outcome.ok).toBe(true);
    const after = await Promise.all(paths().map(page));
    for (const [at, card] of after.entries()) {
      expect(card?.etag).not.toBe(before[at]?.etag);
      expect(card?.text).toContain("It cost 3.2 billion.");
      expect(card?.text).toContain('<p class="notice">');
    }
    expect(after[0]?.text).toContain("Corrected on ");
  });

  it("is in the words of the desk's translation, in that language alone", async () => {
    const translated = await published();
    await approvedTranslation(translated.id);
    const path = embedPath(translated.slug);
    expect(await textOf(`/fr${path}`)).toContain(frenchWords.summary);
    expect(await textOf(path)).not.toContain(frenchWords.summary);
    const { title } = await read({ url: address(`/fr${path}`) });
    expect(title).toContain(frenchWords.statement);
  });
});
