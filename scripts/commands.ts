import { spawn } from "node:child_process";
import { join } from "node:path";
import { root } from "./places";

export type Ran = { code: number; output: string };

/** Runs a program of node_modules/.bin (or any other) in the checkout and collects what it prints. */
export const run = (
  program: string,
  args: readonly string[],
  environment: Record<string, string | undefined> = {},
): Promise<Ran> =>
  new Promise((resolve, reject) => {
    const child = spawn(program, args, {
      cwd: root,
      env: {
        ...process.env,
        PATH: `${join(root, "node_modules", ".bin")}:${process.env.PATH ?? ""}`,
        // A newsroom's machine calls nobody it was not told to.
        NEXT_TELEMETRY_DISABLED: "1",
        ...environment,
      },
      stdio: ["ignore", "pipe", "pipe"],
    });
    let output = "";
    const collect = (chunk: Buffer) => {
      output += chunk.toString("utf8");
    };
    child.stdout.on("data", collect);
    child.stderr.on("data", collect);
    child.on("error", reject);
    child.on("close", (code) => resolve({ code: code ?? 1, output }));
  });

/** The same, for what must succeed. Throws with everything it printed. */
export const runOrThrow = async (
  program: string,
  args: readonly string[],
  environment: Record<string, string | undefined> = {},
): Promise<string> => {
  const { code, output } = await run(program, args, environment);
  if (code !== 0) throw new Error(`${program} ${args.join(" ")} failed:\n${output}`);
  return output;
};
