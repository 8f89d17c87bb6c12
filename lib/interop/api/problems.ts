import { config } from "@/lib/platform/config";
import type { Refusal } from "@/lib/platform/outcome";
import { complaintWords, refusalWords } from "@/lib/platform/refusal-words";

/** Every problem the API answers with: its name, HTTP status and title. The reference lists them. */
export const problems = {
  "invalid-request": { status: 400, title: "The request is not as the reference has it" },
  "no-idempotency-key": { status: 400, title: "A write needs an Idempotency-Key" },
  "unknown-key": { status: 401, title: "The API key is not good" },
  "not-allowed": { status: 403, title: "The API key may not do that" },
  "not-found": { status: 404, title: "There is no such thing" },
  "no-such-method": { status: 405, title: "This address does not know the method" },
  conflict: { status: 409, title: "The same request is being done" },
  "too-long": { status: 413, title: "The request is too long" },
  "other-request": { status: 422, title: "The Idempotency-Key was used for another request" },
  "too-many-requests": { status: 429, title: "Too many requests" },
} as const;
export type ProblemName = keyof typeof problems;

type FieldError = { field: string; complaint: string };

export type Answer = { status: number; mediaType: string; body: string };

/** A problem as RFC 9457 has it; `type` leads to its words in the reference. */
export const problem = (name: ProblemName, detail: string, errors?: FieldError[]): Answer => ({
  status: problems[name].status,
  mediaType: "application/problem+json",
  body: JSON.stringify({
    type: `${config().CLAIMDESK_URL}/developers#${name}`,
    ...problems[name],
    detail,
    ...(errors ? { errors } : {}),
  }),
});

const named: Partial<Record<string, ProblemName>> = {
  "key-needed": "unknown-key",
  "key-spent": "unknown-key",
  "same-write-under-way": "conflict",
  "other-write-with-this-key": "other-request",
  "sent-too-much": "too-many-requests",
};

/** What a refusal of a command or a query is to a program. */
export const problemOf = (refusal: Refusal): Answer => {
  const detail = refusalWords(refusal);
  switch (refusal.code) {
    case "not-found":
      return problem("not-found", detail);
    case "not-allowed":
      return problem(named[refusal.because] ?? "not-allowed", detail);
    case "conflict":
      return problem("conflict", detail);
    case "invalid": {
      const errors = Object.entries(complaintWords(refusal.fields)).flatMap(([field, complaints]) =>
        complaints.map((complaint) => ({ field, complaint })),
      );
      return problem("invalid-request", detail, errors);
    }
  }
};
