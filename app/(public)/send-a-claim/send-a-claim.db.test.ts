import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { database } from "@/lib/platform/database/client";
import { aPicture } from "@/lib/testing/pictures";
import { GET, POST } from "./route";

const HERE = "https://desk.example/send-a-claim";

const sent = (
  fields: Record<string, string | File>,
  address: string = randomUUID(),
): Promise<Response> => {
  const body = new FormData();
  for (const [name, value] of Object.entries(fields)) body.set(name, value);
  const headers = { "x-claimdesk-address": address };
  return POST(new Request(HERE, { method: "POST", body, headers }));
};

/** What stands beside the field for the picture. */
const complaintIn = (html: string): string =>
  /<p class="error" id="picture-error">(.*?)<\/p>/u.exec(html)?.[1] ?? "";

const none = new File([], "");

describe("a claim that is sent in with a picture", () => {
  it("is asked for by a form that browsers send files with", async () => {
    const html = await (await GET(new Request(HERE))).text();
    expect(html).toContain('encType="multipart/form-data"');
    expect(html).toContain('accept="image/jpeg,image/png,image/webp,image/gif"');
  });

  it("keeps the picture beside it, whatever the file is called", async () => {
    const statement = `A pillar is broken ${randomUUID()}.`;
    const picture = new File([await aPicture("jpeg")], "holiday.txt", { type: "text/html" });
    expect((await sent({ statement, picture })).status).toBe(303);
    const tip = await database().tip.findFirstOrThrow({
      where: { statement },
      select: { picture: { select: { width: true, height: true } } },
    });
    expect(tip.picture).toEqual({ width: 60, height: 40 });
  });

  it("needs none", async () => {
    const statement = `A pillar stands ${randomUUID()}.`;
    expect((await sent({ statement, picture: none })).status).toBe(303);
    expect(await database().tip.count({ where: { statement, picture: null } })).toBe(1);
  });

  it.each([
    ["a page called a picture", "<script>alert(1)</script>", "not a picture that can be taken in"],
    ["a picture that ends in the middle", "GIF89a", "damaged"],
    ["one that is too large", "x".repeat(5 * 1024 * 1024 + 1), "larger than 5 MB"],
  ])("is told beside the field of %s, and loses nothing typed", async (_, bytes, words) => {
    const statement = `A pillar fell ${randomUUID()}.`;
    const picture = new File([bytes], "bridge.png", { type: "image/png" });
    const answer = await sent({ statement, question: "Was it old?", picture });
    expect(answer.status).toBe(422);
    const html = await answer.text();
    expect(complaintIn(html)).toContain(words);
    expect(html).toContain(statement);
    expect(html).toContain("Was it old?");
    expect(await database().tip.count({ where: { statement } })).toBe(0);
  });

  it("is asked for the picture again where something else was wrong", async () => {
    const picture = new File([await aPicture()], "bridge.png");
    const wrong = await sent({ statement: "It fell.", contact: "nobody", picture });
    expect(complaintIn(await wrong.text())).toContain("Choose the picture again");
    const without = await sent({ statement: "It fell.", contact: "nobody", picture: none });
    expect(complaintIn(await without.text())).toBe("");
  });

  it("is not looked at from where too much is tried, and still loses nothing typed", async () => {
    const from = randomUUID();
    const picture = new File(["no picture"], "bridge.png");
    let answer = await sent({ statement: "It fell.", picture }, from);
    for (let tries = 0; answer.status !== 429 && tries < 100; tries += 1) {
      answer = await sent({ statement: "It fell.", picture }, from);
    }
    expect(answer.status).toBe(429);
    expect(answer.headers.get("ratelimit-policy")).toBe('"forms";q=20;w=60');
    expect(Number(answer.headers.get("retry-after"))).toBeGreaterThan(0);
    expect(await answer.text()).toContain("It fell.");
  });

  it("is shown the form where what came is no form at all", async () => {
    const odd = { method: "POST", body: "{}", headers: { "content-type": "application/json" } };
    expect((await POST(new Request(HERE, odd))).status).toBe(422);
  });
});
