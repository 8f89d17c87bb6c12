import type { Outcome } from "@/lib/platform/outcome";

/** What was answered; a refusal fails the test. */
export const answered = <Value>(outcome: Outcome<Value>): Value => {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusal));
  return outcome.value;
};
