import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import {
  attempt,
  CHECK_VIOLATION,
  NO_PRIVILEGE,
  refused,
  type Sql,
  sql,
  UNIQUE_VIOLATION,
} from "@/lib/testing/attack";
import { makePerson } from "@/lib/testing/builders";
import { correct, published } from "@/lib/testing/publications";
import { submittedTranslation } from "@/lib/testing/translations";

/** What lib/translations refuses is refused by the database too, whoever asks. */

type Published = Awaited<ReturnType<typeof published>>;

let claim: Published;
let translator: string;
let reviewer: string;

beforeAll(async () => {
  claim = await published();
  translator = (await makePerson("reviewer")).id;
  reviewer = (await makePerson("reviewer")).id;
});

const id = randomUUID();

const draft = (over: Record<string, unknown> = {}): Sql => {
  const row = {
    ...{ id, claim_id: claim.id, publication_number: 1, language: "fr", round: 1 },
    ...{ statement: "Le pont.", summary: "Non.", explanation: "Les comptes." },
    translator_id: translator,
    ...over,
  };
  const names = Object.keys(row);
  return sql(
    `INSERT INTO translation (${names.join(", ")}) VALUES (${names.map((_, at) => `$${at + 1}`).join(", ")})`,
    ...Object.values(row),
  );
};

const set = (assignments: string, ...values: unknown[]): Sql =>
  sql(
    `UPDATE translation SET version = version + 1, ${assignments} WHERE id = $${values.length + 1}`,
    ...values,
    id,
  );

const submit = set("state = 'submitted', submitted_at = now()");
const approvedBy = (person: string) =>
  set("state = 'approved', approved_at = now(), reviewer_id = $1", person);

const rule = (words: RegExp) => refused(CHECK_VIOLATION, words);

describe("a translation", () => {
  it("goes its whole way", async () => {
    const withdraw = set("state = 'withdrawn', withdrawn_at = now(), withdrawn_reason = 'wrong'");
    expect(await attempt(draft(), submit, approvedBy(reviewer), withdraw)).toBeNull();
  });

  it("begins as a draft and takes no other step", async () => {
    const moves = /does not go from/u;
    expect(await attempt(draft({ state: "submitted", submitted_at: new Date() }))).toEqual(
      rule(/begins as a draft/u),
    );
    expect(await attempt(draft(), approvedBy(reviewer))).toEqual(rule(moves));
    expect(
      await attempt(
        draft(),
        submit,
        approvedBy(reviewer),
        set("state = 'draft', approved_at = NULL, reviewer_id = NULL"),
      ),
    ).toEqual(rule(moves));
  });

  it("is approved by somebody else", async () => {
    expect(await attempt(draft(), submit, approvedBy(translator))).toEqual(
      rule(/approved_by_another/u),
    );
  });

  it("stands as it was handed in and approved", async () => {
    const words = set("statement = 'Autre.'");
    expect(await attempt(draft(), submit, words)).toEqual(rule(/does not go|is not changed/u));
    const passing = set("state = 'draft', sent_back_reason = 'so', statement = 'Autre.'");
    expect(await attempt(draft(), submit, passing)).toEqual(rule(/is not changed/u));
    const replaced = set("state = 'replaced', summary = 'Oui.'");
    expect(await attempt(draft(), submit, approvedBy(reviewer), replaced)).toEqual(
      rule(/is not changed/u),
    );
    const other = set("state = 'replaced', reviewer_id = $1", claim.editor.id);
    expect(await attempt(draft(), submit, approvedBy(reviewer), other)).toEqual(
      rule(/who approved a translation/u),
    );
  });

  it("leaves nothing out and says why it goes back or away", async () => {
    expect(await attempt(draft({ statement: " " }), submit)).toEqual(
      rule(/submitted_is_complete/u),
    );
    expect(await attempt(draft({ explanation: "" }), submit)).toEqual(rule(/leaves nothing out/u));
    expect(await attempt(draft(), submit, set("state = 'draft'"))).toEqual(
      rule(/sent back with a reason/u),
    );
    const silently = set("state = 'withdrawn', withdrawn_at = now()");
    expect(await attempt(draft(), submit, approvedBy(reviewer), silently)).toEqual(
      rule(/withdrawn_says_why/u),
    );
  });

  it("belongs to one publication and language, and leaves a statement in its own as it is", async () => {
    expect(await attempt(draft({ language: "en" }), submit)).toEqual(
      rule(/in its own language stays as it was published/u),
    );
    expect(await attempt(draft({ language: "tlh" }))).toEqual(rule(/language_known/u));
    expect(await attempt(draft({ publication_number: 7 }))).toMatchObject({ code: "23503" });
    expect(await attempt(draft(), set("language = 'es'"))).toEqual(rule(/belongs to one/u));
  });

  it("is worked at once at a time", async () => {
    expect(await attempt(draft(), draft({ id: randomUUID(), round: 2 }))).toMatchObject({
      code: UNIQUE_VIOLATION,
    });
  });

  it("is written as the version after the one read, and never deleted", async () => {
    expect(
      await attempt(draft(), sql("UPDATE translation SET summary = 'x' WHERE id = $1", id)),
    ).toEqual(rule(/version after the one that was read/u));
    expect(await attempt(draft(), sql("DELETE FROM translation WHERE id = $1", id))).toEqual(
      rule(/append-only|delete refused/u),
    );
    expect(await attempt(sql("TRUNCATE translation"))).toMatchObject({ code: NO_PRIVILEGE });
  });

  it("is not approved under a conflict, whosever of the two it is", async () => {
    const declare = (person: string) =>
      sql(
        "INSERT INTO conflict_declaration (id, claim_id, person_id, reason) VALUES (gen_random_uuid(), $1, $2, 'A cousin.')",
        claim.id,
        person,
      );
    for (const person of [translator, reviewer]) {
      expect(await attempt(draft(), submit, declare(person), approvedBy(reviewer))).toEqual(
        rule(/declared a conflict/u),
      );
    }
  });

  it("is of the newest publication, and of none that was retracted", async () => {
    const older = await published();
    const author = await makePerson("reviewer");
    const { translationId } = await submittedTranslation(author, older.id);
    await correct(older.editor, older.id);
    const approve = sql(
      `UPDATE translation SET version = version + 1, state = 'approved', approved_at = now(),
         reviewer_id = $1 WHERE id = $2`,
      reviewer,
      translationId,
    );
    expect(await attempt(approve)).toEqual(rule(/only the newest publication/u));
    await correct(older.editor, older.id, { kind: "retraction" });
    expect(await attempt(draft({ claim_id: older.id, publication_number: 3 }), submit)).toEqual(
      rule(/retracted/u),
    );
  });
});
