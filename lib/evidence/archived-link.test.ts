import { expect, it } from "vitest";
import { archivedLink } from "./archived-link";

const at = new Date("2024-05-06T07:08:09Z");

it.each([
  ["https://web.archive.org/web/20240506070809/https://a.example/b?c=1", "https://a.example/b?c=1"],
  ["http://web.archive.org/web/20240506070809id_/http://a.example/", "http://a.example/"],
  ["https://web.archive.org/web/20240506070809/https:/a.example/b", "https://a.example/b"],
  ["https://web.archive.org/web/20240506070809/a.example/b", "http://a.example/b"],
  ["https://archive.ph/20240506070809/https://a.example/b", "https://a.example/b"],
  ["https://archive.today/2024.05.06-070809/https://a.example/b", "https://a.example/b"],
])("knows what %s is a copy of", (url, original) => {
  expect(archivedLink(url)).toEqual({ original, at });
});

it.each([
  "https://web.archive.org/web/2024*/https://a.example/",
  "https://web.archive.org/web/20241306070809/https://a.example/",
  "https://web.archive.org/save/https://a.example/",
  "https://archive.ph/AbC12",
  "https://archive.org.a.example/web/20240506070809/https://b.example/",
  "https://a.example/web/20240506070809/https://b.example/",
  "javascript:alert(1)",
  "",
])("takes %s for what it is", (url) => {
  expect(archivedLink(url)).toBeNull();
});
