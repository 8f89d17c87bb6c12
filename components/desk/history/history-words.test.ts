import { describe, expect, it } from "vitest";
import type { EventKind, EventPayloads } from "@/lib/platform/events/payloads";
import { fieldWords, valueWords } from "./change-words";
import { eventSentence } from "./history-words";

/** One payload of each kind; a new kind without one does not compile. */
const told: { [Kind in EventKind]: Omit<EventPayloads[Kind], "changes"> } = {
  "desk.changed": {},
  "rating.changed": { key: "false" },
  "method.written": { number: 2 },
  "person.invited": { email: "a@b.example", role: "editor" },
  "invitation.revoked": { email: "a@b.example" },
  "person.joined": { personId: "1", name: "Ada", role: "admin" },
  "person.changed": { personId: "1", name: "Ada" },
  "person.password-changed": { personId: "1" },
  "person.sessions-ended": { personId: "1", sessions: 3 },
  "person.erased": { personId: "1", events: 3, reason: "They asked for it." },
  "article.taken-in": { title: "The bridge", version: 1, sha256: "0" },
  "article.edited": {},
  "article.version-taken": { version: 2, sha256: "0", anchored: 1, shifted: 2, lost: 3 },
  "article.turned": { title: "The bridge", became: "gone" },
  "passage.gone": { title: "The bridge", exact: "now" },
  "passage.placed": { exact: "now", before: "then" },
  "appearance.added": { exact: "the words" },
  "appearance.removed": { exact: "the words" },
  "suggestion.waved-away": { exact: "a bridge" },
  "suggestion.brought-back": { exact: "a bridge" },
  "claim.proposed": { statement: "It cost 4 billion.", origin: "editor" },
  "claim.opened": { statement: "It cost 4 billion." },
  "claim.edited": {},
  "claim.scheduled": {},
  "claim.declined": { reason: "opinion", note: "" },
  "claim.marked-duplicate": { of: 1200 },
  "claim.reopened": { from: "in-review", reason: "new figures" },
  "claim.taken-back": { what: "declined" },
  "claimant.watched": { name: "The minister", watched: true },
  "claim.taken-on": { before: null },
  "pair.judged": { judgement: "different", statement: "It cost 4 billion.", known: "It cost 5." },
  "claim.commented": { commentId: "1" },
  "comment.removed": { commentId: "1" },
  "thread.resolved": { commentId: "1" },
  "thread.reopened": { commentId: "1" },
  "review.discussed": { commentId: "1", what: "commented" },
  "evidence.attached": { evidenceId: "1", title: "Accounts", stance: "refutes", protected: true },
  "evidence.edited": { evidenceId: "1", title: "Accounts" },
  "evidence.withdrawn": { evidenceId: "1", title: "Accounts", reason: "it was a draft" },
  "source.edited": { sourceId: "1", title: "Accounts" },
  "capture.added": { sourceId: "1", title: "Accounts", sha256: "0" },
  "source.turned": { sourceId: "1", title: "Accounts", became: "excerpt-gone" },
  "source.looked-at": { sourceId: "1", title: "Accounts", found: "alive" },
  "capture.given-up": { sourceId: "1", title: "Accounts", reason: "robots" },
  "round.opened": { round: 1 },
  "round.reopened": { round: 1, people: "Bo, Cy" },
  "reviewer.assigned": { round: 1, person: "Bo", dueOn: null },
  "reviewer.unassigned": { round: 1, person: "Bo" },
  "conflict.declared": { person: "Bo" },
  "claim.sent-to-review": { round: 1 },
  "review.submitted": { round: 1 },
  "reply.asked": {
    attemptId: "1",
    whom: "A. Minister",
    way: "public-question",
    outcome: "waiting",
    deadline: "2026-11-20",
  },
  "reply.amended": {
    attemptId: "2",
    replacesId: "1",
    whom: "A. Minister",
    way: "email",
    outcome: "no-answer",
    deadline: null,
    reason: "",
  },
  "reply.sentence-chosen": { text: "We asked them." },
  "reply.sentence-withdrawn": {},
  "risk.flagged": { riskId: "1", reason: "a lawyer wrote" },
  "risk.signed": { riskId: "1", verdict: 1, note: "" },
  "risk.lifted": { riskId: "1", reason: "they withdrew" },
  "verdict.decided": { round: 1, number: 1, rating: "Misleading" },
  "claim.published": { number: 2, kind: "correction", rating: "Misleading", sha256: "0" },
  "translation.written": { language: "fr", number: 1 },
  "translation.submitted": { language: "fr", number: 1 },
  "translation.approved": { language: "ar", number: 1, round: 1, sha256: "0" },
  "translation.sent-back": { language: "fr", number: 1, reason: "a figure is missing" },
  "translation.withdrawn": { language: "fr", number: 1, reason: "it says billion" },
  "tip.received": { statement: "It cost 4 billion." },
  "webhook.added": { url: "https://partner.example/hook", kinds: "claim.published" },
  "webhook.changed": { url: "https://partner.example/hook" },
  "webhook.rotated": { url: "https://partner.example/hook" },
  "webhook.disabled": { url: "https://partner.example/hook" },
  "webhook.enabled": { url: "https://partner.example/hook" },
  "tip.handled": { statement: "It cost 4 billion.", outcome: "accepted" },
  "tip.brought-back": { statement: "It cost 4 billion.", outcome: "accepted" },
  "correction.requested": { number: 3, kind: "correction" },
  "correction.request-answered": { number: 3, outcome: "declined" },
  "event.erased": { sequence: "3", kept: "0".repeat(64), reason: "It named a patient." },
  "log.key-added": { key: "desk.example/log+5b3c1a2f+AQ==" },
  "claim.copies-shown": { count: 1, copies: [] },
  "log.checkpoint-signed": { size: 12, sha256: "0".repeat(64) },
  "key.made": { name: "Partner", prefix: "cdk_0123abcd", scopes: "propose", expiresOn: null },
  "key.revoked": { name: "Partner", prefix: "cdk_0123abcd" },
  "import.begun": { fileName: "checks.json", format: "claimreview", sha256: "0" },
  "import.ended": { fileName: "checks.json", imported: 3, unchanged: 2, refused: 1 },
  "rating.mapped": { site: "checks.example", words: "satire", ratingKey: null },
  "feed.followed": { name: "Example Checks", url: "https://checks.example/feed.json" },
  "feed.left": { name: "Example Checks", url: "https://checks.example/feed.json" },
  "search.saved": { name: "Waiting", text: "status:open", shared: true },
  "search.shared": { name: "Waiting" },
  "search.unshared": { name: "Waiting" },
  "search.deleted": { name: "Waiting" },
};

