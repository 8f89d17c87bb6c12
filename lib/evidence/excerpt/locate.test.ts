import { describe, expect, it } from "vitest";
import { locateExcerpt } from "./locate";

const text = [
  "In April,\n17,171 children « arrived » at the border — down 9 %. In May, 14,158 did.",
  "The secu-\nrity agents weren\u2019t told of the \ufb01gures.",
  "On the third page the Ministry wrote nothing.",
].join("\n\f");

describe("an excerpt and the copy it stands in", () => {
  it.each([
    ["17,171 children", 1],
    ["In April, 17,171", 1],
    ["children «\u00a0arrived » at the border — down 9\u00a0%", 1],
    ["In April […] down 9 %. In May... 14,158", 1],
    ["The security agents", 2],
    ["of the figures. On the third", 2],
    ["the Ministry wrote", 3],
  ])("finds %j on page %i", (excerpt, page) => {
    expect(locateExcerpt(excerpt, text)).toMatchObject({ state: "found", page });
  });

  it.each([
    ['children "arrived" at', ["quotation-marks"]],
    ["at the border - down 9 %", ["dashes"]],
    ["in april, 17,171 CHILDREN", ["case"]],
    ["The security agents weren't told", ["quotation-marks"]],
    ["On the third page the Minister wrote nothing.", ["words"]],
  ])("finds %j but for %j", (excerpt, differences) => {
    expect(locateExcerpt(excerpt, text)).toMatchObject({ state: "differs", in: differences });
  });

  it("says which words are others, and where they stand", () => {
    const place = locateExcerpt("On the third page the Minister wrote nothing.", text);
    if (place.state !== "differs") throw new Error(place.state);
    expect(place).toMatchObject({ words: [{ excerpt: "minister", copy: "ministry" }], page: 3 });
    expect(text.slice(place.start, place.end)).toBe(
      "On the third page the Ministry wrote nothing.",
    );
  });

  it.each([
    ["17,172 children", "17,171 children"],
    ["In May, 14,159 did.", "In May, 14,158 did."],
    ["171 children « arrived »", "17,171 children « arrived »"],
    ["In May […] In April", "In April"],
    ["Nobody has ever written this anywhere at all", null],
  ])("does not find %j; the copy has %j", (excerpt, instead) => {
    expect(locateExcerpt(excerpt, text)).toMatchObject({ state: "not-found", instead });
  });

  it("gives the place in the text as it is", () => {
    const place = locateExcerpt("weren't told of the figures", text);
    if (place.state !== "differs") throw new Error(place.state);
    expect(text.slice(place.start, place.end)).toBe("weren\u2019t told of the \ufb01gures");
  });

  it("says when there is nothing to look for, or nowhere to look", () => {
    expect(locateExcerpt(" ", text)).toEqual({ state: "no-excerpt" });
    expect(locateExcerpt("17,171", null)).toEqual({ state: "no-text" });
    expect(locateExcerpt("17,171", " ")).toEqual({ state: "no-text" });
  });
});
