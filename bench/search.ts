import { reader } from "@/lib/platform/actor";
import { closeDatabase } from "@/lib/platform/database/client";
import { APPLICATION, OWNER } from "@/lib/platform/embedded/cluster";
import { searchPublished } from "@/lib/publishing/search";
import { suggestPublished } from "@/lib/publishing/search-suggest";
import { makeDatabase, startThrowAwayCluster } from "@/lib/testing/throw-away-cluster";
import { step } from "@/scripts/steps";
import {
  type Measured,
  measure,
  printTimes,
  ROUNDS,
  sharedBuffers,
  sizesAsked,
  tenths,
  WARM_UP,
} from "./measuring";
import { fillRecord, type MadeUp } from "./searching/made-up-record";
import { questions } from "./searching/questions";

/** The 95th percentile at the largest size: in milliseconds, and beside the smallest. */
const MOST = { milliseconds: 150, growth: 3 };

const search = (question: Parameters<typeof searchPublished>[1]) =>
  searchPublished(reader, question);

/** The page after the first one, of those that have one. */
const followOn = async (question: Parameters<typeof searchPublished>[1]) => {
  const first = await search(question);
  const next = first.ok ? (first.value.next ?? "") : "";
  return { ...question, after: next };
};

const measureAll = async (published: readonly MadeUp[]): Promise<Record<string, Measured>> => {
  const asked = questions(WARM_UP + ROUNDS, published);
  const following = [];
  for (const question of asked.byDate) following.push(await followOn(question));
  return {
    search: await measure(asked.searches, search),
    "search, narrowed down": await measure(asked.narrowed, search),
    "page after the first": await measure(following, search),
    "did you mean": await measure(asked.misspelled, search),
    suggestion: await measure(asked.typed, (typed) => suggestPublished(reader, { typed })),
  };
};

const judge = (smallest: Record<string, Measured>, largest: Record<string, Measured>): boolean =>
  Object.entries(largest)
    .map(([name, { p95 }]) => {
      const growth = p95 / (smallest[name]?.p95 ?? p95);
      const kept = p95 < MOST.milliseconds && growth < MOST.growth;
      console.log(
        `${kept ? "Kept" : "NOT KEPT"}, ${name}: ${tenths(p95)} ms (under ${MOST.milliseconds} wanted), ` +
          `${tenths(growth)} times the smallest size (under ${MOST.growth} wanted).`,
      );
      return kept;
    })
    .every(Boolean);

/** `npm run bench:search`: how long readers wait for a search, at three sizes of the record. */
const sizes = sizesAsked(process.argv.slice(2), "npm run bench:search -- 10000 100000");
const cluster = await step("Starting a PostgreSQL for this", () =>
  startThrowAwayCluster({ shared_buffers: sharedBuffers }),
);
try {
  await makeDatabase(cluster, "bench");
  Object.assign(process.env, {
    DATABASE_URL: cluster.url(APPLICATION, "bench"),
    SESSION_SECRET: "a secret of a measurement, thirty-two long",
  });
  const results: Record<string, Measured>[] = [];
  let published: MadeUp[] = [];
  for (const [at, size] of sizes.entries()) {
    const more = await step(`Publishing until there are ${size.toLocaleString("en")}`, () =>
      fillRecord(cluster.url(OWNER, "bench"), sizes[at - 1] ?? 0, size),
    );
    published = [...published, ...more];
    const measured = await step("Asking", () => measureAll(published));
    printTimes(`${size.toLocaleString("en")} publications`, measured);
    results.push(measured);
  }
  console.log();
  const [smallest = {}] = results;
  process.exitCode = judge(smallest, results.at(-1) ?? {}) ? 0 : 1;
} finally {
  await closeDatabase();
  await cluster.stop();
}
