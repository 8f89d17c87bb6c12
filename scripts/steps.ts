import { readSettings, writeSettings } from "@/lib/platform/embedded/settings";
import { settingsPath } from "./places";

/** Steps shorter than this need no word about how long is left. */
const WORTH_SAYING = 2_000;

const seconds = (milliseconds: number) => `${(milliseconds / 1000).toFixed(1)} s`;

const left = (usual: number | undefined, passed: number): string => {
  if (usual === undefined) return "";
  const remaining = Math.ceil((usual - passed) / 1000);
  return remaining > 0 ? `, about ${remaining} s left` : ", longer than last time";
};

const remember = async (name: string, took: number): Promise<void> => {
  const settings = await readSettings(settingsPath);
  await writeSettings(settingsPath, {
    ...settings,
    durations: { ...settings.durations, [name]: Math.round(took) },
  });
};

/**
 * Does one thing and says so: what it is, how long is left by the time it took last, how long it took.
 * Nothing is printed for a step that is over at once, unless `always`.
 */
export const step = async <Value>(name: string, work: () => Promise<Value>): Promise<Value> => {
  const usual = (await readSettings(settingsPath)).durations[name];
  const began = performance.now();
  const tell = () => {
    const passed = performance.now() - began;
    console.log(`  ${name}: ${Math.round(passed / 1000)} s${left(usual, passed)}`);
  };
  if (usual !== undefined && usual > WORTH_SAYING) {
    console.log(`${name}… (about ${Math.ceil(usual / 1000)} s)`);
  } else {
    console.log(`${name}…`);
  }
  const ticking = setInterval(tell, 5_000);
  try {
    return await work();
  } finally {
    clearInterval(ticking);
    const took = performance.now() - began;
    if (took > WORTH_SAYING) {
      console.log(`  ${name}: done in ${seconds(took)}`);
      await remember(name, took);
    }
  }
};
