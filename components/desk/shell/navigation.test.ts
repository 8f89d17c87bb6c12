import type { Route } from "next";
import { describe, expect, it } from "vitest";
import { currentItem } from "./navigation";
import { themeOf } from "./theme";

const items = [
  { href: "/desk" as Route, alone: true },
  { href: "/desk/queue" as Route, covers: "/desk/claims" },
  { href: "/desk/articles" as Route },
];

describe("currentItem", () => {
  it("marks the entry a page lies under", () => {
    expect(currentItem(items, "/desk/articles/17")).toBe("/desk/articles");
    expect(currentItem(items, "/desk/claims/3/review")).toBe("/desk/queue");
  });

  it("marks the start page for itself, and nothing on pages of no entry", () => {
    expect(currentItem(items, "/desk")).toBe("/desk");
    for (const path of ["/desk/account", "/desk/search", "/desk/settings"]) {
      expect(currentItem(items, path)).toBeUndefined();
    }
  });

  it("does not take a longer word for a path below", () => {
    expect(currentItem(items.slice(1), "/desk/queues")).toBeUndefined();
  });
});

describe("themeOf", () => {
  it("follows the device when the cookie is missing or was tampered with", () => {
    expect(themeOf(undefined)).toBe("system");
    expect(themeOf('"><script>')).toBe("system");
    expect(themeOf("dark")).toBe("dark");
  });
});
