import { expect, it } from "vitest";
import { database } from "@/lib/platform/database/client";
import { enqueue } from "./enqueue";
import { cronItems } from "./schedule";

const kinds = ["events.follow", "readers.notice"] as const;

it("asks by the clock without waiting for who asks for the same meanwhile, in another order", async () => {
  const items = cronItems(kinds.map((kind) => ({ kind, at: "* * * * *" })));
  const byTheClock = () =>
    database().$transaction(async (tx) => {
      for (const [at, kind] of kinds.entries()) {
        await enqueue(tx, kind, {}, { key: String(items[at]?.options.jobKey) });
      }
    });
  // Both kinds have been asked for before, as on any desk that runs.
  await byTheClock();
  const asked = database().$transaction(async (tx) => {
    await enqueue(tx, "readers.notice", {}, { key: "readers.notice" });
    await byTheClock();
    await enqueue(tx, "events.follow", {}, { key: "events.follow" });
  });
  await expect(asked).resolves.toBeUndefined();
});
