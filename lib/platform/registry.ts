/**
 * Every command and query there is, by name. The table of who may do what
 * (lib/testing/access.db.test.ts) is held against it, so that none goes untested.
 */
type Operation = { kind: "command" | "query"; name: string };

const operations = new Map<string, Operation>();

export const register = (operation: Operation): void => {
  operations.set(`${operation.kind} ${operation.name}`, operation);
};

export const registeredOperations = (): Operation[] =>
  [...operations.values()].toSorted((a, b) => a.name.localeCompare(b.name));
