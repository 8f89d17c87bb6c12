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

it("says how often one may ask", async () => {
  const text = await (await GET()).text();
  for (const rate of [
    "120 questions to both APIs together, 600 with a key",
    "10 searches by picture, 60 with a key",
    "240 messages of assistants, 600 with a key",
  ]) {
    expect(text).toContain(rate);
  }
});
