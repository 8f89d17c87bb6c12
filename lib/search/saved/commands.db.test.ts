import { describe, expect, it } from "vitest";
import { makeClaim, makePerson } from "@/lib/testing/builders";
import { searchDesk } from "../queries";
import { deleteSearch, saveSearch, shareSearch } from "./commands";
import { savedCounts, savedSearches } from "./queries";

const asked = { text: "status:open", kind: "claim", order: "newest" } as const;

const savedOf = async (actor: Awaited<ReturnType<typeof makePerson>>) => {
  const saved = await savedSearches(actor, {});
  if (!saved.ok) throw new Error(JSON.stringify(saved.refusal));
  return saved.value;
};

describe("a saved search", () => {
  it("is its owner's until it is shared, and then counts for everybody what its list has", async () => {
    const editor = await makePerson("editor");
    const colleague = await makePerson("reviewer");
    await makeClaim("open");
    await makeClaim("proposed");
    expect(await saveSearch(editor, { ...asked, name: "Open", shared: false })).toMatchObject({
      ok: true,
    });
    expect(await savedOf(colleague)).toEqual([]);
    const [own] = await savedOf(editor);
    const searchId = own?.id ?? "";
    expect(await shareSearch(colleague, { searchId, version: 1, shared: true })).toMatchObject({
      refusal: { code: "not-found" },
    });
    expect(await shareSearch(editor, { searchId, version: 1, shared: true })).toMatchObject({
      ok: true,
    });
    expect(await shareSearch(editor, { searchId, version: 1, shared: false })).toMatchObject({
      refusal: { because: "changed-meanwhile" },
    });
    expect(await savedOf(colleague)).toMatchObject([
      { name: "Open", owner: editor.name, can: { delete: { because: "only-own-search" } } },
    ]);
    const list = await searchDesk(colleague, asked);
    const count = list.ok ? { found: list.value.found, capped: list.value.capped } : null;
    expect(await savedCounts(colleague, {})).toEqual({ ok: true, value: { [searchId]: count } });
    const admin = await makePerson("admin");
    expect(await shareSearch(admin, { searchId, version: 2, shared: false })).toMatchObject({
      ok: true,
    });
    expect(await deleteSearch(editor, { searchId })).toMatchObject({ ok: true });
    expect(await savedOf(editor)).toEqual([]);
  });

  it("has a name that its owner gave to no other, and is not shared by reviewers", async () => {
    const reviewer = await makePerson("reviewer");
    const input = { ...asked, name: "Mine", shared: false };
    expect(await saveSearch(reviewer, input)).toMatchObject({ ok: true });
    expect(await saveSearch(reviewer, input)).toEqual({
      ok: false,
      refusal: { code: "invalid", fields: { name: [{ key: "name-taken" }] } },
    });
    expect(await saveSearch(await makePerson("reviewer"), input)).toMatchObject({ ok: true });
    expect(await saveSearch(reviewer, { ...input, name: "Ours", shared: true })).toMatchObject({
      refusal: { because: "editors-only" },
    });
  });
});
