import { expect, it } from "vitest";
import { markdownOf } from "./page-markdown";

it("takes the words of a page's main part, with whole links and without drawings", async () => {
  const html = `<!doctype html><html><body><header>Top</header><main>
    <h1>A claim</h1><p><span class="mark"><svg><path d="M0 0"></path></svg><span>False</span></span></p>
    <p><a href="/topics/health">Health</a> &lt;b&gt; * not bold</p>
    <table><tr><th>Rating</th><th>n</th></tr><tr><td>False</td><td>3</td></tr></table>
    <label>Code<textarea>&lt;iframe></textarea></label><script>alert(1)</script></main></body></html>`;
  const markdown = await markdownOf(html, "https://desk.example");
  expect(markdown).toBe(
    [
      "# A claim",
      "False",
      "[Health](https://desk.example/topics/health) \\<b> \\* not bold",
      "| Rating | n |\n| ------ | - |\n| False  | 3 |",
    ]
      .join("\n\n")
      .concat("\n"),
  );
});
