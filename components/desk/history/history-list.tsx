import Link from "next/link";
import { Moment } from "@/components/desk/claims/moment";
import type { FormAction } from "@/components/ui/form";
import type { EventHistory, EventView } from "@/lib/claims/queries/history";
import { translator } from "@/lib/platform/messages";
import { fieldWords, valueWords } from "./change-words";
import { EraseContent } from "./erase-content";
import styles from "./history-list.module.css";
import { eventSentence } from "./history-words";

function Changes({ changes }: Pick<EventView, "changes">) {
  const t = translator();
  return (
    <details className={styles.changes}>
      <summary>{t("events.showChanges", { count: changes.length })}</summary>
      <dl>
        {changes.map(({ field, before, after }) => (
          <div key={field} className={styles.change}>
            <dt>{fieldWords(field)}</dt>
            <dd>
              <span className="visually-hidden">{t("events.before")}: </span>
              <del dir="auto">{valueWords(field, before)}</del>
            </dd>
            <dd>
              <span className="visually-hidden">{t("events.after")}: </span>
              <ins dir="auto">{valueWords(field, after)}</ins>
            </dd>
          </div>
        ))}
      </dl>
    </details>
  );
}

/** How the content of an event is taken away, and of which the asker may. */
export type Erasing = { action: FormAction; may: (event: EventView) => boolean };

/** Everything that happened, newest first. `olderHref` leads on when there is more. */
export function HistoryList({
  history,
  olderHref,
  erasing,
}: {
  history: EventHistory;
  olderHref?: Parameters<typeof Link>[0]["href"];
  erasing: Erasing;
}) {
  const t = translator();
  const { events, timeZone } = history;
  if (events.length === 0) return <p>{t("events.empty")}</p>;
  return (
    <>
      <ol className={styles.history}>
        {events.map((event) => (
          <li key={event.sequence} className={styles.event}>
            <span className={styles.when}>
              <Moment at={event.at} timeZone={timeZone} />
            </span>
            <div className={styles.what}>
              <p>{eventSentence(event)}</p>
              {event.changes.length > 0 ? <Changes changes={event.changes} /> : null}
              {erasing.may(event) ? (
                <EraseContent sequence={event.sequence} action={erasing.action} />
              ) : null}
            </div>
          </li>
        ))}
      </ol>
      {olderHref ? <Link href={olderHref}>{t("events.older")}</Link> : null}
    </>
  );
}
