import { randomUUID } from "node:crypto";
import { expect } from "@playwright/test";
import { openSite } from "@/lib/testing/site";
import { railClaims } from "@/prisma/demonstration/tuesday-english";
import { attach, page, words } from "./captured-page";
import { openClaim } from "./desk-pages";
import { expectAccessible, test } from "./fixtures";

const publishedClaim = () => {
  const claim = railClaims.findLast(({ status }) => status === "published");
  if (!claim) throw new Error("the demonstration has no published claim");
  return claim;
};

test("a source that loses what is cited of it brings its published claim back to the editor, who reads why", async ({
  pageOf,
}) => {
  const title = `Bridges, watched (${randomUUID().slice(0, 8)})`;
  const site = await openSite({ "/bridges": { body: page(words) } });
  const reviewer = await pageOf("reviewer1");
  await openClaim(reviewer, publishedClaim());
  const card = await attach(reviewer, title, site.url("/bridges"));
  await expect(card.getByText("Excerpt found.")).toBeVisible();

  const look = card.getByRole("button", { name: "Look again now" });
  await look.click();
  await expect(card.getByText("Looked at again; the page is as it was.")).toBeVisible();

  site.pages["/bridges"] = { body: page("The ministry counted nine closed bridges in May.") };
  await look.click();
  const gone = "The page has changed, and what is cited no longer stands in it.";
  await expect(card.getByText(gone)).toBeVisible();

  const editor = await pageOf("editor");
  await editor.goto("/desk/queue?status=recheck");
  const row = editor.getByRole("row").filter({ hasText: title });
  await expect(row.getByText("To look at again:")).toBeVisible();
  await expect(
    row.getByText(`What is cited of “${title}” no longer stands in its page.`),
  ).toBeVisible();
  await expectAccessible(editor);
  await row.getByRole("link").first().click();
  await expect(editor.getByText(gone)).toBeVisible();
  await site.close();
});
