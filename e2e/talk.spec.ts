import { randomUUID } from "node:crypto";
import { expect, type Page } from "@playwright/test";
import { demonstrationPeople } from "@/prisma/demonstration/people";
import { expectAccessible, test } from "./fixtures";
import { linkIn, mailLeadingTo } from "./mail";

const reviewer = demonstrationPeople.find(({ key }) => key === "reviewer1");
if (!reviewer) throw new Error("the demonstration has a reviewer");

/** Writes a claim of its own down and stays on its page. */
const writeDown = async (page: Page, statement: string): Promise<string> => {
  await page.goto("/desk/claims/new");
  await page.getByLabel("Statement").fill(statement);
  await page.getByLabel("Language").fill("en");
  await page.getByRole("checkbox", { name: "Open it at once" }).uncheck();
  await page.getByRole("button", { name: "Write it down" }).click();
  await expect(page.getByRole("heading", { level: 1, name: statement })).toBeVisible();
  return new URL(page.url()).pathname;
};

test("a reviewer who is called by name answers out of the mail, and the editor sees it come", async ({
  pageOf,
}) => {
  const run = randomUUID().slice(0, 8);
  const statement = `The county lit 300 streets (${run}).`;
  const editor = await pageOf("editor");
  const listening = editor.waitForResponse((response) =>
    response.url().includes("/desk/live?page=claim"),
  );
  const claim = await writeDown(editor, statement);
  await listening;

  // Called by keyboard: a few letters, an arrow, Enter.
  const box = editor.getByLabel("Say something to the desk");
  await box.click();
  await box.pressSequentially("Who counted, @l");
  const people = editor.getByRole("listbox", { name: "People of the desk" });
  await expect(people.getByRole("option", { name: reviewer.name })).toHaveAttribute(
    "aria-selected",
    "true",
  );
  await expect(box).toHaveAttribute("role", "combobox");
  await expectAccessible(editor, "while a name is typed");
  await box.press("Escape");
  await expect(people).toBeHidden();
  await box.pressSequentially("é");
  await box.press("Enter");
  await expect(box).toHaveValue(`Who counted, @${reviewer.name} `);
  await box.pressSequentially("please?");
  await editor.getByRole("button", { name: "Comment", exact: true }).click();
  const thread = editor.getByRole("article", { name: "Thread" });
  await expect(thread).toContainText(`Who counted, @${reviewer.name} please?`);

  // Out of the mail to the very comment, which is no longer new in the inbox.
  const mail = await mailLeadingTo(reviewer.email, statement, "/desk/inbox/");
  expect(mail.subject).toContain("mentioned you in a comment");
  expect(mail.text).not.toContain("Who counted");
  const called = await pageOf("reviewer1");
  await called.goto(linkIn(mail, "/desk/inbox/"));
  await expect(called).toHaveURL(new RegExp(`${claim}#comment-`));
  const theirs = called.getByRole("article", { name: "Thread" });
  await expect(theirs).toContainText("New");
  await theirs.getByText("Reply", { exact: true }).click();
  await theirs.getByLabel("Your reply").fill("The ministry did, twice.");
  await theirs.getByRole("button", { name: "Send the reply" }).click();
  await expect(theirs).toContainText("The ministry did, twice.");
  await expectAccessible(called, "with an answer");

  // The editor has done nothing meanwhile.
  const answer = thread.getByRole("listitem").filter({ hasText: "The ministry did, twice." });
  await expect(answer.getByText("New", { exact: true })).toBeVisible();
  await theirs.getByRole("button", { name: "Resolve" }).click();
  await expect(thread).toContainText(`resolved by ${reviewer.name}`);

  // The answer stands in the editor's inbox, read where it was said.
  await editor.goto("/desk/inbox");
  const listed = editor.getByRole("main").getByRole("listitem").filter({ hasText: run });
  await expect(listed).toContainText(`${reviewer.name} replied in a thread you take part in`);
  await expectAccessible(editor, "with an inbox");
});
