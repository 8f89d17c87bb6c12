import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { get } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import autocannon from "autocannon";
import { closeDatabase, database } from "@/lib/platform/database/client";
import { buildApplication } from "@/scripts/build";
import { runOrThrow } from "@/scripts/commands";
import { prepareEnvironment } from "@/scripts/environment";
import { Explained, explanationOf } from "@/scripts/explain";
import { root } from "@/scripts/places";
import { step } from "@/scripts/steps";

/**
 * Ten times Next's static page, half of plain node:http: of what one core of the server answers in a
 * second. By the clock alone the quick servers would be told apart by what the client costs, and by
 * whatever else the machine does.
 */
const LEAST = { ofNext: 10, ofPlain: 0.5 };

const ROUNDS = 8;
const SECONDS = 2;
const WARM_UP = 1;
const CONNECTIONS = 50;
/** What a page of Next costs beside its text, in bytes; the text then stands in it twice. */
const NEXT_FRAME = 6_000;

/** What is asked for. Readers' browsers all say the first; the second shows the servers without zlib. */
const manners = [
  { name: "as browsers ask", accept: "gzip, deflate, br" },
  { name: "uncompressed", accept: "identity" },
] as const;
type Manner = (typeof manners)[number];

const nextFolder = join(root, "bench", "next-static");

type Target = { name: string; url: string; child: ChildProcess };
type Measured = Target & { bytes: number; rates: number[]; perCore: number[]; slowest: number[] };

/** The longest claim page there is, as the record holds it. */
const claimPage = async () => {
  const pages = await database().publishedPage.findMany({
    where: { path: { startsWith: "/claims/" } },
    select: { path: true, body: true, brotli: true },
  });
  const [longest] = pages.toSorted((a, b) => b.body.length - a.body.length);
  if (!longest)
    throw new Explained(
      "Nothing is published yet. Run npm start once, which loads the demonstration.",
    );
  return longest;
};

const buildNextPage = async (body: Uint8Array): Promise<void> => {
  const words = Buffer.from(body)
    .toString("utf8")
    .replace(/<[^>]*>/gu, " ")
    .replace(/[^\w ]/gu, "");
  const length = Math.max(0, Math.floor((body.length - NEXT_FRAME) / 2));
  const text = JSON.stringify(words.repeat(4).slice(0, length));
  await writeFile(join(nextFolder, "app", "text.js"), `export const text = ${text};\n`);
  await runOrThrow("next", ["build", nextFolder], { NODE_ENV: "production" });
};

const children: ChildProcess[] = [];
type Started = { child: ChildProcess; port: number };

/** Starts a server, in a process to itself; the measuring has this one. */
const start = async (server: string, ...args: string[]): Promise<Started> => {
  const child = fork(join(root, "bench", "servers", `${server}.ts`), args, {
    execArgv: ["--import", "tsx"],
    cwd: root,
    env: { ...process.env, NODE_ENV: "production" },
    stdio: ["ignore", "ignore", "inherit", "ipc"],
  });
  children.push(child);
  const [port] = (await Promise.race([
    once(child, "message"),
    once(child, "exit").then(() => {
      throw new Error(`the ${server} server ended by itself`);
    }),
  ])) as [number];
  return { child, port };
};

/** Processor time the server has used, in seconds. */
const processorTime = async ({ child }: Target): Promise<number> => {
  child.send("how much?");
  const [microseconds] = (await once(child, "message")) as [number];
  return microseconds / 1e6;
};

const shoot = ({ url }: Target, { accept }: Manner, duration: number) =>
  autocannon({
    url,
    connections: CONNECTIONS,
    duration,
    headers: { "accept-encoding": accept },
  });

/** How many bytes the body has on the wire. */
const weigh = ({ url }: Target, { accept }: Manner): Promise<number> =>
  new Promise((resolve, reject) => {
    get(url, { headers: { "accept-encoding": accept } }, (response) => {
      if (response.statusCode !== 200) reject(new Error(`${url} answers ${response.statusCode}`));
      let bytes = 0;
      response.on("data", (chunk: Buffer) => {
        bytes += chunk.length;
      });
      response.on("end", () => resolve(bytes));
    }).on("error", reject);
  });

