import { expect, it } from "vitest";
import { markdownBlocks } from "./markdown-blocks";

const words = (text: string) => ({ kind: "words", text });

it.each([
  ["lines of one paragraph as one line", "one\ntwo<br>three", [words("one two\nthree")]],
  ["what code says to the letter", "`&amp;` is &amp;", [words("&amp; is &")]],
  ["what was struck out as struck out", "~~3~~ 4 billion", [words("~~3~~ 4 billion")]],
  [
    "where links lead, once, and never to what runs",
    "[a](https://a.example/) <b@a.example> https://c.example/ [d](javascript:alert(1))",
    [words("a (https://a.example/) b@a.example https://c.example/ d")],
  ],
  ["nothing that the page leaves out", "a <script>alert(1)</script><!-- b -->", [words("a")]],
  [
    "all of a quotation",
    "> one\n>\n> - two\n>\n> > three",
    [
      { kind: "quote", text: "one" },
      { kind: "list", numbered: false, first: 1, items: [[words("two")]] },
      { kind: "quote", text: "three" },
    ],
  ],
  [
    "lists by the numbers they have",
    "5. five\n6. six\n   - [x] done",
    [
      {
        ...{ kind: "list", numbered: true, first: 5 },
        items: [
          [words("five")],
          [words("six"), { kind: "list", numbered: false, first: 1, items: [[words("done")]] }],
        ],
      },
    ],
  ],
  [
    "tables by their rows, code and headings",
    "# A\n\n### B\n\n| a | b |\n|--|--|\n| `c` | **d** |\n\n```\n<x>\n  &amp;\n```",
    [
      { kind: "heading", level: 2, text: "A" },
      { kind: "heading", level: 3, text: "B" },
      ...[words("a | b"), words("c | d")],
      { kind: "code", text: "<x>\n  &amp;" },
    ],
  ],
])("keeps %s", (_, markdown, blocks) => {
  expect(markdownBlocks(markdown)).toEqual(blocks);
});
