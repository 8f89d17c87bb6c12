import { afterAll, beforeAll, expect, it } from "vitest";
import { addAppearance } from "@/lib/claims/commands/appearances";
import { articleHistory } from "@/lib/claims/queries/history";
import { database } from "@/lib/platform/database/client";
import { makeClaim, makePerson } from "@/lib/testing/builders";
import { openSite } from "@/lib/testing/site";
import { keepArticleFile, takeInArticle, takeNewVersion } from "../commands";
import { articleForDesk } from "../queries";
import { watchArticles } from "./watch";

const marked = "The bridge cost 3 billion euros, and nobody knew of it before.";
const page = (words: string) =>
  `<!doctype html><html lang="en"><head><title>The bridge</title></head><body><article><h1>The bridge</h1>
  <p>${"The court looked at what was built. ".repeat(20)}</p><p>${words}</p></article></body></html>`;

let site: Awaited<ReturnType<typeof openSite>>;
beforeAll(async () => {
  site = await openSite({});
});
afterAll(() => site.close());

const reaching = { allowAddress: (address: string) => address === "127.0.0.1" };

const kept = async (by: Awaited<ReturnType<typeof makePerson>>, words: string) => {
  const bytes = new TextEncoder().encode(page(words));
  const outcome = await keepArticleFile(by, { bytes, mediaType: "text/html", name: "" });
  if (!outcome.ok) throw new Error("refused");
  return outcome.value.fileId;
};

/** An article that was fetched from the site, with a passage of a claim marked in it. */
const fetched = async () => {
  const editor = await makePerson("editor");
  const path = `/${crypto.randomUUID()}`;
  site.pages[path] = { body: page(marked) };
  const taken = await takeInArticle(editor, {
    ...{ fileId: await kept(editor, marked), origin: "fetched", url: site.url(path) },
    ...{ title: "The bridge", outlet: "The Courier", author: "", publishedOn: "2021-06" },
    ...{ language: "en", rights: "excerpts" },
  });
  if (!taken.ok) throw new Error(JSON.stringify(taken.refusal));
  const { articleId } = taken.value;
  const version = await database().articleVersion.findFirstOrThrow({ where: { articleId } });
  const { id: claimId } = await makeClaim("open");
  const start = version.text.indexOf(marked);
  await addAppearance(editor, {
    ...{ claimId, articleVersionId: version.id },
    ...{ start, end: start + marked.length },
  });
  const look = async () => {
    await database().articleWatch.update({
      where: { articleId },
      data: { nextLookAt: new Date(0) },
    });
    return watchArticles({ reaching });
  };
  const told = async () =>
    (
      await database().event.findMany({
        where: { articleId, kind: { in: ["article.turned", "passage.gone"] } },
        orderBy: { sequence: "asc" },
      })
    ).map((event) =>
      event.kind === "passage.gone" ? event.claimId : (event.payload as { became: string }).became,
    );
  const seen = async () => {
    const view = await articleForDesk(editor, { articleId });
    return view.ok ? view.value.watch : undefined;
  };
  return { editor, articleId, claimId, path, look, told, seen };
};

it("says that an article is as it was, and tells nobody", async () => {
  const { look, told, seen } = await fetched();
  expect(await seen()).toBeNull();
  expect(await look()).toBe(1);
  expect(await seen()).toMatchObject({ state: "alive", lost: 0 });
  expect(await told()).toEqual([]);
});

it("tells once that an article changed, and the claim whose passage it touches", async () => {
  const { claimId, path, look, told, seen } = await fetched();
  site.pages[path] = { body: page(`${marked} Corrected on Monday.`) };
  await look();
  expect(await seen()).toMatchObject({ state: "changed", lost: 0 });
  expect(await told()).toEqual(["changed"]);
  site.pages[path] = { body: page(marked.replace("3 billion", "4 billion")) };
  await look();
  await look();
  expect(await seen()).toMatchObject({ state: "changed", lost: 1 });
  expect(await told()).toEqual(["changed", claimId]);
});

it("tells in the article's own history what became of its page, and not of the claims in it", async () => {
  const { editor, articleId, path, look } = await fetched();
  site.pages[path] = { body: page(marked.replace("3 billion", "4 billion")) };
  await look();
  const history = await articleHistory(editor, { articleId });
  expect(history.ok && history.value.events.map(({ kind }) => kind)).toEqual([
    "article.turned",
    "article.taken-in",
  ]);
});

it("is held to the new version once that is taken in", async () => {
  const { editor, articleId, path, look, seen } = await fetched();
  const now = marked.replace("3 billion", "4 billion");
  site.pages[path] = { body: page(now) };
  await look();
  expect(await seen()).toMatchObject({ state: "changed" });
  const fileId = await kept(editor, now);
  expect(await takeNewVersion(editor, { articleId, fileId, origin: "fetched" })).toMatchObject({
    ok: true,
  });
  await look();
  expect(await seen()).toMatchObject({ state: "alive", lost: 0 });
});

it("says that an article is gone where its site says so, and nothing where there is a wall", async () => {
  const { path, look, told, seen } = await fetched();
  site.pages[path] = { body: "<!doctype html><title>Sign in</title>" };
  await look();
  expect(await seen()).toMatchObject({ state: "alive" });
  site.pages[path] = { status: 410 };
  await look();
  expect(await seen()).toMatchObject({ state: "gone" });
  expect(await told()).toEqual(["gone"]);
});
