const browsers = [
  ["Edge", /Edg(?:e|A|iOS)?\//],
  ["Opera", /OPR\//],
  ["Samsung Internet", /SamsungBrowser\//],
  ["Firefox", /(?:Firefox|FxiOS)\//],
  ["Chrome", /(?:Chrome|CriOS|HeadlessChrome)\//],
  ["Safari", /Version\/.*Safari\//],
] as const;

const systems = [
  ["iPhone", /iPhone/],
  ["iPad", /iPad/],
  ["Android", /Android/],
  ["Windows", /Windows/],
  ["ChromeOS", /CrOS/],
  ["macOS", /Mac OS X|Macintosh/],
  ["Linux", /Linux/],
] as const;

const first = (known: readonly (readonly [string, RegExp])[], text: string) =>
  known.find(([, pattern]) => pattern.test(text))?.[0];

/**
 * The browser and the system a User-Agent header names, as people call them, so that they recognise their
 * own. Undefined where it names neither or is missing.
 */
export const browserName = (
  userAgent: string | null,
): { browser: string; system: string } | undefined => {
  const browser = first(browsers, userAgent ?? "");
  const system = first(systems, userAgent ?? "");
  return browser && system ? { browser, system } : undefined;
};
