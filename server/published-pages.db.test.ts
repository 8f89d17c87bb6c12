import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { database } from "@/lib/platform/database/client";
import { LISTENER } from "@/lib/platform/database/listen";
import { type PublishedPages, publishedPages } from "./published-pages";

const path = "/claims/the-bridge";
let pages: PublishedPages;

const bytes = (text: string) => new Uint8Array(Buffer.from(text));

/** Changes the row; the front only hears of it when it is told. */
const write = (text: string, told: boolean) =>
  database().$transaction(async (tx) => {
    const page = {
      mediaType: "text/html; charset=utf-8",
      etag: `"${text}"`,
      body: bytes(`<style>p{}</style>${text}`),
      gzip: bytes(text),
      brotli: bytes(text),
      lastModified: new Date("2026-11-20T10:00:00.000Z"),
      renderer: "test",
    };
    await tx.publishedPage.upsert({ where: { path }, create: { path, ...page }, update: page });
    if (told) await tx.$executeRaw`SELECT pg_notify('published_page', ${path})`;
  });

const shown = async () => (await pages.find(path))?.hash ?? null;

/** Until the page is kept in memory, with every notice of it heard; the row says something else by then. */
const held = (text: string) =>
  vi.waitFor(async () => {
    await write(text, true);
    pages.writing()();
    expect(await shown()).toBe(text);
    await write(`not ${text}`, false);
    expect(await shown()).toBe(text);
  });

beforeEach(() => {
  pages = publishedPages(process.env.DATABASE_URL ?? "");
});

afterEach(() => pages.close());

describe("published pages", () => {
  it("has none for a path that was never published", async () => {
    expect(await pages.find("/claims/never-was")).toBeNull();
  });

  it("keeps a page in memory until it is told of a change", async () => {
    await held("one");
    await write("two", false);
    expect(await shown()).toBe("one");
    await write("three", true);
    await vi.waitFor(async () => expect(await shown()).toBe("three"));
  });

  it("shows what was published while a write was under way to whoever asks next", async () => {
    await held("one");
    for (const text of ["two", "three", "four", "five", "six"]) {
      const written = pages.writing();
      await write(text, true);
      written();
      expect(await shown()).toBe(text);
    }
  });

  it("shows what was committed to whoever asks before the write has been answered", async () => {
    await held("one");
    const written = pages.writing();
    await write("two", true);
    expect(await Promise.all([shown(), shown(), shown()])).toEqual(["two", "two", "two"]);
    written();
  });

  it("believes nothing it held while it could not hear", async () => {
    await held("one");
    await database().$queryRaw`
      SELECT pg_terminate_backend(pid) FROM pg_stat_activity
      WHERE datname = current_database() AND application_name = ${LISTENER}`;
    await write("two", false);
    await vi.waitFor(async () => expect(await shown()).toBe("two"));
    await held("three");
  });

  it("lets only the page's own style apply", async () => {
    await write("one", true);
    const page = await pages.find(path);
    expect(page?.headers["content-security-policy"]).toMatch(
      /^default-src 'none'; style-src 'sha256-[\w+/=]{44}'/u,
    );
  });
});
