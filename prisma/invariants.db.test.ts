import { beforeAll, describe, expect, it } from "vitest";
import { sha256 } from "@/lib/platform/events/chain";
import {
  attempt,
  CHECK_VIOLATION,
  firstEvent,
  firstPublication,
  NO_PRIVILEGE,
  refused,
  reviewOf,
  rows,
  sql,
  UNIQUE_VIOLATION,
} from "@/lib/testing/attack";
import { makeArticle, makeClaim, makeEvidence, makePerson } from "@/lib/testing/builders";

/**
 * The invariants of the domain by their numbers, attacked with raw SQL under the application's own role:
 * what the code forgets or somebody types into psql is refused all the same. The sixth, that readers see
 * publications alone, is one of imports and of lib/publishing.
 */

type Claim = Awaited<ReturnType<typeof makeClaim>>;

let decided: Claim;
let inReview: Claim;
let article: Awaited<ReturnType<typeof makeArticle>>;

beforeAll(async () => {
  decided = await makeClaim("decided");
  inReview = await makeClaim("in-review");
  article = await makeArticle();
});

const pairOf = (asked: Claim, known: Claim) =>
  sql(
    `INSERT INTO judged_pair (id, asked_claim_id, statement, language, statement_sha256, known_claim_id, judgement, judged_by_id)
     SELECT gen_random_uuid(), id, statement, language, encode(sha256(convert_to(statement, 'UTF8')), 'hex'), $2, 'different', created_by_id
     FROM claim WHERE id = $1`,
    asked.id,
    known.id,
  );

describe("1. what was written stays", () => {
  const written = [
    ["event", firstEvent, "payload = '{}'"],
    ["publication", () => firstPublication(decided), "note = 'x'"],
    ["article_version", () => sql("SELECT 1"), "text = text"],
    ["capture", () => sql("SELECT 1"), "text = text"],
    ["stored_file", () => sql("SELECT 1"), "name = 'x'"],
    ["stored_file", () => sql("SELECT 1"), "place = 'folder', bytes = NULL"],
    ["verdict", () => sql("SELECT 1"), "summary = 'x'"],
    ["judged_pair", () => pairOf(decided, inReview), "judgement = 'same'"],
    ["method_version", () => sql("SELECT 1"), "body = 'x'"],
  ] as const;

  it.each(written)("refuses to update, delete or empty %s", async (table, make, set) => {
    const appendOnly = refused(CHECK_VIOLATION, new RegExp(`^${table} is append-only`, "u"));
    expect(await attempt(make(), sql(`UPDATE ${table} SET ${set}`))).toEqual(appendOnly);
    expect(await attempt(make(), sql(`DELETE FROM ${table}`))).toEqual(appendOnly);
    expect(await attempt(sql(`TRUNCATE ${table} CASCADE`))).toMatchObject({ code: NO_PRIVILEGE });
  });

  it("refuses to change or delete a submitted review, or what it rests on", async () => {
    const [{ id }] = inReview.reviewers;
    const submitted = reviewOf(inReview, id);
    const attacks = [
      "UPDATE review SET reasoning = 'x', version = version + 1 WHERE reviewer_id = $1",
      "UPDATE review SET submitted_at = NULL, version = version + 1 WHERE reviewer_id = $1",
      "DELETE FROM review WHERE reviewer_id = $1",
      `INSERT INTO review_evidence SELECT review.id, evidence.id FROM review
       JOIN round ON round.id = review.round_id JOIN evidence ON evidence.claim_id = round.claim_id
       WHERE reviewer_id = $1`,
    ];
    for (const attack of attacks) {
      expect(await attempt(submitted, sql(attack, id))).toEqual(
        refused(CHECK_VIOLATION, /submitted review/u),
      );
    }
  });

  it.each(["claim", "person", "article", "source", "evidence", "round", "assignment", "tip"])(
    "refuses to delete from %s",
    async (table) => {
      await makeTip();
      expect(await attempt(sql(`DELETE FROM ${table}`))).toEqual(
        refused(CHECK_VIOLATION, /append-only: delete refused/u),
      );
    },
  );
});

