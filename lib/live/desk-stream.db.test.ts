import { describe, expect, it } from "vitest";
import { addAppearance } from "@/lib/claims/commands/appearances";
import { type Actor, type PersonActor, reader } from "@/lib/platform/actor";
import { database } from "@/lib/platform/database/client";
import { commentOnClaim } from "@/lib/talk/commands/comment";
import { answered } from "@/lib/testing/answered";
import { makeArticle, makeClaim, makePerson } from "@/lib/testing/builders";
import { deskStream } from "./desk-stream";
import { noteReading } from "./presence";
import { eventsSince } from "./queries/events-since";
import type { LivePage } from "./schema";

type Told = { kind: string; sequence: string; data: unknown };

const messageOf = (text: string): Told | null => {
  const {
    kind = "",
    sequence = "",
    data,
  } = /^(?:id: (?<sequence>\d+)\n)?event: (?<kind>\w+)\ndata: (?<data>.+)$/u.exec(text)?.groups ??
  {};
  return data === undefined ? null : { kind, sequence, data: JSON.parse(data) };
};

/** Reads one kind of message out of a stream as a browser does, until `enough` says so; then it is cut. */
const readUntil = async (
  stream: ReadableStream<Uint8Array>,
  kind: string,
  enough: (told: readonly Told[]) => boolean,
): Promise<Told[]> => {
  const told: Told[] = [];
  const decoder = new TextDecoder();
  let text = "";
  const chunks = stream.getReader();
  while (!enough(told)) {
    const { done, value } = await chunks.read();
    if (done) break;
    text += decoder.decode(value, { stream: true });
    const whole = text.split("\n\n");
    text = whole.pop() ?? "";
    told.push(...whole.flatMap((one) => messageOf(one) ?? []).filter((one) => one.kind === kind));
  }
  await chunks.cancel();
  return told;
};

const streamOf = async (actor: Actor, page: string | null, after: string | null) => {
  const stream = await deskStream(actor, { page, after });
  if (!stream) throw new Error("refused");
  return stream;
};

const sequencesOf = async (claimId: string): Promise<string[]> => {
  const rows = await database().event.findMany({
    where: { claimId },
    orderBy: { sequence: "asc" },
    select: { sequence: true },
  });
  return rows.map(({ sequence }) => sequence.toString());
};

const newest = async () =>
  String((await database().event.aggregate({ _max: { sequence: true } }))._max.sequence ?? 0);

const nowhere = "01990000-0000-7000-8000-000000000000";

describe("what happens", () => {
  it("is told as it happens, with who did it themselves", async () => {
    const { id: claimId, editor } = await makeClaim("open");
    const other = await makePerson("reviewer");
    const stream = await streamOf(editor, `claim/${claimId}`, await newest());
    const reading = readUntil(stream, "change", (told) => told.length === 2);
    await commentOnClaim(other, { claimId, body: "Who counted?" });
    await commentOnClaim(editor, { claimId, body: "The ministry." });
    expect((await reading).map(({ data }) => data)).toEqual([{ own: false }, { own: true }]);
  });

  it("misses nothing and repeats nothing, cut and taken up again fifty times", async () => {
    const { id: claimId, editor } = await makeClaim("open");
    const other = await makePerson("reviewer");
    const known = await sequencesOf(claimId);
    const cuts = 50;
    const writing = (async () => {
      for (let number = 0; number <= cuts; number += 1) {
        await commentOnClaim(other, { claimId, body: `Comment ${number}` });
      }
    })();
    const told: Told[] = [];
    while (told.length <= cuts) {
      const after = told.at(-1)?.sequence ?? known.at(-1) ?? "0";
      const stream = await streamOf(editor, `claim/${claimId}`, after);
      told.push(...(await readUntil(stream, "change", ({ length }) => length > 0)));
    }
    await writing;
    expect([...known, ...told.map(({ sequence }) => sequence)]).toEqual(await sequencesOf(claimId));
  });

  it("to a claim is told on its own page and that of its article, and on no other", async () => {
    const article = await makeArticle();
    const { id: claimId, editor } = await makeClaim("open");
    const { id: elsewhere } = await makeClaim("open");
    await addAppearance(editor, {
      claimId,
      articleVersionId: article.versionId,
      start: "0",
      end: "10",
    });
    const after = await newest();
    const pages = [`claim/${claimId}`, `article/${article.id}`];
    const reading = pages.map(async (page) =>
      readUntil(await streamOf(editor, page, after), "change", ({ length }) => length > 0),
    );
    const other = readUntil(
      await streamOf(editor, `claim/${elsewhere}`, after),
      "change",
      ({ length }) => length > 0,
    );
    await commentOnClaim(editor, { claimId, body: "Who counted?" });
    const here = (await sequencesOf(claimId)).at(-1);
    for (const told of await Promise.all(reading)) expect(told[0]?.sequence).toBe(here);
    await commentOnClaim(editor, { claimId: elsewhere, body: "And here?" });
    expect((await other)[0]?.sequence).toBe((await sequencesOf(elsewhere)).at(-1));
  });

  it("is told in lists that show it, and in no other", async () => {
    const { id: claimId, editor } = await makeClaim("open");
    const after = await newest();
    const toldIn = async (page: string) =>
      answered(await eventsSince(editor, { page: page as LivePage, after })).told.length;
    await commentOnClaim(editor, { claimId, body: "Who counted?" });
    expect(await toldIn("list/claims")).toBe(0);
    const reading = readUntil(
      await streamOf(editor, "list/claims", after),
      "change",
      ({ length }) => length > 0,
    );
    await commentOnClaim(editor, { claimId, body: "And when?" });
    await addAppearance(editor, {
      claimId,
      articleVersionId: (await makeArticle()).versionId,
      start: "0",
      end: "10",
    });
    expect((await reading)[0]?.sequence).toBe((await sequencesOf(claimId)).at(-1));
    expect(await toldIn("list/articles")).toBe(1);
    expect(await toldIn("list/tips")).toBe(2);
  });

  it("is told to nobody who may not read claims, nor of what is not there", async () => {
    const { id: claimId, editor } = await makeClaim("open");
    const refused = [
      [reader, `claim/${claimId}`, "0"],
      [reader, null, null],
      [editor, `claim/${nowhere}`, "0"],
      [editor, `article/${nowhere}`, null],
      [editor, `claim/${claimId}`, "x"],
      [editor, "claim", "0"],
    ] as const;
    for (const [actor, page, after] of refused) {
      expect(await deskStream(actor, { page, after })).toBeNull();
    }
  });
});

