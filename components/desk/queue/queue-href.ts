import { type QueueFilter, queueInput } from "@/lib/claims/schema";

type Given = Record<string, string | string[] | undefined>;

/** Filters that are ticked. */
const ticks: readonly (keyof QueueFilter)[] = ["mine", "late", "hands"];

const names = Object.keys(queueInput.shape) as (keyof QueueFilter)[];

/**
 * The filter that an address asks for. What cannot be read in it is left out, because addresses are typed
 * and go stale; an unknown name is none of the queue's business.
 */
export const filterOf = (given: Given): QueueFilter => {
  const asked = names.flatMap((name): [string, unknown][] => {
    const value = given[name];
    if (typeof value !== "string") return [];
    return [[name, ticks.includes(name) ? value !== "" : value]];
  });
  const parsed = queueInput.safeParse(Object.fromEntries(asked));
  if (parsed.success) return parsed.data;
  const wrong = new Set(parsed.error.issues.map(({ path }) => path[0]));
  return queueInput.parse(Object.fromEntries(asked.filter(([name]) => !wrong.has(name))));
};

const plain = queueInput.parse({});

/** The address of the queue under a filter; what is as usual is left out. */
export const queueHref = (filter: Partial<QueueFilter>) => ({
  pathname: "/desk/queue" as const,
  query: Object.fromEntries(
    names.flatMap((name): [string, string][] => {
      const value = filter[name];
      if (value === undefined || value === plain[name]) return [];
      return [[name, ticks.includes(name) ? "on" : String(value)]];
    }),
  ),
});

/** Whether anything but the shape, the status and the order is asked for. */
export const isFiltered = (filter: QueueFilter): boolean =>
  names.some(
    (name) => !["as", "status", "sort", "after"].includes(name) && filter[name] !== plain[name],
  );
