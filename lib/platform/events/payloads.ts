/** What a field was and what it became. */
export type Changes = Record<string, { before: unknown; after: unknown }>;

/**
 * Every kind of event and what each must tell. Past events are never rewritten: a payload may gain
 * optional parts and never lose or rename one. Each kind has its sentence in messages/en/events.json.
 */
export type EventPayloads = {
  "desk.changed": { changes: Changes };
  "rating.changed": { key: string; changes: Changes };
  "method.written": { number: number };

  "person.invited": { email: string; role: string };
  "invitation.revoked": { email: string };
  "person.joined": { personId: string; name: string; role: string };
  "person.changed": { personId: string; name: string; changes: Changes };
  "person.password-changed": { personId: string };
  "person.sessions-ended": { personId: string; sessions: number };
  /** `personId`: null for a reader; `events`: how many had their content taken away for it */
  "person.erased": { personId: string | null; events: number; reason: string };

  "article.taken-in": { title: string; version: number; sha256: string };
  "article.edited": { changes: Changes };
  "article.version-taken": {
    version: number;
    sha256: string;
    anchored: number;
    shifted: number;
    lost: number;
  };
  /** `became`: moved, changed, gone, or alive again */
  "article.turned": { title: string; became: string };
  /** Its words no longer stand in the article's page as they were marked */
  "passage.gone": { title: string; exact: string };
  "passage.placed": { exact: string; before: string };
  "appearance.added": { exact: string };
  "appearance.removed": { exact: string };
  "suggestion.waved-away": { exact: string };
  "suggestion.brought-back": { exact: string };

  "claim.proposed": { statement: string; origin: string };
  "claim.opened": { statement: string };
  "claim.edited": { changes: Changes };
  "claim.scheduled": { changes: Changes };
  /** `from`, `since`: where it stood before and from which moment on, for taking it back */
  "claim.declined": { reason: string; note: string; from?: string; since?: string };
  "claim.marked-duplicate": { of: number };
  "claim.reopened": { from: string; reason: string };
  /** `what`: declined or assigned, which the claim is no longer */
  "claim.taken-back": { what: string };
  /** `before`: who looked after it, by name */
  "claim.taken-on": { before: string | null };
  /** `judgement`: same | different | taken-back; the words that were asked for, and those of the known claim */
  "pair.judged": { judgement: string; statement: string; known: string };
  "claim.commented": { commentId: string };
  "comment.removed": { commentId: string };
  /** `commentId`: the one the thread began with */
  "thread.resolved": { commentId: string };
  "thread.reopened": { commentId: string };
  /** Any of these where a thread is about a review, which not everybody may know of */
  "review.discussed": { commentId: string; what: string };

  "claimant.watched": { name: string; watched: boolean };

  "evidence.attached": { evidenceId: string; title: string; stance: string; protected: boolean };
  "evidence.edited": { evidenceId: string; title: string; changes: Changes };
  "evidence.withdrawn": { evidenceId: string; title: string; reason: string };
  "source.edited": { sourceId: string; title: string; changes: Changes };
  "capture.added": { sourceId: string; title: string; sha256: string };
  /** `became`: moved, gone, alive again, or excerpt-gone, which brings a published claim back */
  "source.turned": { sourceId: string; title: string; became: string };
  /** A look that somebody asked for and that turned nothing. `found`: alive | moved | changed | gone | nothing */
  "source.looked-at": { sourceId: string; title: string; found: string };
  /**
   * In place of sources that are gone. `copies`: all of the claim's, with the hash of the row of each; none,
   * and about no claim, where a desk without any began to tell of them
   */
  "claim.copies-shown": { count: number; copies: { evidenceId: string; sha256: string }[] };
  "capture.given-up": { sourceId: string; title: string; reason: string };

  "round.opened": { round: number };
  /** Its closing was taken back. `people`: who is in it, by name */
  "round.reopened": { round: number; people: string | null };
  "reviewer.assigned": { round: number; person: string; personId?: string; dueOn: string | null };
  "reviewer.unassigned": { round: number; person: string };
  "conflict.declared": { person: string };
  "claim.sent-to-review": { round: number };
  "review.submitted": { round: number };

  /** `deadline`: the last day on which an answer was asked for */
  "reply.asked": {
    attemptId: string;
    whom: string;
    way: string;
    outcome: string;
    deadline: string | null;
  };
  "reply.amended": {
    attemptId: string;
    replacesId: string;
    whom: string;
    way: string;
    outcome: string;
    deadline: string | null;
    reason: string;
  };
  "reply.sentence-chosen": { text: string };
  "reply.sentence-withdrawn": Record<never, never>;
  "risk.flagged": { riskId: string; reason: string };
  /** `verdict`: its number, counted per claim */
  "risk.signed": { riskId: string; verdict: number; note: string };
  "risk.lifted": { riskId: string; reason: string };

  "verdict.decided": { round: number; number: number; rating: string };
  "claim.published": {
    number: number;
    kind: string;
    rating: string;
    sha256: string;
    overrideReason?: string;
  };
  /** `number`: of the publication that is translated; `language` as in lib/platform/locale.ts */
  "translation.written": { language: string; number: number };
  "translation.submitted": { language: string; number: number };
  /** `sha256`: of the canonical JSON of the approved statement, summary and explanation */
  "translation.approved": { language: string; number: number; round: number; sha256: string };
  "translation.sent-back": { language: string; number: number; reason: string };
  "translation.withdrawn": { language: string; number: number; reason: string };
  /** `picture`: SHA-256 of the one that came with it */
  "tip.received": { statement: string; picture?: string };
  "tip.handled": { statement: string; outcome: string };
  /** `outcome`: what it was before */
  "tip.brought-back": { statement: string; outcome: string };
  "correction.requested": { number: number; kind: string };
  "correction.request-answered": { number: number; outcome: string };

  "webhook.added": { url: string; kinds: string };
  "webhook.changed": { url: string; changes: Changes };
  "webhook.rotated": { url: string };
  "webhook.disabled": { url: string };
  "webhook.enabled": { url: string };

  "key.made": { name: string; prefix: string; scopes: string; expiresOn: string | null };
  "key.revoked": { name: string; prefix: string };

  /** `key`: a verifier key, as C2SP signed-note writes it */
  "log.key-added": { key: string };
  /** `sha256`: of the signed note, without the lines of witnesses */
  "log.checkpoint-signed": { size: number; sha256: string };
  /** `kept`: hash of all that stays of the event (lib/integrity/erased.ts) */
  "event.erased": { sequence: string; kept: string; reason: string };

  "import.begun": { fileName: string; format: string; sha256: string };
  "import.ended": { fileName: string; imported: number; unchanged: number; refused: number };
  "rating.mapped": { site: string; words: string; ratingKey: string | null };
  "feed.followed": { name: string; url: string };
  "feed.left": { name: string; url: string };

  "search.saved": { name: string; text: string; shared: boolean };
  "search.shared": { name: string };
  "search.unshared": { name: string };
  "search.deleted": { name: string };
};

export type EventKind = keyof EventPayloads;

/** What an event is about, for finding it again; everything else is in the payload. */
export type EventSubject = { claimId?: string; articleId?: string };

export type NewEvent = {
  [Kind in EventKind]: { kind: Kind; subject: EventSubject; payload: EventPayloads[Kind] };
}[EventKind];

/** An event to be appended when the command that made it is done. */
export const event = <Kind extends EventKind>(
  kind: Kind,
  subject: EventSubject,
  payload: EventPayloads[Kind],
) => ({ kind, subject, payload }) as NewEvent;

/** What changed between two versions of a record; undefined when nothing did. */
export const changesBetween = <Record_ extends Record<string, unknown>>(
  before: Record_,
  after: Partial<Record_>,
): Changes | undefined => {
  const changes: Changes = {};
  for (const [name, value] of Object.entries(after)) {
    if (JSON.stringify(before[name] ?? null) !== JSON.stringify(value ?? null)) {
      changes[name] = { before: before[name] ?? null, after: value ?? null };
    }
  }
  return Object.keys(changes).length > 0 ? changes : undefined;
};