describe("who is there", () => {
  const opened = async (actor: PersonActor, page: string) => {
    const stream = (await streamOf(actor, page, null)).getReader();
    await stream.read();
    return { close: () => stream.cancel() };
  };
  const namesIn = ({ data }: Told) => (data as { name: string }[]).map(({ name }) => name);

  it("is told as people come and go, each once, and oneself not at all", async () => {
    const page = `claim/${(await makeClaim("open")).id}`;
    const [ana, luc] = [
      await makePerson("editor", { name: "Ana" }),
      await makePerson("reviewer", { name: "Luc" }),
    ];
    const tabs = [await opened(ana, page)];
    const told: string[][] = [];
    const reading = readUntil(await streamOf(ana, page, null), "here", (all) => {
      const names = all.map(namesIn);
      told.splice(0, told.length, ...names);
      return names.length > 2;
    });
    await expect.poll(() => told).toEqual([[]]);
    const first = await opened(luc, page);
    await expect.poll(() => told.at(-1)).toEqual(["Luc"]);
    const second = await opened(luc, page);
    await first.close();
    await second.close();
    expect((await reading).map(namesIn)).toEqual([[], ["Luc"], []]);
    for (const tab of tabs) await tab.close();
    await expect.poll(() => database().presence.count({ where: { page } })).toBe(0);
  });

  it("is on an article as on a claim, and not on another page", async () => {
    const { id } = await makeArticle();
    const [ana, luc] = [await makePerson("editor"), await makePerson("reviewer")];
    const elsewhere = await opened(
      await makePerson("editor"),
      `claim/${(await makeClaim("open")).id}`,
    );
    const tab = await opened(luc, `article/${id}`);
    const told = await readUntil(await streamOf(ana, `article/${id}`, "0"), "here", (all) =>
      all.some((one) => namesIn(one).length > 0),
    );
    expect(namesIn(told.at(-1) as Told)).toEqual([luc.name]);
    await tab.close();
    await elsewhere.close();
  });

  it("is forgotten of whoever’s server died", async () => {
    const page = `claim/${(await makeClaim("open")).id}` as const;
    const [ana, luc] = [await makePerson("editor"), await makePerson("reviewer")];
    const stream = "01990000-0000-7000-8000-000000000001";
    await noteReading({ stream, personId: luc.id, page });
    let there = false;
    const reading = readUntil(await streamOf(ana, page, null), "here", (all) => {
      there = all.some((one) => namesIn(one).includes(luc.name));
      return there && namesIn(all.at(-1) as Told).length === 0;
    });
    await expect.poll(() => there).toBe(true);
    await database().$executeRaw`
      UPDATE presence SET seen_at = now() - interval '1 minute' WHERE stream = ${stream}::uuid`;
    // Any open stream that says it is still there puts the lost ones away.
    const other = await opened(
      await makePerson("editor"),
      "claim/".concat((await makeClaim("open")).id),
    );
    await reading;
    await other.close();
  });
});
