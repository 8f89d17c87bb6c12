import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { expect, type Page } from "@playwright/test";
import { busClaims } from "@/prisma/demonstration/tuesday-english";
import { openClaim } from "./desk-pages";
import { test } from "./fixtures";
import { expectGoodLooks } from "./looks";
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
  // Looking for a claim sends nothing: there is nothing to complain of before one was chosen.
  const lookFor = form.getByLabel("Look for it by words or number");
  await lookFor.press("Enter");
  await expect(form.getByRole("listitem").getByRole("button").first()).toBeFocused();
  await expect(form.getByText("This is needed.")).toHaveCount(0);
  await form.getByRole("button", { name: "Attach it" }).click();
  await expect(form.getByLabel("Number of the claim")).toHaveAttribute("aria-invalid", "true");
  await expect(form.getByLabel("Kind")).toHaveAttribute("aria-invalid", "true");
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

/** Shares as a browser does with an installed desk: a form that is sent to where the manifest says. */
const share = async (
  page: Page,
  base: string,
  shared: Record<string, string>,
  fileName = "",
  size = 0,
) => {
  const { share_target: target } = await (
    await page.request.get(`${base}/manifest.webmanifest`)
  ).json();
  await page.evaluate(
    ({ action, enctype, shared, fileName, size }) => {
      const form = document.createElement("form");
      Object.assign(form, { action, enctype, method: "post" });
      for (const [name, value] of Object.entries(shared)) {
        form.append(Object.assign(document.createElement("input"), { name, value }));
      }
      if (fileName !== "") {
        const data = new DataTransfer();
        data.items.add(
          new File(["Twelve bridges were closed in May.", new Uint8Array(size)], fileName),
        );
        const input = Object.assign(document.createElement("input"), {
          type: "file",
          name: "file",
        });
        input.files = data.files;
        form.append(input);
      }
      document.body.append(form);
      form.submit();
    },
    { action: base + target.action, enctype: target.enctype, shared, fileName, size },
  );
};

const phoneShares = {
  title: "Bridges",
  text: `"${words}"\n https://paper.example/b#:~:text=Twelve`,
};

test("what a phone shares is kept while its owner signs in, but for files", async ({
  pageOf,
  baseURL,
}) => {
  const page = await pageOf("reader");
  await page.goto("/");
  await share(page, baseURL ?? "", phoneShares, "bridges.txt");
  await page.waitForURL(/\/sign-in/);
  await signIn(page, "reviewer1", "en", page.url());
  const form = formOf(page);
  await expect(form.getByLabel("Address")).toHaveValue("https://paper.example/b");
  await expect(form.getByLabel("Title")).toHaveValue("Bridges");
  await expect(form.getByLabel("Excerpt")).toHaveValue(words);
  await expect(
    page.getByText("The file was not kept, because you were not signed in"),
  ).toBeVisible();
});

