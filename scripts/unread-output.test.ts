import { spawn } from "node:child_process";
import { once } from "node:events";
import { expect, it } from "vitest";
import { root } from "./places";

/** Prints more after its output was closed, and ends with 7 when it came to the end of its work. */
const program = `
  import { goOnUnread } from "./scripts/unread-output.ts";
  goOnUnread();
  // What a write failed with is told right after it.
  const printed = (stream) => new Promise((resolve) => stream.write("more", () => setImmediate(resolve)));
  process.stdin.once("data", async () => {
    for (const stream of [process.stdout, process.stderr, process.stdout]) await printed(stream);
    process.exit(7);
  });
  console.log("ready");
`;

it("goes on when what it prints is no longer read", async () => {
  const child = spawn(
    process.execPath,
    ["--import", "tsx", "--input-type=module", "--eval", program],
    { cwd: root, stdio: "pipe" },
  );
  const ended = once(child, "exit");
  await once(child.stdout, "data");
  child.stdout.destroy();
  child.stderr.destroy();
  child.stdin.write("go on\n");
  expect((await ended)[0]).toBe(7);
});
