import { expect, it } from "vitest";
import { unaccompaniedChildren } from "@/prisma/demonstration/unaccompanied-children";
import { verdictLanguage } from "./verdict-language";

it("is that of the words, where they are clear", () => {
  const { verdict, language = "fr" } = { ...unaccompaniedChildren, language: "fr" };
  if (!verdict) throw new Error("the demonstration decides its first claim");
  expect(verdictLanguage({ ...verdict, language })).toBe("en");
});

it("is the claim's where they are too few", () => {
  expect(verdictLanguage({ language: "fr", summary: "It is.", explanation: "" })).toBe("fr");
});
