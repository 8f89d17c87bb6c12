import { describe, expect, it } from "vitest";
import { POST } from "./route";

const send = (fields: Record<string, string>) =>
  POST(
    new Request("http://desk.example/desk/language", {
      method: "POST",
      body: new URLSearchParams(fields),
    }),
  );

describe("choosing a language", () => {
  it("is remembered for a year, and leads back to where it was chosen", async () => {
    const { status, headers } = await send({ language: "es", return: "/desk/account" });
    expect(status).toBe(303);
    expect(headers.get("location")).toBe("/desk/account");
    expect(headers.get("set-cookie")).toBe(
      "claimdesk-language=es; path=/; max-age=31536000; samesite=lax; httponly",
    );
  });

  it("keeps the way to the page that signing in was asked for", async () => {
    const { headers } = await send({ language: "fr", at: "sign-in", return: "/desk/queue?q=a&b" });
    expect(headers.get("location")).toBe("/sign-in?return=%2Fdesk%2Fqueue%3Fq%3Da%26b");
  });

  it("remembers nothing the desk does not speak, and leads nowhere else", async () => {
    for (const language of ["ar", "", "en; domain=elsewhere.example"]) {
      const { headers } = await send({ language, return: "//elsewhere.example/desk" });
      expect(headers.get("set-cookie")).toBeNull();
      expect(headers.get("location")).toBe("/desk");
    }
    const nothing = await POST(
      new Request("http://desk.example/desk/language", { method: "POST", body: "{" }),
    );
    expect(nothing.headers.get("location")).toBe("/desk");
  });
});
