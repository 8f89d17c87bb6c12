import { randomUUID } from "node:crypto";
import { type APIRequestContext, expect } from "@playwright/test";
import { test } from "./fixtures";

const statement = () => `The bridge cost 4 billion euros ${randomUUID()}.`;

/** What a program does with a key, by the two ways to show one. */
const program = (request: APIRequestContext, secret: string) => {
  const headers = { authorization: `Bearer ${secret}` };
  return {
    reads: () => request.get("/api/v1/claims?limit=1", { headers }),
    proposes: (said: string, idempotencyKey: string) =>
      request.post("/api/v1/tips", {
        headers: { ...headers, "idempotency-key": idempotencyKey },
        data: { statement: said },
      }),
    proposesAsGoogle: () =>
      request.post(`/v1alpha1/pages?key=${secret}`, {
        data: { claimReviewMarkups: [{ claimReviewed: statement() }] },
      }),
  };
};

test("an admin makes a key, a program comes in by it, and nobody does once it is revoked", async ({
  pageOf,
  request,
}) => {
  const admin = await pageOf("admin");
  const name = `Partner ${randomUUID()}`;
  await admin.goto("/desk/settings/keys");
  await admin.getByLabel("Name").fill(name);
  await admin.getByLabel("Propose claims (/api/v1)").check();
  await admin.getByLabel("Propose through the Fact Check Tools API").check();
  await admin.getByLabel("Expires").selectOption({ label: "In 30 days" });
  await admin.getByRole("button", { name: "Make a key" }).click();
  const made = admin.getByRole("status").filter({ hasText: `The key “${name}” is made.` });
  const secret = (await made.locator("code").textContent()) ?? "";
  const row = admin.getByRole("row").filter({ hasText: name });
  await expect(row).toContainText("Not yet");

  const { reads, proposes, proposesAsGoogle } = program(request, secret);
  const read = await reads();
  expect(read.status()).toBe(200);
  expect(read.headers()["ratelimit-policy"]).toMatch(/^"key";/u);
  const [said, idempotencyKey] = [statement(), randomUUID()];
  const proposed = await proposes(said, idempotencyKey);
  expect(proposed.status()).toBe(201);
  expect(await (await proposes(said, idempotencyKey)).json()).toEqual(await proposed.json());
  expect((await proposesAsGoogle()).status()).toBe(200);

  await admin.reload();
  await expect(row).not.toContainText("Not yet");
  expect(await admin.content()).not.toContain(secret);

  await row.getByRole("button", { name: `Revoke “${name}”` }).click();
  const dialog = admin.getByRole("alertdialog", { name: `Revoke “${name}”?` });
  await dialog.getByRole("button", { name: "Revoke" }).click();
  await expect(row).toContainText("Revoked");
  await expect(row.getByRole("button")).toHaveCount(0);

  // Not even what was answered before is answered again.
  for (const refused of [await reads(), await proposes(said, idempotencyKey)]) {
    expect(refused.status()).toBe(401);
    expect(refused.headers()["www-authenticate"]).toBe("Bearer");
    expect(await refused.json()).toMatchObject({
      type: expect.stringMatching(/\/developers#unknown-key$/u),
      status: 401,
    });
  }
  const asGoogle = await proposesAsGoogle();
  expect(asGoogle.status()).toBe(401);
  expect(await asGoogle.json()).toMatchObject({ error: { status: "UNAUTHENTICATED" } });
  expect((await request.get("/api/v1/claims?limit=1")).status()).toBe(200);

  const editor = await pageOf("editor");
  await editor.goto("/desk/tips");
  await expect(editor.getByText(said)).toHaveCount(1);
});
