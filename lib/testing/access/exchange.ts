import { randomUUID } from "node:crypto";
import { followFeed, leaveFeed } from "@/lib/exchange/commands/feeds";
import { leaveImport, mapColumns, startImport } from "@/lib/exchange/commands/go-on";
import { mapRating } from "@/lib/exchange/commands/ratings";
import { beginImport, keepImportPart, takeInFile } from "@/lib/exchange/commands/take-in";
import { broughtIn } from "@/lib/exchange/queries/brought-in";
import { exportFile } from "@/lib/exchange/queries/export";
import { feeds, importForDesk, imports } from "@/lib/exchange/queries/imports";
import { knownElsewhere, ratingsToMap } from "@/lib/exchange/queries/known";
import { database } from "@/lib/platform/database/client";
import { makePerson } from "../builders";
import { editors, nobodysInput, row } from "./row";

const csv = new TextEncoder().encode("claim\nThe bridge cost 4 billion euros.");

const taken = async (fileName = "claims.csv") => {
  const outcome = await takeInFile(await makePerson("editor"), { bytes: csv, fileName });
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusal));
  return outcome.value;
};

const anImport = async () => ({ input: await taken() });

const tried = async () => {
  const { importId } = await taken();
  await database().importRun.update({ where: { id: importId }, data: { state: "checked" } });
  return { input: { importId } };
};

const begun = async () => {
  const editor = await makePerson("editor");
  const outcome = await beginImport(editor, { fileName: "claims.csv", size: csv.length });
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusal));
  return { input: { importId: outcome.value.importId, part: 0, bytes: csv } };
};

const url = () => `https://checks.example/${randomUUID()}.json`;

const followed = async () => {
  const outcome = await followFeed(await makePerson("editor"), { name: "Checks", url: url() });
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusal));
  return { input: outcome.value };
};

export const exchange = {
  "command exchange.begin-import": row(
    beginImport,
    async () => ({ input: { fileName: "claims.csv", size: 10 } }),
    editors,
  ),
  "command exchange.keep-part": row(keepImportPart, begun, editors),
  "command exchange.map-columns": row(
    mapColumns,
    async () => ({
      input: {
        ...(await taken()),
        becomes: "proposed",
        columns: { claim: 0 },
        language: "en",
      } as const,
    }),
    editors,
  ),
  "query exchange.brought-in": row(broughtIn, anImport, editors),
  "command exchange.start-import": row(startImport, tried, editors),
  "command exchange.leave-import": row(leaveImport, anImport, editors),
  "command exchange.map-rating": row(
    mapRating,
    async () => ({ input: { site: "checks.example", words: "satire", ratingKey: "" } }),
    editors,
  ),
  "command exchange.follow-feed": row(
    followFeed,
    async () => ({ input: { name: "Checks", url: url() } }),
    editors,
  ),
  "command exchange.leave-feed": row(leaveFeed, followed, editors),
  "query exchange.imports": row(imports, nobodysInput, editors),
  "query exchange.import": row(importForDesk, anImport, editors),
  "query exchange.feeds": row(feeds, nobodysInput, editors),
  "query exchange.ratings-to-map": row(ratingsToMap, nobodysInput, editors),
  "query exchange.known-elsewhere": row(knownElsewhere, nobodysInput, editors),
  "query exchange.export": row(
    exportFile,
    async () => ({ input: { subject: "publications", format: "csv" } as const }),
    editors,
  ),
};
