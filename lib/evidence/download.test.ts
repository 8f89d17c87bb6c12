import { describe, expect, it } from "vitest";
import { downloadHeaders } from "./download";

const file = (content: string, name: string | null) => ({
  bytes: new TextEncoder().encode(content),
  sha256: "ab".repeat(32),
  name,
});

describe("handing a copy out", () => {
  it("lets no browser show or run it", () => {
    const headers = downloadHeaders(file("<!doctype html><script>steal()</script>", "a.html"));
    expect(headers).toMatchObject({
      "content-type": "application/octet-stream",
      "content-disposition": `attachment; filename="a.html"; filename*=UTF-8''a.html`,
      "content-security-policy": "default-src 'none'; sandbox; frame-ancestors 'none'",
      "x-content-type-options": "nosniff",
      "content-length": "39",
    });
  });

  it.each([
    ["../../etc/passwd", `filename="passwd"`],
    ["C:\\temp\\x.pdf", `filename="x.pdf"`],
    ['a"; filename="evil.exe', `filename="a__ filename=_evil.exe"`],
    ["a\r\nset-cookie: x", `filename="a__set-cookie_ x"`],
    ["..", `filename="_"`],
    [
      "résumé ’21.pdf",
      `filename="r_sum_ _21.pdf"; filename*=UTF-8''r%C3%A9sum%C3%A9%20%E2%80%9921.pdf`,
    ],
    ["gnp\u202efdp.exe", `filename="gnp_fdp.exe"`],
    ["", `filename="abababababababab"`],
  ])("names %j so that it harms nothing", (name, disposition) => {
    expect(downloadHeaders(file("x", name))["content-disposition"]).toContain(disposition);
  });

  it("calls it by its hash when it was given no name", () => {
    expect(downloadHeaders(file("x", null))["content-disposition"]).toContain("abababababababab");
  });
});
