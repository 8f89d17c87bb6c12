import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { embedScript } from "@/components/published/embed-script";
import { searchScript } from "@/components/published/search-script";
import { recordPolicy } from "./record-policy";

const hashOf = (text: string) =>
  `'sha256-${createHash("sha256").update(text, "utf8").digest("base64")}'`;

const pageWith = (more: string) => `<html><style>p{color:red}</style>${more}</html>`;

describe("the policy of a page of the record", () => {
  it("lets its style apply and no script run", () => {
    const policy = recordPolicy(pageWith("<p>"));
    expect(policy).toContain(`style-src ${hashOf("p{color:red}")}`);
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toContain("script-src");
    expect(policy).not.toContain("connect-src");
  });

  it("lets the script of the search box run where the box is, and ask this server", () => {
    const policy = recordPolicy(pageWith(`<script>${searchScript}</script>`));
    expect(policy).toContain(`script-src ${hashOf(searchScript)};`);
    expect(policy).toContain("connect-src 'self'");
  });

  it("lets a card tell its height, ask nobody, and stand in anybody's page", () => {
    const policy = recordPolicy(pageWith(`<script>${embedScript}</script>`), "anybody");
    expect(policy).toContain(`script-src ${hashOf(embedScript)};`);
    expect(policy).not.toContain("connect-src");
    expect(policy).not.toContain("frame-ancestors");
    expect(recordPolicy(pageWith(""))).toContain("frame-ancestors 'self'");
  });

  it("lets no other script run, nor ours with something added", () => {
    const others = ["<script>alert(1)</script>", `<script>${searchScript};alert(1)</script>`];
    for (const other of others) expect(recordPolicy(pageWith(other))).not.toContain("script-src");
  });
});
