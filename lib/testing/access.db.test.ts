import { describe, expect, it } from "vitest";
import { registeredOperations } from "@/lib/platform/registry";
import { articles } from "./access/articles";
import { assistants } from "./access/assistants";
import { claims } from "./access/claims";
import { desk } from "./access/desk";
import { evidence } from "./access/evidence";
import { exchange } from "./access/exchange";
import { factCheckTools } from "./access/fact-check-tools";
import { integrity } from "./access/integrity";
import { interop } from "./access/interop";
import { keys } from "./access/keys";
import { live } from "./access/live";
import { matching } from "./access/matching";
import { metrics } from "./access/metrics";
import { notifications } from "./access/notifications";
import { people } from "./access/people";
import { publishing } from "./access/publishing";
import { readers } from "./access/readers";
import { replies } from "./access/replies";
import { reviews } from "./access/reviews";
import { type AccessRow, askers } from "./access/row";
import { search } from "./access/search";
import { suggestions } from "./access/suggestions";
import { talk } from "./access/talk";
import { translations } from "./access/translations";
import { verdicts } from "./access/verdicts";
import { webhooks } from "./access/webhooks";
import { workload } from "./access/workload";

/**
 * Who may do and see what: every command and query that registers itself, as every role, signed out, as
 * the wrong person, and as a job. One without a row fails, and so does a row without an operation.
 */
const table: Record<string, AccessRow> = {
  ...people,
  ...integrity,
  ...interop,
  ...keys,
  ...webhooks,
  ...notifications,
  ...live,
  ...articles,
  ...claims,
  ...suggestions,
  ...talk,
  ...evidence,
  ...reviews,
  ...replies,
  ...verdicts,
  ...workload,
  ...publishing,
  ...translations,
  ...factCheckTools,
  ...assistants,
  ...metrics,
  ...readers,
  ...desk,
  ...search,
  ...exchange,
  ...matching,
};

// Loading the rooms is what fills the registry; nothing is listed by hand.
const rooms = import.meta.glob(
  ["../**/*.ts", "!../**/*.test.ts", "!../testing/**", "!../platform/**"],
  { eager: true },
);

it("has a row for every command and query there is, and none besides", () => {
  expect(Object.keys(rooms).length).toBeGreaterThan(20);
  const registered = registeredOperations().map(({ kind, name }) => `${kind} ${name}`);
  expect(Object.keys(table).toSorted()).toEqual(registered.toSorted());
});

describe.each(Object.entries(table))("%s", (_name, { ask, answers }) => {
  it.each(askers.map((asker) => [asker, answers[asker]] as const))(
    "answers the %s: %s",
    async (asker, answer) => {
      expect(await ask(asker)).toBe(answer);
    },
  );
});
