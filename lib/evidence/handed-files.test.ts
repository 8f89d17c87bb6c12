import { expect, it } from "vitest";
import { fileStanding, LARGEST_CAPTURE, titleOfFile } from "./handed-files";

it("says of each file whether it can be taken in", () => {
  const standing = (name: string, size: number) => fileStanding({ name, size }, false);
  expect(standing("report.PDF", 10)).toBe("read");
  expect(standing("bridge.jpg", LARGEST_CAPTURE)).toBe("kept");
  expect(standing("film.mp4", LARGEST_CAPTURE + 1)).toBe("too-large");
  expect(standing("nothing.txt", 0)).toBe("empty");
  expect(fileStanding({ name: "reports", size: 4096 }, true)).toBe("folder");
});

it("begins a title with the name of the file", () => {
  expect(titleOfFile("Annual_report__2021.final.pdf")).toBe("Annual report 2021.final");
  expect(titleOfFile(".htaccess")).toBe(".htaccess");
});
