import { eventLabel } from "@/lib/claims/labels";
import { formatPartialDate, isPartialDate } from "@/lib/claims/partial-date";
import type { EventView } from "@/lib/claims/queries/history";
import type { EventKind } from "@/lib/platform/events/payloads";
import { currentLocale, writtenAs } from "@/lib/platform/locale";
import { translator } from "@/lib/platform/messages";

const whoWords = ({ kind, name }: EventView["who"]): string => {
  const t = translator();
  if (kind === "reader") return t("events.reader");
  if (kind === "system") return t("events.system", { job: name ?? "" });
  return name ?? t("events.formerPerson");
};

/** Codes that a sentence chooses its words by. ICU's selectors hold no hyphen. */
const chosenBy: Partial<Record<EventKind, string>> = {
  "claim.declined": "reason",
  "claim.reopened": "from",
  "source.turned": "became",
  "article.turned": "became",
  "source.looked-at": "found",
  "reply.asked": "way",
  "reply.amended": "outcome",
};

const choosable = ({ kind, values }: Pick<EventView, "kind" | "values">) => {
  const name = chosenBy[kind];
  return name ? { ...values, [name]: String(values[name]).replaceAll("-", "_") } : values;
};

/** Days are told in words; "none" is a word already. */
const withDay = (values: EventView["values"]) => {
  const day = String(values.dueOn ?? "");
  return isPartialDate(day)
    ? { ...values, dueOn: formatPartialDate(day, writtenAs[currentLocale()]) }
    : values;
};

/** The sentence of an event, in plain words. */
export const eventSentence = (
  event: Pick<EventView, "kind" | "who" | "values"> & { erasedAt?: Date | null },
): string => {
  const t = translator();
  if (event.erasedAt) return t("events.erasure.taken");
  // Each payload fills the placeholders of its own sentence; the test tells every kind once.
  return t(eventLabel(event.kind), {
    ...withDay(choosable(event)),
    who: whoWords(event.who),
  } as never).trim();
};