const sentenceOf = (kind: EventKind, over: object = {}) =>
  eventSentence({
    kind,
    who: { kind: "person", name: "Ada" },
    values: Object.fromEntries(
      Object.entries({ ...told[kind], ...over }).map(([name, value]) => [
        name,
        typeof value === "number" ? value : String(value ?? "none"),
      ]),
    ),
  });

describe("the history in words", () => {
  it.each(Object.keys(told) as EventKind[])("tells %s in a sentence", (kind) => {
    expect(sentenceOf(kind)).toMatch(/^[A-Z“].{8,}$/u);
  });

  it("says what the payload says", () => {
    expect(sentenceOf("claim.declined")).toBe("Ada declined the claim: it is an opinion.");
    expect(sentenceOf("reviewer.assigned")).toBe("Ada assigned Bo to round 1.");
    expect(sentenceOf("reviewer.assigned", { dueOn: "2026-03-01" })).toBe(
      "Ada assigned Bo to round 1, due on 1 March 2026.",
    );
    expect(sentenceOf("reply.asked")).toBe("Ada wrote down that A. Minister was asked in public.");
    expect(sentenceOf("reply.amended", { outcome: "answered" })).toBe(
      "Ada wrote down anew what came of asking A. Minister: an answer.",
    );
    expect(sentenceOf("evidence.attached")).toBe(
      "Ada attached “Accounts”, which refutes the claim; it is protected.",
    );
  });

  it("says of an event whose content was taken away that it was", () => {
    const event = {
      kind: "claim.edited",
      values: {},
      who: { kind: "person", name: "Ada" },
    } as const;
    expect(eventSentence({ ...event, erasedAt: new Date(0) })).toBe(
      "The content of this event was taken away.",
    );
  });

  it("shows what a field was and became as a person reads it", () => {
    expect(fieldWords("claimedOn")).toBe("Date of the claim");
    expect(valueWords("topics", ["Bridges", "Money"])).toBe("Bridges; Money");
    expect(valueWords("measures", [{ comparator: "decrease", value: "25", unit: "%" }])).toBe(
      "decrease of 25\u00a0%",
    );
    expect(valueWords("claimantUnknown", true)).toBe("Yes");
    expect(valueWords("claimedOn", "")).toBe("(nothing)");
  });
});
