import { expect, it } from "vitest";
import { policies, rateLimiter } from "./rate-limit";

const { quota } = policies.address;

it("lets a place ask as often as its quota says, then says when to come back", () => {
  const take = rateLimiter(() => 0);
  const answers = Array.from({ length: quota + 1 }, () => take(policies.address, "192.0.2.1"));
  expect(answers.filter(({ allowed }) => allowed)).toHaveLength(quota);
  expect(answers.at(0)?.headers).toEqual({
    "ratelimit-policy": `"address";q=${quota};w=60`,
    ratelimit: `"address";r=${quota - 1};t=1`,
  });
  expect(answers.at(-1)).toMatchObject({ allowed: false, headers: { "retry-after": "1" } });
});

it("counts each place for itself and fills up again with time", () => {
  let time = 0;
  const take = rateLimiter(() => time);
  for (let count = 0; count < quota; count += 1) take(policies.address, "192.0.2.1");
  expect(take(policies.address, "192.0.2.2").allowed).toBe(true);
  expect(take(policies.key, "192.0.2.1").allowed).toBe(true);
  time = 1_000;
  const refilled = quota / policies.address.windowSeconds;
  const next = Array.from({ length: refilled + 1 }, () => take(policies.address, "192.0.2.1"));
  expect(next.map(({ allowed }) => allowed)).toEqual([...Array(refilled).fill(true), false]);
});
