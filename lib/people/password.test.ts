import { expect, it } from "vitest";
import { DECOY, hashPassword, passwordMatches } from "./password";

it("knows a password again, also when its letters were typed another way", async () => {
  const kept = await hashPassword("vérité cachée");
  expect(kept).toMatch(/^\$argon2id\$/);
  expect(kept).not.toContain("cach");
  expect(await passwordMatches("ve\u0301rite\u0301 cache\u0301e", kept)).toBe(true);
  expect(await passwordMatches("Vérité cachée", kept)).toBe(false);
});

it("takes nothing for the password of an account that has none", async () => {
  for (const nothing of [null, undefined]) {
    expect(await passwordMatches("anything at all", nothing)).toBe(false);
  }
});

it("compares with a decoy that costs as much as a real one", async () => {
  const parameters = (hash: string) => hash.split("$").slice(1, 4);
  expect(parameters(DECOY)).toEqual(parameters(await hashPassword("four unrelated words")));
  const [, , , , salt = "", digest = ""] = DECOY.split("$");
  expect([salt.length, digest.length]).toEqual([22, 43]);
});
