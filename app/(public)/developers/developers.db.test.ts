import { expect, it } from "vitest";
import { apiReference } from "@/lib/interop/api/reference";
import { GET } from "./route";

it("shows every operation of the document and every problem, each where links lead", async () => {
  const { operations, problems } = apiReference("https://desk.example", "The desk");
  const text = await (await GET()).text();
  for (const id of [...operations.map((one) => one.id), ...problems.map(({ name }) => name)]) {
    expect(text).toContain(`id="${id}"`);
  }
  expect(operations.length).toBeGreaterThan(15);
  expect(text).not.toContain("<script>");
});