const makeTip = () =>
  rows("INSERT INTO tip (id, statement) VALUES (gen_random_uuid(), 'It cost 4 billion.')");

describe("2. hashes and the chain", () => {
  it("refuses a snapshot, a text or bytes that do not hash to what is said of them", async () => {
    expect(await attempt(firstPublication(decided, { sha256: sha256("something else") }))).toEqual(
      refused(CHECK_VIOLATION, /snapshot_hashes_to_sha256/u),
    );
    expect(
      await attempt(
        sql(
          `INSERT INTO article_version (id, article_id, number, text, blocks, sha256, origin, taken_by_id)
           SELECT gen_random_uuid(), article_id, 2, text || '.', blocks, sha256, origin, taken_by_id
           FROM article_version WHERE id = $1`,
          article.versionId,
        ),
      ),
    ).toEqual(refused(CHECK_VIOLATION, /text_hashes_to_sha256/u));
    expect(
      await attempt(
        sql(
          "INSERT INTO stored_file (sha256, bytes, media_type, size) VALUES ($1, 'abc', 'text/plain', 3)",
          sha256("abd"),
        ),
      ),
    ).toEqual(refused(CHECK_VIOLATION, /bytes_hash_to_sha256/u));
  });

  it.each([
    ["skips a number", { sequence: 7 }],
    ["comes again under a number that is taken", { sequence: 0 }],
    ["follows another event than the newest", { previous_hash: "d".repeat(64) }],
    ["has a hash that does not follow", { hash: "e".repeat(64) }],
    ["says another content", { content_hash: "f".repeat(64) }],
  ])("refuses an event that %s", async (_how, over) => {
    expect(await attempt(firstEvent(over))).toEqual(
      refused(CHECK_VIOLATION, /continues the chain/u),
    );
  });

  it("takes the event that does follow, so that the refusals above mean something", async () => {
    expect(await attempt(firstEvent())).toBeNull();
  });
});

describe("3. one review each, and none under a conflict", () => {
  it("refuses a second review of a round by one person, draft or submitted", async () => {
    const [reviewer] = inReview.reviewers;
    for (const submitted of [true, false]) {
      expect(
        await attempt(reviewOf(inReview, reviewer.id), reviewOf(inReview, reviewer.id, submitted)),
      ).toEqual(refused(UNIQUE_VIOLATION, /round_id_reviewer_id/u));
    }
  });

  it("refuses the review of somebody who declared a conflict, however it comes to be submitted", async () => {
    const [reviewer] = inReview.reviewers;
    const conflict = sql(
      `INSERT INTO conflict_declaration (id, claim_id, person_id, reason)
       VALUES (gen_random_uuid(), $1, $2, 'My sister works there.')`,
      inReview.id,
      reviewer.id,
    );
    const barred = refused(CHECK_VIOLATION, /declared a conflict/u);
    expect(await attempt(conflict, reviewOf(inReview, reviewer.id))).toEqual(barred);
    expect(
      await attempt(
        reviewOf(inReview, reviewer.id, false),
        conflict,
        sql(
          "UPDATE review SET submitted_at = now(), version = version + 1 WHERE reviewer_id = $1",
          reviewer.id,
        ),
      ),
    ).toEqual(barred);
    expect(await attempt(conflict, sql("DELETE FROM conflict_declaration"))).toEqual(
      refused(CHECK_VIOLATION, /append-only/u),
    );
  });

  it("refuses the review of somebody who was not asked, or after the round was closed", async () => {
    const stranger = await makePerson("reviewer");
    expect(await attempt(reviewOf(inReview, stranger.id))).toEqual(
      refused(CHECK_VIOLATION, /assigned to its round/u),
    );
    const [reviewer] = inReview.reviewers;
    expect(
      await attempt(
        sql("UPDATE round SET closed_at = now() WHERE id = $1", inReview.roundId),
        reviewOf(inReview, reviewer.id),
      ),
    ).toEqual(refused(CHECK_VIOLATION, /closed round/u));
  });
});

