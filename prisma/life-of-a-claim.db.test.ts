import { beforeAll, describe, expect, it } from "vitest";
import { backFromDeclined, claimStatuses, transitions } from "@/lib/claims/states";
import {
  attempt,
  CHECK_VIOLATION,
  firstPublication,
  moveOf,
  refused,
  reviewOf,
  rows,
  sql,
} from "@/lib/testing/attack";
import { makeArticle, makeClaim } from "@/lib/testing/builders";

type Claim = Awaited<ReturnType<typeof makeClaim>>;

let decided: Claim;
let inReview: Claim;
let article: Awaited<ReturnType<typeof makeArticle>>;

beforeAll(async () => {
  decided = await makeClaim("decided");
  inReview = await makeClaim("in-review");
  article = await makeArticle();
});

describe("the life of a claim", () => {
  it("has the moves of lib/claims/states.ts and no others", async () => {
    const kept = await rows<{ from_status: string; to_status: string }>(
      "SELECT from_status, to_status FROM claim_transition",
    );
    const wanted = new Set([
      ...claimStatuses.flatMap((from) => transitions[from].map((to) => `${from} → ${to}`)),
      ...backFromDeclined.map((to) => `declined → ${to}`),
    ]);
    expect(kept.map((row) => `${row.from_status} → ${row.to_status}`).toSorted()).toEqual(
      [...wanted].toSorted(),
    );
  });

  it("refuses every other move", async () => {
    const { id } = await makeClaim("open");
    for (const to of claimStatuses.filter(
      (one) => one !== "open" && !transitions.open.includes(one),
    )) {
      expect(await attempt(moveOf(id, to))).toEqual(
        refused(CHECK_VIOLATION, /does not go from open/u),
      );
    }
  });

  it("refuses a claim that begins in the middle, or opens without what opening asks", async () => {
    expect(
      await attempt(
        sql(
          "INSERT INTO claim (id, statement, language, status) VALUES (gen_random_uuid(), 'x', 'en', 'decided')",
        ),
      ),
    ).toEqual(refused(CHECK_VIOLATION, /begins proposed or open/u));
    expect(
      await attempt(
        sql(
          "INSERT INTO claim (id, statement, language, status) VALUES (gen_random_uuid(), 'x', 'en', 'open')",
        ),
      ),
    ).toEqual(refused(CHECK_VIOLATION, /opened_is_complete/u));
  });

  it("refuses a decision without quorum or verdict, and publishing without a publication", async () => {
    expect(await attempt(moveOf(inReview.id, "decided"))).toEqual(
      refused(CHECK_VIOLATION, /quorum of reviews/u),
    );
    const [one, two] = inReview.reviewers;
    expect(
      await attempt(
        reviewOf(inReview, one.id),
        reviewOf(inReview, two.id),
        moveOf(inReview.id, "decided"),
      ),
    ).toEqual(refused(CHECK_VIOLATION, /has a verdict/u));
    expect(await attempt(moveOf(decided.id, "published"))).toEqual(
      refused(CHECK_VIOLATION, /published claim has a publication/u),
    );
    expect(await attempt(firstPublication(decided), moveOf(decided.id, "published"))).toBeNull();
  });

  it("refuses a passage that is not the exact words at its place", async () => {
    const passage = (exact: string) => [
      sql(
        "INSERT INTO appearance (id, claim_id, article_id) VALUES ('00000000-0000-7000-8000-000000000001', $1, $2)",
        decided.id,
        article.id,
      ),
      sql(
        `INSERT INTO passage (id, appearance_id, article_version_id, exact, prefix, suffix, start, "end")
         VALUES (gen_random_uuid(), '00000000-0000-7000-8000-000000000001', $1, $2, '', '', 0, 3)`,
        article.versionId,
        exact,
      ),
    ];
    expect(await attempt(...passage("the"))).toEqual(refused(CHECK_VIOLATION, /exact words/u));
    expect(await attempt(...passage("The"))).toBeNull();
  });
});

describe("a closed round", () => {
  const closing = (roundId: string, at = "now()") =>
    sql(`UPDATE round SET closed_at = ${at} WHERE id = $1`, roundId);
  const declining = (claimId: string) =>
    sql(
      `UPDATE claim SET status = 'declined', decline_reason = 'opinion', status_since = now(), version = version + 1
       WHERE id = $1`,
      claimId,
    );
  const opening = (roundId: string) => closing(roundId, "NULL");
  const stays = refused(CHECK_VIOLATION, /closed round stays closed/u);

  it("opens again only as the last thing that declining its claim closed", async () => {
    const { id, roundId } = inReview;
    expect(await attempt(closing(roundId), opening(roundId))).toEqual(stays);
    expect(
      await attempt(closing(roundId, "now() - interval '1 day'"), declining(id), opening(roundId)),
    ).toEqual(stays);
    expect(await attempt(closing(roundId), declining(id), closing(roundId))).toEqual(stays);
    expect(await attempt(declining(decided.id), opening(decided.roundId))).toEqual(stays);
    const again = sql(
      "INSERT INTO round (id, claim_id, number, opened_by_id) VALUES (gen_random_uuid(), $1, 2, $2)",
      id,
      inReview.editor.id,
    );
    expect(await attempt(closing(roundId), declining(id), again, opening(roundId))).toEqual(stays);
    expect(await attempt(closing(roundId), declining(id), opening(roundId))).toBeNull();
  });

  it("keeps its declined claim from being under review", async () => {
    const { id, roundId } = inReview;
    const declined = [closing(roundId), declining(id)];
    expect(await attempt(...declined, moveOf(id, "in-review"))).toEqual(
      refused(CHECK_VIOLATION, /with the round that its declining closed/u),
    );
    expect(await attempt(...declined, opening(roundId), moveOf(id, "in-review"))).toBeNull();
    expect(await attempt(declining(decided.id), moveOf(decided.id, "decided"))).toBeNull();
    expect(await attempt(...declined, moveOf(id, "decided"))).toEqual(
      refused(CHECK_VIOLATION, /has a verdict/u),
    );
  });
});
