import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";
import { expect } from "@playwright/test";
import { Webhook } from "standardwebhooks";
import { test } from "./fixtures";

test("an admin adds a webhook, sends it a test, sees what came of it, and sends it again", async ({
  pageOf,
}) => {
  const got: { headers: Record<string, string>; body: string }[] = [];
  const receiver = createServer(async (request, response) => {
    got.push({
      headers: request.headers as Record<string, string>,
      body: await text(request),
    });
    // Once it fails, and then it is well.
    response.writeHead(got.length === 1 ? 503 : 200).end(got.length === 1 ? "busy" : "thanks");
  });
  await new Promise<void>((resolve) => receiver.listen(0, "127.0.0.1", resolve));
  const url = `http://127.0.0.1:${(receiver.address() as AddressInfo).port}/hook`;

  const admin = await pageOf("admin");
  await admin.goto("/desk/settings/webhooks");
  await admin.getByLabel("Address").fill(url);
  await admin.getByLabel("Whose it is").fill("A partner");
  await admin.getByRole("button", { name: "Add an endpoint" }).click();
  const made = admin.getByRole("status").filter({ hasText: "Copy the secret now" });
  const secret = (await made.locator("code").textContent()) ?? "";
  expect(secret).toMatch(/^whsec_/u);

  await admin
    .getByRole("row")
    .filter({ hasText: url })
    .getByRole("link", { name: "A partner" })
    .click();
  await admin.getByRole("button", { name: "Send a test" }).click();
  const onItsWay = "The test is on its way. What came of it will stand in the log.";
  await expect(admin.getByText(onItsWay, { exact: true })).toBeVisible();
  const delivery = admin.getByRole("region", { name: "Sent lately" }).getByRole("listitem").first();
  await expect(async () => {
    await admin.reload();
    await expect(delivery.getByText("Delivered")).toBeVisible({ timeout: 1_000 });
  }).toPass();
  await delivery.getByText("Delivered").click();
  await expect(delivery.getByText("answered 503")).toBeVisible();
  await expect(delivery.getByText("thanks")).toBeVisible();

  await delivery.getByRole("button", { name: /^Send again/u }).click();
  await expect.poll(() => got.length).toBe(3);
  expect(new Set(got.map(({ headers }) => headers["webhook-id"])).size).toBe(1);
  for (const { body, headers } of got) new Webhook(secret).verify(body, headers);
  receiver.close();
});
