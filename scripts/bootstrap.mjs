// Plain JavaScript without a dependency: it has to run before anything is installed.
// node scripts/bootstrap.mjs NAME …  runs scripts/NAME.ts once Node and node_modules are what they should be.
import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const stamp = join(root, "node_modules", ".claimdesk-installed");

const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(`Claimdesk needs Node 20.19 or newer; this is ${process.versions.node}.`);
  process.exit(1);
}

/** The lock file and what decides how packages are built. */
const wanted = createHash("sha256")
  .update(readFileSync(join(root, "package-lock.json")))
  .update(`${process.platform} ${process.arch} ${process.versions.modules}`)
  .digest("hex");

const installed = () => {
  try {
    return readFileSync(stamp, "utf8") === wanted;
  } catch {
    return false;
  }
};

/** @param {string} command @param {string[]} args */
const run = (command, args) =>
  new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd: root,
      stdio: "inherit",
      shell: command === "npm" && process.platform === "win32",
    });
    // In a terminal Ctrl-C reaches the child by itself; a signal to this process alone has to be handed on.
    for (const signal of /** @type {const} */ (["SIGINT", "SIGTERM", "SIGHUP"])) {
      process.on(signal, () => child.kill(signal));
    }
    child.on("error", (error) => {
      console.error(`${command} could not be started: ${error.message}`);
      resolve(1);
    });
    child.on("exit", (code, signal) => resolve(code ?? (signal ? 1 : 0)));
  });

if (!installed()) {
  const began = Date.now();
  console.log("Installing packages (about a minute)…");
  const ticking = setInterval(() => {
    console.log(`  still installing, ${Math.round((Date.now() - began) / 1000)} s`);
  }, 10_000);
  // Not `npm ci`: it refuses where a registry lacks an optional package of some other platform. The lock
  // file is followed all the same, and not written.
  const code = await run("npm", [
    "install",
    "--no-save",
    "--include=dev",
    "--no-audit",
    "--no-fund",
    "--loglevel=error",
  ]);
  clearInterval(ticking);
  if (code !== 0) {
    console.error("Installing failed: see above. Is there a network, and room on the disk?");
    process.exit(1);
  }
  writeFileSync(stamp, wanted);
  console.log(`Installed in ${Math.round((Date.now() - began) / 1000)} s.`);
}

// Every script imports the database client, so it has to be there, and of this schema, before any runs.
const schemaFolder = join(root, "prisma");
const client = join(root, "lib", "platform", "database", "generated", "client.ts");
const schemaChanged = () => {
  if (!existsSync(client)) return true;
  const made = statSync(client).mtimeMs;
  const schema = readdirSync(schemaFolder).filter((file) => file.endsWith(".prisma"));
  return schema.some((file) => statSync(join(schemaFolder, file)).mtimeMs > made);
};

if (schemaChanged()) {
  console.log("Generating the database client…");
  const prisma = join(root, "node_modules", "prisma", "build", "index.js");
  // The engine Prisma would download for this is never called.
  process.env.PRISMA_SCHEMA_ENGINE_BINARY ??= process.execPath;
  const code = await run(process.execPath, [prisma, "generate", "--no-hints"]);
  if (code !== 0) process.exit(1);
}

const [name = "start", ...rest] = process.argv.slice(2);
process.exitCode = await run(process.execPath, [
  "--import",
  "tsx",
  join(root, "scripts", `${name}.ts`),
  ...rest,
]);
