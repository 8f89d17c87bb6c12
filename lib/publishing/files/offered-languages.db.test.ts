import { expect, it } from "vitest";
import { changeDesk } from "@/lib/desk/commands";
import { deskSettings } from "@/lib/desk/queries";
import { database } from "@/lib/platform/database/client";
import type { Locale } from "@/lib/platform/locale";
import { makePerson } from "@/lib/testing/builders";
import { publishedInArticle } from "@/lib/testing/publications";
import { drawStaleFiles, refreshStandingFiles } from "./keep";

/** As an admin does it, with what the settings page draws afterwards. */
const offer = async (language: Locale, otherLanguages: Locale[]) => {
  const admin = await makePerson("admin");
  const settings = await deskSettings(admin, {});
  if (!settings.ok) throw new Error("refused");
  const { can: _, updatedAt: __, ...fields } = settings.value;
  const outcome = await changeDesk(admin, { ...fields, language, otherLanguages });
  expect(outcome.ok).toBe(true);
  await refreshStandingFiles();
  await drawStaleFiles();
};

const kept = async () => {
  const rows = await database().publishedPage.findMany({ select: { path: true, language: true } });
  const languages = new Map(rows.map(({ path, language }) => [path, language]));
  const under = (prefix: string) => [...languages.keys()].filter((path) => path.startsWith(prefix));
  return { languages, under };
};

it("are those in which there are pages, and what is in none of them stays", async () => {
  await publishedInArticle();
  await refreshStandingFiles();
  await drawStaleFiles();
  const before = await kept();
  expect(before.under("/fr")).toEqual([]);

  await offer("en", ["fr", "es"]);
  const offered = await kept();
  const inFrench = offered.under("/fr/");
  expect(inFrench.some((path) => path.startsWith("/fr/claims/"))).toBe(true);
  expect(offered.languages.get("/fr")).toBe("fr");
  expect(offered.languages.get("/")).toBe("en");

  await offer("fr", ["fr", "en"]);
  const turned = await kept();
  expect(turned.languages.get("/")).toBe("fr");
  expect(turned.under("/en/")).toHaveLength(inFrench.length);
  expect([...turned.under("/fr"), ...turned.under("/es")]).toEqual([]);

  await offer("en", []);
  const after = await kept();
  expect([...after.languages.keys()].sort()).toEqual([...before.languages.keys()].sort());
  expect(after.languages).toEqual(before.languages);
});
