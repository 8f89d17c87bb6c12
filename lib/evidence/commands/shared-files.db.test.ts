import { describe, expect, it } from "vitest";
import { reader } from "@/lib/platform/actor";
import { database } from "@/lib/platform/database/client";
import { makePerson } from "@/lib/testing/builders";
import { sharedFile, sharedFiles } from "../queries/shared-files";
import { takeInShared } from "../sharing";
import { forgetShared, keepShared } from "./shared-files";

const bytes = new TextEncoder().encode("Twelve bridges were closed.");
const file = (name: string) => new File([bytes], name, { type: "text/plain" });

const formWith = (...files: File[]) => {
  const form = new FormData();
  form.set("title", "Bridges");
  form.set("text", "https://paper.example/b");
  for (const one of files) form.append("file", one);
  return form;
};

const namesOf = async (actor: Parameters<typeof sharedFiles>[0]) => {
  const found = await sharedFiles(actor, {});
  return found.ok ? found.value.map(({ name }) => name) : [];
};

describe("a file that is shared", () => {
  it("waits for who shared it, byte for byte, and for nobody else", async () => {
    const person = await makePerson("reviewer");
    const location = await takeInShared(person, formWith(file("a.txt"), file("b.txt")), "none");
    const asked = new URL(location, "https://desk.example").searchParams;
    expect(asked.get("title")).toBe("Bridges");
    expect(asked.get("url")).toBe("https://paper.example/b");
    const sharedId = asked.get("shared") ?? "";
    const mine = await sharedFile(person, { sharedId });
    expect(mine.ok && mine.value.name).toBe("a.txt");
    expect(mine.ok && Buffer.from(mine.value.bytes).equals(bytes)).toBe(true);
    expect(await namesOf(person)).toEqual(["b.txt", "a.txt"]);
    expect(await namesOf(await makePerson("admin"))).toEqual([]);
  });

  it.each(["cross-site", "same-site"])(
    "is not kept when another site sends it (%s)",
    async (site) => {
      const person = await makePerson("reviewer");
      expect(await takeInShared(person, formWith(file("a.txt")), site)).toMatch(/lost=elsewhere/);
      expect(await namesOf(person)).toEqual([]);
    },
  );

  it("is not kept for who is signed out, who is told so", async () => {
    const before = await database().sharedFile.count();
    expect(await takeInShared(reader, formWith(file("a.txt")), "none")).toMatch(/lost=signed-out/);
    expect(await database().sharedFile.count()).toBe(before);
  });

  it("is not kept when it is too large, and words come along without it", async () => {
    const large = new File([new Uint8Array(25 * 1024 * 1024 + 1)], "film.mp4");
    const person = await makePerson("reviewer");
    expect(await takeInShared(person, formWith(large), "none")).toMatch(/lost=too-large/);
    expect(await takeInShared(person, formWith(), "none")).not.toMatch(/lost|shared/);
  });

  it("makes room for newer ones, and goes after a week", async () => {
    const person = await makePerson("reviewer");
    for (let at = 0; at < 22; at += 1) await keepShared(person, { name: `${at}.txt`, bytes });
    const names = await namesOf(person);
    expect(names).toHaveLength(20);
    expect(names).not.toContain("0.txt");
    await forgetShared(new Date(Date.now() + 6 * 86_400_000));
    expect(await namesOf(person)).toHaveLength(20);
    await forgetShared(new Date(Date.now() + 8 * 86_400_000));
    expect(await namesOf(person)).toEqual([]);
  });
});
