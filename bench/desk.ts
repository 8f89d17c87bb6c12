import { takeBackground } from "@/lib/matching/known-terms";
import { closeDatabase, database } from "@/lib/platform/database/client";
import { APPLICATION, OWNER } from "@/lib/platform/embedded/cluster";
import { makeDatabase, startThrowAwayCluster } from "@/lib/testing/throw-away-cluster";
import { step } from "@/scripts/steps";
import { fillDesk } from "./desk/fill";
import { type Profile, profiles } from "./desk/plan";
import { measureWork } from "./desk/work";
import { type Measured, printTimes, sharedBuffers, sizesAsked, tenths } from "./measuring";
import type { MadeUp } from "./searching/made-up-record";

/** What the largest desk may cost at most, beside the smallest. */
const MOST = 2;

/** Whether all work grows no more than it may; says so of each. */
const judge = (smallest: Record<string, Measured>, largest: Record<string, Measured>): boolean => {
  const lines = Object.entries(largest).map(([name, { median, p95 }]) => {
    const before = smallest[name];
    const growth = before ? p95 / before.p95 : 1;
    return {
      work: name,
      "median grows": before ? tenths(median / before.median) : 1,
      "95th percentile grows": tenths(growth),
      [`at most ${MOST}`]: growth <= MOST ? "kept" : "NOT KEPT",
    };
  });
  console.log("\nThe largest desk beside the smallest, times:");
  console.table(lines);
  return lines.every((line) => line[`at most ${MOST}`] === "kept");
};

/** `npm run bench:desk`: how long people at the desk wait, at three sizes of it. */
const typed = process.argv.slice(2);
const profile: Profile = profiles.find((one) => typed.includes(one)) ?? "usual";
const sizes = sizesAsked(
  typed.filter((one) => one !== profile),
  "npm run bench:desk -- [usual|backlog] 10000 100000",
);
const cluster = await step("Starting a PostgreSQL for this", () =>
  startThrowAwayCluster({ shared_buffers: sharedBuffers, max_wal_size: "8GB" }),
);
try {
  await makeDatabase(cluster, "bench");
  Object.assign(process.env, {
    DATABASE_URL: cluster.url(APPLICATION, "bench"),
    SESSION_SECRET: "a secret of a measurement, thirty-two long",
    LOG_SIGNING_KEY: Buffer.alloc(32).toString("base64"),
  });
  const results: Record<string, Measured>[] = [];
  let published: MadeUp[] = [];
  for (const [at, size] of sizes.entries()) {
    const more = await step(`Filling until there are ${size.toLocaleString("en")} claims`, () =>
      fillDesk(cluster.url(OWNER, "bench"), profile, sizes[at - 1] ?? 0, size),
    );
    published = [...published, ...more];
    await step("Counting words of known claims", () => takeBackground(database()));
    const measured = await step("Working", () => measureWork(published));
    printTimes(`${size.toLocaleString("en")} claims (${profile})`, measured);
    results.push(measured);
  }
  process.exitCode = judge(results[0] ?? {}, results.at(-1) ?? {}) ? 0 : 1;
} finally {
  await closeDatabase();
  await cluster.stop();
}