describe("4. four eyes", () => {
  it("refuses a publisher who reviewed the round, with or without a word of their own", async () => {
    const [reviewer] = decided.reviewers;
    const editor = await makePerson("editor");
    const admin = await makePerson("admin");
    const eyes = refused(CHECK_VIOLATION, /nobody publishes a round they reviewed/u);
    const byReviewer = { published_by_id: reviewer.id };
    expect(await attempt(firstPublication(decided, byReviewer))).toEqual(eyes);
    expect(
      await attempt(
        firstPublication(decided, {
          ...byReviewer,
          override_reason: "Urgent.",
          overridden_by_id: editor.id,
        }),
      ),
    ).toEqual(eyes);
    expect(
      await attempt(
        firstPublication(decided, {
          ...byReviewer,
          override_reason: "  ",
          overridden_by_id: admin.id,
        }),
      ),
    ).toEqual(eyes);
    expect(
      await attempt(
        firstPublication(decided, {
          ...byReviewer,
          override_reason: "Urgent.",
          overridden_by_id: admin.id,
        }),
      ),
    ).toBeNull();
  });

  it("refuses a publication of another claim's verdict, and one that is not the next of its claim", async () => {
    const other = await makeClaim("decided");
    expect(await attempt(firstPublication(decided, { verdict_id: other.verdictId }))).toEqual(
      refused(CHECK_VIOLATION, /verdict of its own claim/u),
    );
    for (const over of [{ number: 2 }, { kind: "correction", note: "It was 3 billion." }]) {
      expect(await attempt(firstPublication(decided, over))).toEqual(
        refused(CHECK_VIOLATION, /numbered 1, 2, 3/u),
      );
    }
    expect(
      await attempt(
        firstPublication(decided),
        firstPublication(decided, { number: 2, kind: "correction", slug: "b" }),
      ),
    ).toEqual(refused(CHECK_VIOLATION, /kind_known/u));
  });
});

describe("5. no stale write", () => {
  it.each(["claim", "person", "article", "source", "evidence", "desk", "rating"])(
    "refuses a write of %s that does not say it is the next version",
    async (table) => {
      const next = refused(CHECK_VIOLATION, /version after the one that was read/u);
      expect(await attempt(sql(`UPDATE ${table} SET id = id`))).toEqual(next);
      expect(await attempt(sql(`UPDATE ${table} SET version = version + 2`))).toEqual(next);
    },
  );

  it("lets the guard of a stale write meet no row", async () => {
    const [claim] = await rows<{ version: number }>(
      "SELECT version FROM claim WHERE id = $1",
      inReview.id,
    );
    const stale = await rows(
      "UPDATE claim SET version = version + 1 WHERE id = $1 AND version = $2 RETURNING id",
      inReview.id,
      (claim?.version ?? 0) - 1,
    );
    expect(stale).toEqual([]);
  });
});

describe("7. what is protected stays at the desk", () => {
  it("refuses a snapshot that says more of protected evidence than that it exists and why", async () => {
    const { id } = await makeEvidence(decided.id, { protected: true });
    const snapshot = (item: object) =>
      firstPublication(decided, { snapshot: JSON.stringify({ evidence: [item] }) });
    const stays = refused(CHECK_VIOLATION, /never leaves the desk/u);
    for (const told of ["source", "excerpt", "locator", "note", "capture"]) {
      expect(await attempt(snapshot({ id, protected: true, [told]: "x" }))).toEqual(stays);
    }
    expect(await attempt(snapshot({ id }))).toEqual(stays);
    expect(
      await attempt(snapshot({ id, protected: true, reason: "They would be harmed." })),
    ).toBeNull();
  });
});
