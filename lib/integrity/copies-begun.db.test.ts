import { expect, it } from "vitest";
import { database } from "@/lib/platform/database/client";
import { tellOfOlderCopies } from "@/lib/publishing/older-copies";
import { putCopyIn } from "@/lib/testing/gone-sources";
import { published } from "@/lib/testing/publications";
import { verify } from "./verify";

it("misses the event of a copy that was put in after a first start without any, also once started again", async () => {
  await tellOfOlderCopies();
  const forged = await putCopyIn((await published()).id);
  await tellOfOlderCopies();
  expect(await database().event.count({ where: { kind: "claim.copies-shown" } })).toBe(1);
  const { archived_copy } = await verify(database(), () => undefined, ["archived_copy"]);
  expect(archived_copy.broken).toEqual([{ row: forged, check: "not-as-told" }]);
});
