import { expect, it } from "vitest";
import { type Actor, reader, roles } from "@/lib/platform/actor";
import { mayChangeDesk, mayChangeQueueRules, mayReadSettings, mayWriteMethod } from "./policy";

const everyone: Actor[] = [
  reader,
  { kind: "system", job: "recheck" },
  ...roles.map((role): Actor => ({ kind: "person", id: role, name: role, role })),
];

it.each([
  ["change the desk's rules", mayChangeDesk],
  ["change the rules of the queue", mayChangeQueueRules],
  ["write the method page", mayWriteMethod],
  ["read the settings", mayReadSettings],
])("lets only an admin %s", (_verb, may) => {
  //                                                       reader, job, admin, editor, reviewer
  expect(everyone.map((actor) => may(actor).allowed)).toEqual([false, false, true, false, false]);
});
