import { describe, expect, it } from "vitest";
import { checkExcerpt } from "./excerpt";

const text = "In April,\n17,171 children « arrived » at the border — down 9 %. In May, 14,158 did.";

describe("an excerpt and the copy it stands in", () => {
  it.each([
    "17,171 children",
    "In April, 17,171",
    'children "arrived" at the border - down 9\u00a0%',
    "In April […] down 9 %. In May... 14,158",
  ])("finds %j", (excerpt) => {
    expect(checkExcerpt(excerpt, text)).toBe("found");
  });

  it.each(["17,172 children", "in april", "In May […] In April", "14,158 did not"])(
    "does not find %j",
    (excerpt) => {
      expect(checkExcerpt(excerpt, text)).toBe("not-found");
    },
  );

  it("says when there is nothing to look for, or nowhere to look", () => {
    expect(checkExcerpt(" ", text)).toBe("no-excerpt");
    expect(checkExcerpt("17,171", null)).toBe("no-text");
    expect(checkExcerpt("17,171", " ")).toBe("no-text");
  });
});
