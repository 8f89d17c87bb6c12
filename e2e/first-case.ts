import { readFile } from "node:fs/promises";
import { expect, type Page } from "@playwright/test";
import type { Hands } from "./hands";

/** A case of its own for each run: nothing here is shared with the demonstration or another test. */
export type Case = { title: string; claimant: string; statement: string; words: string };

export const newCase = (name: string): Case => {
  const run = `${name}-${Date.now().toString(36)}`;
  return {
    title: `Les États-Unis et le Mexique, ${run}`,
    claimant: `Gouvernement Biden, ${run}`,
    statement: `Les initiatives du gouvernement Biden ont réduit de 25 % le nombre d’enfants non accompagnés entre mars et mai 2021 (${run}).`,
    words:
      "En deux mois seulement (de mars à mai), les initiatives du gouvernement Biden ont permis de réduire de 25 % le nombre d’enfants non accompagnés qui arrivent à la frontière sud des États-Unis",
  };
};

/** Takes the seed article in by pasting it, and leaves the editor in it. */
export const takeIn = async (page: Page, hands: Hands, { title }: Case): Promise<void> => {
  await page.goto("/desk");
  await hands.press(page.getByRole("link", { name: "Articles", exact: true }));
  await hands.press(page.getByRole("link", { name: "Take an article in" }));
  const text = await readFile("prisma/demonstration/article.fr.txt", "utf8");
  await hands.write(page.getByLabel("The article’s text"), text.replace(/\r\n?/g, "\n"));
  await hands.press(
    page.getByRole("tabpanel", { name: "Paste text" }).getByRole("button", { name: "Read it" }),
  );
  await expect(page.getByRole("heading", { name: "Check what was found" })).toBeVisible();
  await hands.write(page.getByLabel("Title"), title);
  await hands.write(page.getByLabel("Outlet"), "ShareAmerica");
  await hands.write(page.getByLabel("Published on"), "2021-06");
  await expect(page.getByLabel("Language")).toHaveValue("fr");
  await hands.tick(page.getByLabel("The whole text, with the claims marked in it"));
  await hands.press(page.getByRole("button", { name: "Take it in" }));
  await expect(page.getByRole("heading", { level: 1, name: title })).toBeVisible();
};

/** Makes the claim of its words in the article and returns the address of its page. */
export const markClaim = async (page: Page, hands: Hands, one: Case): Promise<string> => {
  await hands.mark(page, one.words);
  const dialog = page.getByRole("dialog", { name: "A claim from this passage" });
  await expect(dialog.getByLabel("Statement")).toHaveValue(/^En deux mois seulement/);
  await expect(dialog.locator('[name="measures.0.value"]')).toHaveValue("25");
  await hands.write(dialog.getByLabel("Statement"), one.statement);
  await hands.write(dialog.getByRole("combobox", { name: "Claimant" }), one.claimant);
  await hands.tick(dialog.getByLabel("Organisation"));
  await hands.press(dialog.getByRole("button", { name: "Make the claim" }));
  await expect(dialog).toBeHidden();
  const card = page.getByRole("link", { name: one.statement });
  await hands.press(card);
  await expect(page.getByRole("heading", { level: 1, name: one.statement })).toBeVisible();
  return new URL(page.url()).pathname;
};

export const assign = async (page: Page, hands: Hands, names: string[]): Promise<void> => {
  for (const name of names) {
    await hands.press(page.locator("summary", { hasText: "Assign a reviewer" }));
    const form = page.getByRole("form", { name: "Assign a reviewer" });
    const who = form.getByRole("combobox", { name: "Who" });
    // Beside the name stands how much they have already, which may be as much as they should.
    const choice = await who.locator("option").filter({ hasText: name }).textContent();
    await hands.choose(who, choice ?? name);
    const anyway = form.getByRole("checkbox", { name: "Assign even to somebody who" });
    if (await anyway.isVisible()) await hands.tick(anyway);
    await hands.press(form.getByRole("button", { name: "Assign a reviewer" }));
    await expect(page.getByRole("button", { name: `Take ${name} off the round` })).toBeVisible();
  }
};

type Brought = { title: string; publisher: string; kind: string; excerpt: string; url: string };

export const attach = async (page: Page, hands: Hands, source: Brought): Promise<void> => {
  await hands.press(page.locator("summary", { hasText: "Bring a source" }));
  const form = page.getByRole("form", { name: "Bring a source" });
  await hands.write(form.getByLabel("Address"), source.url);
  await hands.write(form.getByLabel("Title"), source.title);
  await hands.write(form.getByLabel("Publisher"), source.publisher);
  await hands.choose(form.getByLabel("Kind"), source.kind);
  await hands.tick(form.getByLabel(/^Supports/));
  await hands.write(form.getByLabel("Excerpt"), source.excerpt);
  await hands.write(form.getByLabel("Or its text"), `Placed for a test. ${source.excerpt} Thus.`);
  await hands.press(form.getByRole("button", { name: "Attach it" }));
  await expect(page.getByText("Excerpt found.").last()).toBeVisible();
  await expect(page.getByRole("link", { name: source.title }).first()).toBeVisible();
};

type Said = { rating: string; confidence: string; reasoning: string };

export const review = async (page: Page, hands: Hands, said: Said): Promise<void> => {
  await hands.press(page.getByRole("link", { name: "Write your review" }));
  await hands.tick(page.getByRole("radio", { name: said.rating, exact: false }).first());
  await hands.tick(page.getByRole("radio", { name: said.confidence, exact: false }));
  await hands.write(page.getByLabel("Reasoning"), said.reasoning);
  await hands.tick(
    page
      .getByRole("group", { name: /What it rests on/ })
      .getByRole("checkbox")
      .first(),
  );
  await hands.press(page.getByRole("button", { name: "Hand it in" }));
  await page.waitForURL(/#reviews$/);
};

export const decide = async (
  page: Page,
  hands: Hands,
  said: { rating: string; summary: string },
) => {
  await hands.press(page.getByRole("link", { name: "Compare the reviews and decide" }));
  await hands.tick(page.getByRole("radio", { name: said.rating, exact: false }).first());
  await hands.write(page.getByLabel("Summary"), said.summary);
  await hands.write(
    page.getByLabel("Explanation"),
    "Counted: **18,890** in March and more than 14,100 in May.",
  );
  await hands.write(
    page.getByLabel("Why it differs from the reviews"),
    "One review stops at the figure; the cause is part of the claim.",
  );
  await hands.press(page.getByRole("button", { name: "Decide" }));
  await expect(page.getByText(said.summary).first()).toBeVisible();
};

/** Publishes and returns the address readers have. */
export const publish = async (page: Page, hands: Hands): Promise<string> => {
  await hands.press(page.getByRole("link", { name: "Preview and publish" }));
  await hands.press(page.getByRole("button", { name: "Publish", exact: true }));
  const open = page.getByRole("link", { name: "Open the public page" });
  await expect(open).toBeVisible();
  return (await open.getAttribute("href")) ?? "";
};

export const correct = async (page: Page, hands: Hands, note: string): Promise<void> => {
  await hands.tick(page.getByRole("radio", { name: /^Correction/ }));
  await hands.write(page.getByLabel("What changed and why, for readers"), note);
  await hands.press(page.getByRole("button", { name: "Publish the change" }));
  await expect(page.getByText("Version 2 is public.")).toBeVisible();
};
