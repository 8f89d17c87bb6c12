import { watchArticles } from "@/lib/articles/watching/watch";
import { rankAgain } from "@/lib/claims/queries/rank";
import { askForOverdueCaptures, captureSource } from "@/lib/evidence/capturing/capture";
import { forgetShared } from "@/lib/evidence/commands/shared-files";
import { watchSources } from "@/lib/evidence/watching/watch";
import { lookAtFeeds } from "@/lib/exchange/feeds/look";
import { workOnImports } from "@/lib/exchange/runs/work";
import { takeBackground } from "@/lib/matching/known-terms";
import { tellPeopleOfEvents } from "@/lib/notifications/tell";
import { now } from "@/lib/platform/clock";
import { database } from "@/lib/platform/database/client";
import { letGoOfTheDead } from "@/lib/platform/jobs/let-go";
import type { Scheduled } from "@/lib/platform/jobs/schedule";
import type { JobHandlers } from "@/lib/platform/jobs/work";
import { askForOverdue, deliverMessage } from "@/lib/platform/mail/deliver";
import { collectCosignatures, writeEventsDown } from "@/lib/publishing/log";
import { drawForSource } from "@/lib/publishing/source-turned";
import { noticePublications } from "@/lib/readers/notices";
import { deliverWebhook } from "@/lib/webhooks/deliver";
import { askForOverdue as askForOverdueWebhooks, forgetOldMessages } from "@/lib/webhooks/overdue";
import { tellOfEvents } from "@/lib/webhooks/tell";

/** What is done for each kind of job: the one place where kinds and work meet. */
export const handlers: JobHandlers = {
  "jobs.let-go": letGoOfTheDead,
  "evidence.capture": ({ requestId }) => captureSource(requestId),
  "evidence.catch-up": () => askForOverdueCaptures(now()),
  "log.write-events-down": () => writeEventsDown(),
  "log.ask-witnesses": () => collectCosignatures(),
  "mail.deliver": ({ messageId }) => deliverMessage(messageId),
  "mail.catch-up": () => askForOverdue(),
  "events.follow": () => Promise.all([tellOfEvents(now()), tellPeopleOfEvents(now())]),
  "webhook.deliver": ({ deliveryId }) => deliverWebhook(deliveryId, { again: false }),
  "webhook.deliver-again": ({ deliveryId }) => deliverWebhook(deliveryId, { again: true }),
  "webhook.catch-up": () => askForOverdueWebhooks(now()),
  "matching.take-background": () => takeBackground(database()),
  "claims.rank-again": async () => void (await rankAgain(database())),
  "evidence.forget-shared": () => forgetShared(now()),
  "evidence.watch": (_nothing, { signal }) => watchSources({ signal }),
  "articles.watch": (_nothing, { signal }) => watchArticles({ signal }),
  "record.source-turned": ({ sourceId }) =>
    drawForSource({ kind: "system", job: "record.source-turned" }, { sourceId }),
  "readers.notice": () => noticePublications(),
  "feeds.look": () => lookAtFeeds(),
  "imports.work": (_nothing, { signal }) => workOnImports(signal),
  "webhook.forget": () => forgetOldMessages(now()),
};

/** What is done again and again. */
export const schedule: readonly Scheduled[] = [
  { kind: "jobs.let-go", at: "* * * * *" },
  { kind: "log.write-events-down", at: "5 0 * * *", catchesUp: 24 * 60 },
  { kind: "evidence.catch-up", at: "* * * * *" },
  { kind: "mail.catch-up", at: "* * * * *" },
  { kind: "events.follow", at: "* * * * *" },
  { kind: "webhook.catch-up", at: "* * * * *" },
  { kind: "matching.take-background", at: "*/10 * * * *", catchesUp: 24 * 60 },
  { kind: "claims.rank-again", at: "1 * * * *", catchesUp: 24 * 60 },
  { kind: "evidence.forget-shared", at: "23 * * * *", catchesUp: 24 * 60 },
  { kind: "evidence.watch", at: "* * * * *" },
  { kind: "articles.watch", at: "* * * * *" },
  { kind: "readers.notice", at: "* * * * *" },
  { kind: "feeds.look", at: "* * * * *" },
  { kind: "imports.work", at: "* * * * *" },
  { kind: "webhook.forget", at: "17 3 * * *" },
];
