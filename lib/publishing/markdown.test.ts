import { expect, it } from "vitest";
import { markdownHtml } from "./markdown";

it.each([
  ["quotations", ">".repeat(20_000)],
  ["lists", "- ".repeat(10_000)],
  ["numbers", "1. ".repeat(10_000)],
  ["all of them", " > - 1) +".repeat(5_000)],
])("shows %s in one another beyond all sense as they were typed", (_, marks) => {
  expect(markdownHtml(`Before.\n\n${marks}<i>x`)).toBe(
    `<p>Before.\n\n${marks.replaceAll(">", "&gt;")}&lt;i&gt;x</p>`,
  );
});

it.each([
  "-".repeat(5_000),
  "- ".repeat(5_000),
  ` ${"*".repeat(5_000)}`,
  `${"* ".repeat(5_000)}\r`,
])("takes a line of dashes or asterisks alone for a rule, however long", (rule) => {
  expect(markdownHtml(`Before.\n\n${rule}\n\n**After.**`)).toBe(
    "<p>Before.</p>\n\n<p><strong>After.</strong></p>",
  );
});

it("knows no other way than http, https and mail, and runs nothing", () => {
  const html = markdownHtml(
    "[a](javascript:alert(1)) <img src=x onerror=alert(1)> [b](//c.example)",
  );
  expect(html).toBe("<p><a>a</a>  <a>b</a></p>");
});
