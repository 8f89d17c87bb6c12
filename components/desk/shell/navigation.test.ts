import { describe, expect, it } from "vitest";
import { currentItem } from "./navigation";
import { themeOf } from "./theme";

const paths = ["/desk", "/desk/queue", "/desk/articles"];

describe("currentItem", () => {
  it("marks the entry a page lies under", () => {
    expect(currentItem(paths, "/desk/articles/17")).toBe("/desk/articles");
  });

  it("marks the start page only for what no other entry claims", () => {
    expect(currentItem(paths, "/desk")).toBe("/desk");
    expect(currentItem(paths, "/desk/claims/3")).toBe("/desk");
  });

  it("does not take a longer word for a path below", () => {
    expect(currentItem(["/desk/queue"], "/desk/queues")).toBeUndefined();
  });
});

describe("themeOf", () => {
  it("follows the device when the cookie is missing or was tampered with", () => {
    expect(themeOf(undefined)).toBe("system");
    expect(themeOf('"><script>')).toBe("system");
    expect(themeOf("dark")).toBe("dark");
  });
});