test("a file that is shared waits, and becomes the copy of what is attached", async ({
  pageOf,
  baseURL,
}) => {
  const page = await pageOf("reviewer2");
  await page.goto("/desk/attach");
  await share(page, baseURL ?? "", {}, "closed_bridges.txt");
  await page.waitForURL(/shared=/);
  await expect(page.getByText("Shared and not attached yet")).toBeVisible();
  const form = formOf(page);
  await expect(form.getByLabel("Title")).toHaveValue("closed bridges");
  await form.getByLabel("Kind").selectOption({ label: "Other" });
  await form.getByLabel("Supports").check();
  await form.getByLabel("Excerpt").fill("Twelve bridges were closed in May.");
  await form.getByRole("listitem").getByRole("button").first().click();
  await form.getByRole("button", { name: "Attach it" }).click();
  await page.waitForURL(/\/desk\/claims\/[^/]+#evidence-/);
  await expect(page.getByRole("link", { name: /Copy/ }).first()).toBeVisible();
  await page.goto("/desk/attach");
  await expect(page.getByText("Shared and not attached yet")).toBeHidden();
});

test("a file that is too large is answered in words, and costs nobody what they typed", async ({
  pageOf,
  baseURL,
}) => {
  const page = await pageOf("reviewer2");
  await page.goto("/desk/attach");
  const form = formOf(page);
  await form.getByLabel("Title").fill("A film");
  const film = { name: "film.mp4", mimeType: "video/mp4", buffer: Buffer.alloc(28 * 1024 * 1024) };
  await form.getByLabel("File").setInputFiles(film);
  await form.getByRole("button", { name: "Attach it" }).click();
  await expect(form.getByText("This file has 28 MB, and at most 25 MB").first()).toBeVisible();
  await expect(form.getByLabel("Title")).toHaveValue("A film");

  await share(page, baseURL ?? "", {}, "film.mp4", 28 * 1024 * 1024);
  await expect(page.getByRole("heading", { name: "This is too large to take in" })).toBeVisible();
  await expect(page.getByText("up to 25 MB")).toBeVisible();
  await expectGoodLooks(page);
  await page.getByRole("link", { name: "To the desk" }).click();
  await expect(page).toHaveURL(/\/desk$/u);
});

test("a file that another site sends is not kept", async ({ pageOf, baseURL }) => {
  const desk = await pageOf("reviewer2");
  const elsewhere = await foreignPage();
  const page = await desk.context().newPage();
  await page.goto(elsewhere.address);
  await share(page, baseURL ?? "", {}, "bridges.txt");
  await page.waitForURL(/\/desk\/attach\?lost=|\/sign-in/);
  await desk.goto("/desk/attach");
  await expect(desk.getByRole("heading", { name: "The source" })).toBeVisible();
  await expect(desk.getByText("Shared and not attached yet")).toBeHidden();
  await elsewhere.close();
});

const atWork = () => {
  const claim = busClaims.find(({ status }) => status === "researching" || status === "open");
  if (!claim) throw new Error("the demonstration has no claim at work");
  return claim;
};

const rowOf = (page: Page, name: string) =>
  page
    .getByRole("list", { name: "Sources to attach" })
    .getByRole("listitem")
    .filter({ hasText: name });

test("several pasted sources are attached at once, and what fails keeps what was typed", async ({
  pageOf,
}) => {
  const page = await pageOf("reviewer1");
  await openClaim(page, atWork());
  await page.locator("summary", { hasText: "Bring several at once" }).click();
  const pasted = page.getByLabel("Addresses, or a text with addresses");
  await pasted.fill(
    "Budget of the ministry – https://several.example/budget\nAsk the press office\nhttps://several.example/minutes\nwww.several.example/budget/",
  );
  await page.getByRole("button", { name: "Find the addresses" }).click();
  await expect(page.getByText("2 sources were added to the list. One stood there")).toBeVisible();
  await expect(pasted).toHaveValue("Ask the press office");

  await page.getByLabel("Kind, for all without one").selectOption({ label: "Official document" });
  await page.getByLabel("for all without it").selectOption({ label: "Context" });
  const [budget, minutes] = [
    rowOf(page, "several.example/budget"),
    rowOf(page, "several.example/minutes"),
  ];
  await expect(budget.getByLabel("Title")).toHaveValue("Budget of the ministry");
  await minutes.getByLabel("Excerpt").fill("It was agreed on Monday.");
  await page.getByRole("button", { name: "Attach all 2" }).click();
  await expect(budget.getByText("Attached", { exact: true })).toBeVisible();
  await expect(minutes.getByText("This is needed.").first()).toBeVisible();
  await expect(minutes.getByLabel("Excerpt")).toHaveValue("It was agreed on Monday.");
  await expect(minutes.getByLabel("Kind")).toHaveValue("official-document");

  await minutes.getByLabel("Title").fill("Minutes of Monday");
  await page.getByRole("button", { name: "Attach it" }).last().click();
  await expect(minutes.getByText("Attached", { exact: true })).toBeVisible();
  await expect(
    page.getByRole("article").filter({ hasText: "It was agreed on Monday." }),
  ).toBeVisible();

  await pasted.fill("https://www.several.example/minutes?utm_source=mail");
  await page.getByRole("button", { name: "Find the addresses" }).click();
  await expect(page.getByText("This claim has it already")).toBeVisible();
  await expect(page.getByRole("button", { name: "Bring it again" })).toBeVisible();
});

test("files that are dropped or picked become sources with a copy", async ({ pageOf }) => {
  const page = await pageOf("reviewer1", { viewport: { width: 390, height: 844 } });
  await openClaim(page, atWork());
  const dropped = await page.evaluateHandle(() => {
    const data = new DataTransfer();
    data.items.add(new File(["Twelve bridges were closed in May."], "closed_bridges.txt"));
    data.items.add(new File([new Uint8Array(26 * 1024 * 1024)], "film.mp4"));
    return data;
  });
  const panel = page
    .getByRole("heading", { name: "Evidence", exact: true })
    .locator("..")
    .locator("..");
  const target = panel.getByText("The desk’s evidence rule").first();
  await target.dispatchEvent("dragenter", { dataTransfer: dropped });
  await expect(page.getByText("Let go to bring these files as sources")).toBeVisible();
  await target.dispatchEvent("drop", { dataTransfer: dropped });
  await expect(page.getByText("Let go to bring these files as sources")).toBeHidden();
  await expect(rowOf(page, "film").getByText("This is more than 25 MB")).toBeVisible();

  const choosing = page.waitForEvent("filechooser");
  await page.getByRole("button", { name: "Choose files" }).press("Enter");
  const picture = Buffer.from("89504e470d0a1a0a", "hex");
  await (await choosing).setFiles({ name: "bridge.png", mimeType: "image/png", buffer: picture });
  await expect(rowOf(page, "bridge").last().getByText("It is kept as it is.")).toBeVisible();

  await page.getByLabel("Kind, for all without one").selectOption({ label: "Other" });
  await page.getByLabel("for all without it").selectOption({ label: "Supports" });
  const text = rowOf(page, "closed bridges");
  await text.getByLabel("Excerpt").fill("Twelve bridges were closed");
  await page.getByRole("button", { name: "Attach all 2" }).click();
  await expect(text.getByText("Attached", { exact: true })).toBeVisible();
  await expect(page.getByText("Attached", { exact: true })).toHaveCount(2);
  const brought = page.getByRole("article").filter({ hasText: "Twelve bridges were closed" });
  await expect(brought.getByText("Excerpt found.")).toBeVisible();
  await expect(brought.getByRole("link", { name: /Copy/ })).toBeVisible();
});
