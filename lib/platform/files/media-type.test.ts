import { describe, expect, it } from "vitest";
import { mediaTypeOf, utf8Text } from "./media-type";

const bytes = (text: string) => new TextEncoder().encode(text);
const latin1 = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0));

describe("what a file is", () => {
  it.each([
    ["%PDF-1.7 …", "application/pdf"],
    ["plain words, accents: é, 中文", "text/plain; charset=utf-8"],
    ["\uFEFFa,b\r\n1,2", "text/plain; charset=utf-8"],
    ["  <!DOCTYPE html><p>x", "text/html; charset=utf-8"],
    ["<HTML onload=alert(1)>", "text/html; charset=utf-8"],
    ["<?xml version='1.0'?><svg/>", "application/xml; charset=utf-8"],
  ])("reads %j as it is", (text, type) => {
    expect(mediaTypeOf(bytes(text))).toBe(type);
  });

  it.each([
    ["\x89PNG\r\n\x1a\n", "image/png"],
    ["\xff\xd8\xff\xe0", "image/jpeg"],
    ["RIFF....WEBP", "image/webp"],
    ["....ftypisom", "video/mp4"],
    ["PK\x03\x04 something", "application/zip"],
    [
      "PK\x03\x04 [Content_Types].xml word/document.xml",
      "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    ],
    ["caf\xe9", "application/octet-stream"],
    ["a\x00b", "application/octet-stream"],
    ["", "text/plain; charset=utf-8"],
  ])("knows %j by its bytes", (text, type) => {
    expect(mediaTypeOf(latin1(text))).toBe(type);
  });

  it("reads UTF-8 without its byte order mark, and nothing else as text", () => {
    expect(utf8Text(bytes("\uFEFFé"))).toBe("é");
    expect(utf8Text(latin1("\xe9"))).toBeNull();
  });
});