/** The targets take turns, so that whatever else the machine does meets them all alike. */
const measure = async (targets: readonly Target[], manner: Manner): Promise<Measured[]> => {
  const measured: Measured[] = [];
  for (const target of targets) {
    await shoot(target, manner, WARM_UP);
    measured.push({
      ...target,
      bytes: await weigh(target, manner),
      rates: [],
      perCore: [],
      slowest: [],
    });
  }
  for (let turn = 0; turn < ROUNDS; turn += 1) {
    for (const target of measured) {
      const before = await processorTime(target);
      const { requests, latency, non2xx, errors } = await shoot(target, manner, SECONDS);
      if (non2xx + errors > 0) throw new Error(`${target.name}: ${non2xx + errors} failed`);
      target.perCore.push(requests.total / ((await processorTime(target)) - before));
      target.rates.push(requests.average);
      target.slowest.push(latency.p99);
    }
  }
  return measured;
};

const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

const round = (value: number) => Math.round(value).toLocaleString("en");

type Ratios = { ofNext: number; ofPlain: number };

const print = ({ name }: Manner, measured: readonly Measured[]): Ratios => {
  const [next = 0, record = 0, plain = 0] = measured.map(({ perCore }) => median(perCore));
  console.log(`\n${name[0]?.toUpperCase()}${name.slice(1)}, ${CONNECTIONS} connections:`);
  console.table(
    Object.fromEntries(
      measured.map(({ name: served, bytes, rates, perCore, slowest }) => [
        served,
        {
          "requests/s": round(median(rates)),
          highest: round(Math.max(...rates)),
          "a core's": round(median(perCore)),
          "p99 ms": median(slowest),
          bytes: round(bytes),
          "× Next": (median(perCore) / next).toFixed(1),
          "× plain": (median(perCore) / plain).toFixed(2),
        },
      ]),
    ),
  );
  return { ofNext: record / next, ofPlain: record / plain };
};

const judge = ({ name }: Manner, { ofNext, ofPlain }: Ratios): boolean => {
  const kept = ofNext >= LEAST.ofNext && ofPlain >= LEAST.ofPlain;
  console.log(
    `${kept ? "Kept" : "NOT KEPT"}, ${name}: a core serves the public page ${ofNext.toFixed(1)} times as fast as ` +
      `Next's static page (at least ${LEAST.ofNext} wanted) and ${ofPlain.toFixed(2)} times as fast as plain ` +
      `node:http (at least ${LEAST.ofPlain} wanted).`,
  );
  return kept;
};

/** In the order of the table. */
const startAll = async (folder: string, page: Awaited<ReturnType<typeof claimPage>>) => {
  const files = { identity: join(folder, "page.html"), br: join(folder, "page.html.br") };
  await writeFile(files.identity, page.body);
  await writeFile(files.br, page.brotli ?? page.body);
  const next = await start("next-static", nextFolder);
  const record = await start("record");
  const plain = await start("plain", files.identity, files.br);
  const target = (name: string, { child, port }: Started, path: string): Target => ({
    name,
    url: `http://127.0.0.1:${port}${encodeURI(path)}`,
    child,
  });
  return [
    target("Next's static page", next, "/"),
    target("claim page of the record", record, page.path),
    target("plain node:http, same bytes", plain, "/"),
  ];
};

const bench = async (): Promise<boolean> => {
  await buildApplication();
  const page = await claimPage();
  await step("Building a static page with Next", () => buildNextPage(page.body));
  const folder = await mkdtemp(join(tmpdir(), "claimdesk-bench-"));
  try {
    const targets = await startAll(folder, page);
    const seconds = manners.length * targets.length * (WARM_UP + ROUNDS * SECONDS);
    const measured = await step(`Measuring for ${seconds} s`, async () => {
      const all: Measured[][] = [];
      for (const manner of manners) all.push(await measure(targets, manner));
      return all;
    });
    const ratios = manners.map((manner, index) => print(manner, measured[index] ?? []));
    console.log();
    return manners
      .map((manner, index) => judge(manner, ratios[index] ?? { ofNext: 0, ofPlain: 0 }))
      .every(Boolean);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
};

/** `npm run bench`: requests per second of the public claim page, beside Next and beside plain Node. */
try {
  const environment = await prepareEnvironment();
  try {
    process.exitCode = (await bench()) ? 0 : 1;
  } finally {
    for (const child of children) child.disconnect();
    await closeDatabase();
    await environment.leave();
  }
} catch (error) {
  console.error(explanationOf(error, process.env.DATABASE_URL) ?? error);
  process.exitCode = 1;
}
