import { beforeAll, describe, expect, it } from "vitest";
import type { PersonActor } from "@/lib/platform/actor";
import { database } from "@/lib/platform/database/client";
import { makeArticle, makeClaim, makePerson } from "@/lib/testing/builders";
import { scheduleClaim } from "./commands/edit";
import { watchClaimant } from "./commands/watch";
import { daysLater } from "./desk-day";
import { priorityOf } from "./priority";
import { queue } from "./queries/queue";
import { rankAgain } from "./queries/rank";

let editor: PersonActor;
const today = new Date().toISOString().slice(0, 10);

beforeAll(async () => {
  editor = await makePerson("editor");
});

const stored = (id: string) =>
  database().claim.findUniqueOrThrow({
    where: { id },
    select: { priority: true, version: true, claimantId: true },
  });

/** The queue in order of priority, with what each claim's row says and what is stored of it. */
const ranked = async () => {
  const page = await queue(editor, { sort: "priority" });
  if (!page.ok) throw new Error("refused");
  return Promise.all(
    page.value.claims.map(async (line) => ({
      id: line.id,
      said: priorityOf(line, page.value.clock.today).points,
      kept: (await stored(line.id)).priority,
    })),
  );
};

describe("the priority of a claim", () => {
  it("is computed by the database as by the page, whatever the signals", async () => {
    const days = [-40, -1, 0, 1, 2, 3, 7, 8, 30, 31].map((days_) => daysLater(today, days_));
    for (const [at, day] of [...days, null].entries()) {
      for (const other of [...days, null]) {
        const signals = {
          tips: at % 7,
          articles: (at * 3) % 8,
          watched: at % 3 === 0,
          verdicts: at % 5,
          mattersBy: day,
          mattersWhy: "",
          dueOn: other,
        };
        const [row] = await database().$queryRaw<{ points: number }[]>`
          SELECT claim_points(${signals.tips}::int, ${signals.articles}::int, ${signals.watched},
            ${signals.verdicts}::int, ${day}::date, ${other}::date, ${today}::date) AS points`;
        expect(row?.points).toBe(priorityOf(signals, today).points);
      }
    }
  });

  it("follows tips, articles, the claimant and days as they come, and no version is taken", async () => {
    const { id } = await makeClaim("open");
    const { version, claimantId } = await stored(id);
    const tip = (outcome: string | null) =>
      database().tip.create({
        data: { statement: "It cost 4 billion.", claimId: id, outcome, handledAt: new Date() },
      });
    await tip("accepted");
    await tip("dismissed");
    expect(await stored(id)).toMatchObject({ priority: 10, version });
    for (const _ of [1, 2]) {
      const { id: articleId } = await makeArticle();
      await database().appearance.create({ data: { claimId: id, articleId } });
    }
    expect((await stored(id)).priority).toBe(18);
    await watchClaimant(editor, { claimantId: claimantId ?? "", watched: true });
    expect((await stored(id)).priority).toBe(38);
    const days = { dueOn: "", validUntil: "", recheckOn: "" };
    const matters = { mattersBy: daysLater(today, 3), mattersWhy: "Election" };
    await scheduleClaim(editor, { claimId: id, version, ...days, ...matters });
    expect((await stored(id)).priority).toBe(78);
    const lines = await ranked();
    expect(lines[0]?.id).toBe(id);
    for (const { said, kept } of lines) expect(said).toBe(kept);
    expect(lines.map(({ kept }) => kept)).toEqual(
      lines.map(({ kept }) => kept).toSorted((one, other) => other - one),
    );
  });

  it("cannot be written, and is made again when days have passed", async () => {
    const { id } = await makeClaim("open");
    await database().claim.update({ where: { id }, data: { priority: -1 } });
    expect((await stored(id)).priority).toBe(0);
    for (const data of [{ priority: -1, statement: "Other." }, { priority: 999 }]) {
      await expect(database().claim.update({ where: { id }, data })).rejects.toThrow(/version/u);
    }
    const lifted = { priority: 999, version: { increment: 1 } };
    await database().claim.update({ where: { id }, data: lifted });
    expect((await stored(id)).priority).toBe(0);
    const { version } = await stored(id);
    const days = { dueOn: daysLater(today, 5), validUntil: "", recheckOn: "" };
    await scheduleClaim(editor, { claimId: id, version, ...days });
    expect((await stored(id)).priority).toBe(10);
    expect(await rankAgain(database())).toBe(0);
  });
});
