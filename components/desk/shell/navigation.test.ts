import type { Route } from "next";
import { describe, expect, it } from "vitest";
import { currentItem } from "./navigation";
import { themeOf } from "./theme";

const items = [
  { href: "/desk" as Route },
  { href: "/desk/queue" as Route, covers: "/desk/claims" },
  { href: "/desk/articles" as Route },
];

describe("currentItem", () => {
  it("marks the entry a page lies under", () => {
    expect(currentItem(items, "/desk/articles/17")).toBe("/desk/articles");
    expect(currentItem(items, "/desk/claims/3/review")).toBe("/desk/queue");
  });

  it("marks the start page only for what no other entry claims", () => {
    expect(currentItem(items, "/desk")).toBe("/desk");
    expect(currentItem(items, "/desk/account")).toBe("/desk");
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
