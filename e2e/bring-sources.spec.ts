import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { expect, type Page } from "@playwright/test";
import { test } from "./fixtures";
import { signIn } from "./sign-in";

const words = "Twelve bridges were closed in May, the ministry said.";

/** Somebody else's page, that lets no script of its own run. */
const foreignPage = async () => {
  const server = createServer((_request, response) => {
    response.writeHead(200, {
      "content-type": "text/html; charset=utf-8",
      "content-security-policy": "default-src 'none'",
    });
    response.end(`<!doctype html><title>Bridges & roads</title><p>Before. <q>${words}</q> After.`);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}/bridges`,
    close: () => new Promise((resolve) => server.close(resolve)),
  };
};

const formOf = (page: Page) => page.getByRole("form", { name: "Attach to a claim" });

test("a bookmark brings a page and the words marked in it to a claim", async ({ pageOf }) => {
  const desk = await pageOf("reviewer1");
  await desk.goto("/desk/attach");
  const code = await desk.getByRole("textbox", { name: "The bookmark’s address" }).inputValue();
  await expect(desk.locator(`a[href="${code}"]`)).toHaveText("Attach to claim");

  const elsewhere = await foreignPage();
  const page = await desk.context().newPage();
  await page.goto(elsewhere.address);
  await page.locator("q").selectText();
  const opened = desk.context().waitForEvent("page");
  await page.evaluate(decodeURIComponent(code.replace("javascript:", "")));
  const attach = await opened;

  const form = formOf(attach);
  await expect(form.getByLabel("Address")).toHaveValue(elsewhere.address);
  await expect(form.getByLabel("Title")).toHaveValue("Bridges & roads");
  await expect(form.getByLabel("Excerpt")).toHaveValue(words);
  await form.getByLabel("Kind").selectOption({ label: "News report" });
  await form.getByLabel("Supports").check();
  await form.getByRole("button", { name: "Attach it" }).click();
  await expect(form.getByText("This is needed.").first()).toBeVisible();
  await form.getByRole("listitem").getByRole("button").first().click();
  await form.getByRole("button", { name: "Attach it" }).click();
  await attach.waitForURL(/\/desk\/claims\/[^/]+#evidence-/);
  await expect(attach.getByText(words).first()).toBeVisible();
  await elsewhere.close();
});

test("what a phone shares is kept while its owner signs in", async ({ pageOf }) => {
  const page = await pageOf("reader");
  const { share_target: target } = await (await page.request.get("/manifest.webmanifest")).json();
  const shared = {
    [target.params.title]: "Bridges",
    [target.params.text]: `"${words}"\n https://paper.example/b#:~:text=Twelve`,
  };
  await page.goto(`${target.action}?${new URLSearchParams(shared)}`);
  await page.waitForURL(/\/sign-in/);
  await signIn(page, "reviewer1", "en", page.url());
  const form = formOf(page);
  await expect(form.getByLabel("Address")).toHaveValue("https://paper.example/b");
  await expect(form.getByLabel("Title")).toHaveValue("Bridges");
  await expect(form.getByLabel("Excerpt")).toHaveValue(words);
});
