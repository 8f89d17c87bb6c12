import type { Ran } from "./commands";

/**
 * dependency-cruiser exits 0 when it could read nothing at all (a TypeScript it does not know, a wrong
 * path), so a run over suspiciously few modules fails.
 */
const FEWEST_MODULES = 250;

/** How many modules a run of dependency-cruiser read, and what is wrong with it, or null. */
export const readBoundaryReport = ({ code, output }: Ran) => {
  const modules = Number(/(\d+) modules/.exec(output)?.[1] ?? 0);
  if (code !== 0) return { modules, complaint: output };
  if (modules >= FEWEST_MODULES) return { modules, complaint: null };
  return {
    modules,
    complaint: `${output}\nOnly ${modules} modules were read; at least ${FEWEST_MODULES} are there.`,
  };
};
