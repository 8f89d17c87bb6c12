import { beforeAll, describe, expect, it } from "vitest";
import { declineClaim } from "@/lib/claims/commands/close";
import { createClaim } from "@/lib/claims/commands/create";
import { database } from "@/lib/platform/database/client";
import { publishClaim } from "@/lib/publishing/commands";
import { makeArticle, makeClaim, makePerson, makeSource } from "@/lib/testing/builders";
import { asOwner } from "@/lib/testing/sql";
import { approvedTranslation } from "@/lib/testing/translations";
import { verify } from "./verify";

/** The event in the middle that is tampered with. */
const OLD = 2;

beforeAll(async () => {
  const editor = await makePerson("editor");
  for (const statement of ["One.", "Two.", "Three."]) {
    const made = await createClaim(editor, {
      statement,
      claimant: "",
      claimantUnknown: true,
      claimedOn: "2021",
      language: "en",
      topics: [],
    });
    if (!made.ok) throw new Error("refused");
    await declineClaim(editor, {
      claimId: made.value.claimId,
      version: 1,
      reason: "opinion",
      note: "",
      alreadyCheckedUrl: "",
    });
  }
  await makeArticle();
  await makeSource();
});

const brokenNow = async () => {
  const verified = await verify(database(), () => undefined);
  // What readers are sent no longer fits either, of which tampering.db.test.ts has more.
  return Object.entries(verified).flatMap(([table, { broken }]) =>
    table === "published_page" ? [] : broken.map(({ row, check }) => `${table} ${row}: ${check}`),
  );
};

/** Changes a table behind the back of its triggers and constraints, looks, and puts it right again. */
const tampered = async (table: string, change: string): Promise<string[]> => {
  let broken: string[] = [];
  await asOwner(async (client) => {
    await client.query(`CREATE TABLE kept AS SELECT * FROM ${table}`);
    await client.query(`ALTER TABLE ${table} DISABLE TRIGGER ALL`);
    try {
      await client.query(change);
      broken = await brokenNow();
    } finally {
      await client.query(`DELETE FROM ${table}`);
      await client.query(`INSERT INTO ${table} SELECT * FROM kept`);
      await client.query(`ALTER TABLE ${table} ENABLE TRIGGER ALL`);
      await client.query("DROP TABLE kept");
    }
  });
  return broken;
};

const changedEvent = (set: string) =>
  tampered("event", `UPDATE event SET ${set} WHERE sequence = ${OLD}`);

describe("the chain of events", () => {
  it("is whole as the desk wrote it", async () => {
    expect(await brokenNow()).toEqual([]);
  });

  it.each([
    ["at", "at = at + interval '1 millisecond'"],
    ["kind", "kind = 'claim.Declined'"],
    ["actor_kind and actor_job", "actor_kind = 'system', actor_id = NULL, actor_job = 'x'"],
    ["actor_id", "actor_id = gen_random_uuid()"],
    ["claim_id", "claim_id = gen_random_uuid()"],
    ["article_id", "article_id = gen_random_uuid()"],
    ["payload", `payload = jsonb_set(payload, '{note}', '" "')`],
  ])("names the old event whose %s was changed by one byte", async (_column, set) => {
    expect(await changedEvent(set)).toEqual([`event ${OLD}: content-hash`]);
  });

  it("names the old event whose own hashes were changed", async () => {
    const byte = "translate(left(%, 1), '0123456789abcdef', '123456789abcdef0') || substr(%, 2)";
    const set = (column: string) => `${column} = ${byte.replaceAll("%", column)}`;
    expect(await changedEvent(set("content_hash"))).toEqual([
      `event ${OLD}: content-hash`,
      `event ${OLD}: link-hash`,
    ]);
    expect(await changedEvent(set("previous_hash"))).toEqual([
      `event ${OLD}: previous-hash`,
      `event ${OLD}: link-hash`,
    ]);
    expect(await changedEvent(set("hash"))).toEqual([
      `event ${OLD}: link-hash`,
      `event ${OLD + 1}: previous-hash`,
    ]);
  });

  it("names the place where an event was moved or taken out", async () => {
    expect(await changedEvent("sequence = 1000")).toEqual(
      expect.arrayContaining([`event ${OLD + 1}: gap`, "event 1000: content-hash"]),
    );
    expect(await tampered("event", `DELETE FROM event WHERE sequence = ${OLD}`)).toEqual([
      `event ${OLD + 1}: gap`,
      `event ${OLD + 1}: previous-hash`,
    ]);
  });

  it("names what follows an event that was rewritten with hashes of its own", async () => {
    expect(
      await changedEvent(
        `payload = '{}', content_hash = repeat('a', 64),
         hash = encode(sha256(convert_to(previous_hash || repeat('a', 64), 'UTF8')), 'hex')`,
      ),
    ).toEqual([`event ${OLD}: content-hash`, `event ${OLD + 1}: previous-hash`]);
  });
});

const publish = async (): Promise<string> => {
  const { id: claimId } = await makeClaim("decided");
  const { version } = await database().claim.findUniqueOrThrow({ where: { id: claimId } });
  const outcome = await publishClaim(await makePerson("editor"), { claimId, version });
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusal));
  const { id } = await database().publication.findFirstOrThrow({ where: { claimId } });
  return id;
};

describe("what is kept beside the chain", () => {
  const without = (constraint: string, table: string) =>
    `ALTER TABLE ${table} DROP CONSTRAINT IF EXISTS ${constraint}`;

  it("names a publication whose snapshot was changed by one byte", async () => {
    const id = await publish();
    expect(await brokenNow()).toEqual([]);
    const broken = await tampered(
      "publication",
      `${without("snapshot_hashes_to_sha256", "publication")};
       UPDATE publication SET snapshot = replace(snapshot, '4', '5') WHERE id = '${id}'`,
    );
    expect(broken).toEqual([`publication ${id}: snapshot-hash`]);
  });

  it("names a publication that no event tells of, as when the newest events were cut off", async () => {
    const id = await publish();
    const broken = await tampered(
      "event",
      "DELETE FROM event WHERE sequence = (SELECT max(sequence) FROM event)",
    );
    expect(broken).toEqual([`publication ${id}: no-event`]);
  });

  it("names a translation whose words are not those that were approved", async () => {
    const { claimId } = await database().publication.findUniqueOrThrow({
      where: { id: await publish() },
    });
    const { translationId: id } = await approvedTranslation(claimId);
    expect(await brokenNow()).toEqual([]);
    const broken = await tampered(
      "translation",
      `UPDATE translation SET summary = summary || '!' WHERE id = '${id}'`,
    );
    expect(broken).toEqual([`translation ${id}: no-approval`]);
  });

  it("names an article version and a file that were changed by one byte", async () => {
    const [version, file] = await Promise.all([
      database().articleVersion.findFirstOrThrow({ select: { id: true } }),
      database().storedFile.findFirstOrThrow({ select: { sha256: true } }),
    ]);
    expect(
      await tampered(
        "article_version",
        `${without("text_hashes_to_sha256", "article_version")};
         UPDATE article_version SET text = replace(text, '4', '5') WHERE id = '${version.id}'`,
      ),
    ).toEqual([`article_version ${version.id}: text-hash`]);
    expect(
      await tampered(
        "stored_file",
        `${without("bytes_hash_to_sha256", "stored_file")};
         UPDATE stored_file SET bytes = set_byte(bytes, 0, 0) WHERE sha256 = '${file.sha256}'`,
      ),
    ).toEqual([`stored_file ${file.sha256}: bytes-hash`]);
  });
});
