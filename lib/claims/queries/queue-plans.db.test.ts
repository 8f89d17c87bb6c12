import pg from "pg";
import { beforeAll, describe, expect, it, vi } from "vitest";
import type { PersonActor } from "@/lib/platform/actor";
import { database } from "@/lib/platform/database/client";
import { makePerson } from "@/lib/testing/builders";
import { asApplication, asOwner } from "@/lib/testing/sql";
import type { queueInput } from "../schema";
import { queue } from "./queue";

type Asked = Partial<(typeof queueInput)["_output"]>;
type Sent = { text: string; values?: unknown[] };
type Plan = { "Node Type": string; "Relation Name"?: string; Plans?: Plan[] };

/** Tables that grow with all the desk ever did. */
const LARGE = ["claim", "claim_topic", "assignment", "round"];

let editor: PersonActor;

const sentBy = async (read: () => Promise<unknown>): Promise<Sent[]> => {
  const spy = vi.spyOn(pg.Client.prototype, "query");
  await read();
  const sent = spy.mock.calls.map(([first]) => first as unknown as Sent);
  spy.mockRestore();
  return sent;
};

const scannedWhole = (plan: Plan): string[] => [
  ...(plan["Node Type"] === "Seq Scan" ? [plan["Relation Name"] ?? ""] : []),
  ...(plan.Plans ?? []).flatMap(scannedWhole),
];

/** Which large tables the statements of a page read from one end to the other. */
const wholeTablesReadFor = async (asked: Asked): Promise<string[]> => {
  const sent = await sentBy(() => queue(editor, asked));
  const whole: string[] = [];
  await asApplication(async (client) => {
    for (const { text, values } of sent) {
      if (!/^\s*(SELECT|WITH)/u.test(text)) continue;
      const { rows } = await client.query(`EXPLAIN (FORMAT JSON) ${text}`, values);
      whole.push(...scannedWhole(rows[0]["QUERY PLAN"][0].Plan));
    }
  });
  return whole.filter((table) => LARGE.includes(table));
};

/** Eight thousand claims past the product, of which one in twenty is under way. */
beforeAll(async () => {
  editor = await makePerson("editor");
  await asOwner(async (client) => {
    await client.query("SET session_replication_role = replica");
    // Their words are put in by hand, of a few.
    await client.query(
      "ALTER TABLE claim DISABLE TRIGGER words; ALTER TABLE claim_topic DISABLE TRIGGER words",
    );
    await client.query(
      `INSERT INTO claim (id, statement, claimed_on, claimant_unknown, decline_reason, duplicate_of_id, language, status, status_since, due_on, editor_id)
       SELECT gen_random_uuid(), rpad('It cost ' || number, 800, ' and more'), '2021', true, 'opinion', gen_random_uuid(), (ARRAY['en', 'fr', 'es'])[1 + number % 3],
         CASE WHEN number % 20 = 0 THEN (ARRAY['proposed', 'open', 'researching', 'in-review', 'decided'])[1 + number / 20 % 5]
           ELSE (ARRAY['published', 'published', 'declined', 'duplicate'])[1 + number % 4] END,
         now() - number * interval '1 minute', CASE WHEN number % 3 = 0 THEN current_date + number % 60 - 20 END,
         CASE WHEN number % 10 = 0 THEN $1::uuid END
       FROM generate_series(1, 8000) AS number`,
      [editor.id],
    );
    await client.query(`
      INSERT INTO topic (id, slug, name) SELECT gen_random_uuid(), 'topic-' || number, 'Topic ' || number FROM generate_series(0, 19) AS number;
      INSERT INTO claim_topic (claim_id, topic_id, status)
        SELECT claim.id, topic.id, claim.status FROM claim JOIN topic ON topic.slug = 'topic-' || claim.number % 20;
      INSERT INTO round (id, claim_id, number, opened_by_id, closed_at)
        SELECT gen_random_uuid(), id, 1, id, CASE WHEN status IN ('researching', 'in-review') THEN NULL ELSE now() END FROM claim;
      INSERT INTO assignment (id, round_id, person_id, assigned_by_id, round_open, claim_id)
        SELECT gen_random_uuid(), id, id, id, closed_at IS NULL, claim_id FROM round;
      INSERT INTO claim_words (claim_id, number, search, status)
        SELECT id, number, to_tsvector('simple', 'cost ' || CASE WHEN number % 7 = 0 THEN 'seldom' ELSE 'often' END), ARRAY[status]
        FROM claim;
      ANALYZE`);
  });
});

describe("a page of the queue of a large desk", () => {
  it.each<Asked>([
    {},
    { status: "all" },
    { status: "published", sort: "newest" },
    { sort: "due" },
    { mine: true },
    { sort: "priority" },
    { sort: "priority", after: "30~4000" },
    { sort: "latest" },
    { sort: "latest", after: "3.5~4" },
    { late: true },
    { late: true, topic: "topic-7" },
    { hands: true },
    { hands: true, mine: true },
    { due: "overdue" },
    { due: "none", status: "all" },
    { language: "fr" },
    { topic: "topic-7" },
    { assignee: "none" },
    { assignee: "01900000-0000-7000-8000-000000000001" },
  ])("reads no large table whole when asked for %j", async (asked) => {
    expect(await wholeTablesReadFor(asked)).toEqual([]);
  });

  it("takes as many statements for forty claims as for none, and counts no further than a thousand", async () => {
    const many = await sentBy(() => queue(editor, { status: "all" }));
    const none = await sentBy(() => queue(editor, { language: "zh" }));
    expect(many.length).toBeLessThanOrEqual(none.length);
    expect(many.length).toBeLessThanOrEqual(12);
    const page = await queue(editor, { status: "all" });
    expect(page).toMatchObject({ ok: true, value: { counts: { published: 1001, all: 1001 } } });
    expect(await database().claim.count()).toBe(8000);
  });

  it.each([
    ["few", "seldom", "number % 7 = 0"],
    ["most", "often", "number % 7 <> 0"],
  ])("counts and lists claims whose words %s have, as they are", async (_, words, condition) => {
    const rows = await database().$queryRawUnsafe<{ status: string; count: number }[]>(
      `SELECT status, least(1001, count(*))::int AS count FROM claim WHERE ${condition} GROUP BY status`,
    );
    const page = await queue(editor, { words, status: "in-review" });
    if (!page.ok || !page.value) throw new Error("no page");
    expect(page.value.counts).toMatchObject(
      Object.fromEntries(rows.map(({ status, count }) => [status, count])),
    );
    const first = await database().$queryRawUnsafe<{ number: number }[]>(
      `SELECT number FROM claim WHERE ${condition} AND status = 'in-review'
       ORDER BY status_since, number LIMIT 40`,
    );
    expect(page.value.claims.map(({ number }) => number)).toEqual(
      first.map(({ number }) => number),
    );
  });
});
