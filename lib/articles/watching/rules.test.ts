import { describe, expect, it } from "vitest";
import { type Look, stateAfter, waitWhenFailing, waitWhenQuiet } from "./rules";

const DAY = 86_400_000;
const watched = { finalUrl: "https://office.example/a", contentSha256: "one", failures: 0 };
const page = (over: Partial<Look & { ok: true }> = {}): Look => ({
  ...{ ok: true, finalUrl: "https://office.example/a", contentSha256: "one" },
  ...over,
});
const refused = (reason: string, detail = ""): Look => ({ ok: false, reason, detail });

describe("what a look at a source tells", () => {
  it("is that it is as it was, changed, or moved", () => {
    expect(stateAfter(watched, page(), true)).toBe("alive");
    expect(stateAfter(watched, page({ contentSha256: "two" }), true)).toBe("changed");
    expect(stateAfter(watched, page({ finalUrl: "https://office.example/b" }), true)).toBe("moved");
  });

  it("is that it changed where an excerpt is gone, wherever it moved", () => {
    const moved = page({ finalUrl: "https://office.example/b", contentSha256: "two" });
    expect(stateAfter(watched, moved, false)).toBe("changed");
  });

  it("is that it is gone at once where its site says so, and after a second time where it is not found", () => {
    expect(stateAfter(watched, refused("not-success", "410"), true)).toBe("gone");
    expect(stateAfter(watched, refused("not-success", "404"), true)).toBeNull();
    expect(stateAfter({ ...watched, failures: 1 }, refused("not-success", "404"), true)).toBe(
      "gone",
    );
  });

  it("is nothing where the site is in trouble, however long", () => {
    for (const look of [refused("timeout"), refused("not-success", "503"), refused("robots")]) {
      expect(stateAfter({ ...watched, failures: 50 }, look, true)).toBeNull();
    }
  });
});

it("looks less and less often while nothing changes, and soon again after a failure", () => {
  expect([0, 1, 2, 9].map(waitWhenQuiet)).toEqual([DAY, 2 * DAY, 4 * DAY, 30 * DAY]);
  expect([1, 2, 9].map(waitWhenFailing)).toEqual([DAY / 24, DAY / 6, 7 * DAY]);
});
