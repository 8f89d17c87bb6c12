import { changeDesk, changeQueueRules, writeMethod } from "@/lib/desk/commands";
import { deskSettings, methodOfDesk, queueSettings } from "@/lib/desk/queries";
import { database } from "@/lib/platform/database/client";
import { admins, nobodysInput, row } from "./row";

export const desk = {
  "command desk.change": row(
    changeDesk,
    async () => {
      const { version } = await database().desk.findUniqueOrThrow({ where: { id: 1 } });
      const rules = {
        quorum: 2,
        independentSources: 2,
        primarySources: 1,
        repliesRequired: false,
        nameReviewers: false,
      };
      const languages = { language: "en" as const, otherLanguages: [] };
      const names = { name: "Claimdesk", timeZone: "Europe/Madrid" };
      return { input: { version, ...names, ...languages, ...rules } };
    },
    admins,
  ),
  "command desk.change-queue-rules": row(
    changeQueueRules,
    async () => {
      const { version } = await database().desk.findUniqueOrThrow({ where: { id: 1 } });
      const few = { targetProposed: 2, targetOpen: 3, targetResearching: 5, targetInReview: null };
      const rest = { targetDecided: 1, targetRecheck: 5, workLimit: null, idleDays: 5 };
      return { input: { version, ...few, ...rest, workingDays: [1, 2, 3, 4, 5] } };
    },
    admins,
  ),
  "command desk.write-method": row(
    writeMethod,
    async () => {
      const newest = await database().methodVersion.aggregate({ _max: { number: true } });
      return { input: { version: newest._max.number ?? 0, body: "## How we work" } };
    },
    admins,
  ),
  "query desk.settings": row(deskSettings, nobodysInput, admins),
  "query desk.queue-settings": row(queueSettings, nobodysInput, admins),
  "query desk.method": row(methodOfDesk, nobodysInput, admins),
};
