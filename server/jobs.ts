import { letGoOfTheDead } from "@/lib/platform/jobs/let-go";
import type { Scheduled } from "@/lib/platform/jobs/schedule";
import type { JobHandlers } from "@/lib/platform/jobs/work";
import { askForOverdue, deliverMessage } from "@/lib/platform/mail/deliver";

/** What is done for each kind of job: the one place where kinds and work meet. */
export const handlers: JobHandlers = {
  "jobs.let-go": letGoOfTheDead,
  "mail.deliver": ({ messageId }) => deliverMessage(messageId),
  "mail.catch-up": () => askForOverdue(),
};

/** What is done again and again. */
export const schedule: readonly Scheduled[] = [
  { kind: "jobs.let-go", at: "* * * * *" },
  { kind: "mail.catch-up", at: "* * * * *" },
];
