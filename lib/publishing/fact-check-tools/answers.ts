import type { Outcome, Refusal } from "@/lib/platform/outcome";

/** Codes of Google's APIs (google.rpc.Code) by the HTTP status they travel with. */
const statuses = {
  400: "INVALID_ARGUMENT",
  401: "UNAUTHENTICATED",
  403: "PERMISSION_DENIED",
  404: "NOT_FOUND",
  409: "ABORTED",
  429: "RESOURCE_EXHAUSTED",
} as const;

type Status = keyof typeof statuses;

/** An error body as Google's API and its clients know it. */
export const errorAnswer = (code: Status, message: string, headers: HeadersInit = {}): Response =>
  Response.json(
    { error: { code, message, status: statuses[code] } },
    { status: code, headers: { "access-control-allow-origin": "*", ...headers } },
  );

export const refusalAnswer = (refusal: Refusal): Response => {
  switch (refusal.code) {
    case "not-found":
      return errorAnswer(404, "There is no such page.");
    case "not-allowed":
      return refusal.because === "key-needed"
        ? errorAnswer(401, "Writing needs an API key: ?key=… or Authorization: Bearer ….")
        : errorAnswer(403, "This key may not do that.");
    case "conflict":
      return errorAnswer(409, "The page has changed since the version given in versionId.");
    case "invalid": {
      const fields = Object.entries(refusal.fields).map(
        ([field, complaints]) => `${field} (${complaints.map(({ key }) => key).join(", ")})`,
      );
      return errorAnswer(400, `Invalid: ${fields.join("; ")}`);
    }
  }
};

/** The answer to a method: its value as JSON, or the error it stands for. */
export const answerOf = (outcome: Outcome<object>): Response =>
  outcome.ok
    ? Response.json(outcome.value, { headers: { "access-control-allow-origin": "*" } })
    : refusalAnswer(outcome.refusal);
