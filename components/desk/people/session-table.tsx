import { Badge } from "@/components/ui/badge";
import type { FormAction } from "@/components/ui/form";
import { Table } from "@/components/ui/table";
import { browserName } from "@/lib/people/browser-name";
import type { ownAccount } from "@/lib/people/queries/account";
import { translator } from "@/lib/platform/messages";
import type { ViewOf } from "@/lib/platform/query";
import styles from "./people.module.css";
import { RowAction } from "./row-action";
import { When } from "./when";

type Session = ViewOf<typeof ownAccount>["sessions"][number];

const named = (userAgent: string | null): string => {
  const t = translator();
  const known = browserName(userAgent);
  return known ? t("people.sessions.on", known) : t("people.sessions.unknown");
};

/** The browsers one is signed in with, each with a way to end it. */
export function SessionTable({
  sessions,
  timeZone,
  end,
}: {
  sessions: readonly Session[];
  timeZone: string;
  end: FormAction;
}) {
  const t = translator(undefined, timeZone);
  return (
    <Table caption={t("people.sessions.title")} captionHidden>
      <thead>
        <tr>
          <th scope="col">{t("people.sessions.browser")}</th>
          <th scope="col">{t("people.sessions.since")}</th>
          <th scope="col">{t("people.sessions.lastSeen")}</th>
          <th scope="col">{t("people.list.actions")}</th>
        </tr>
      </thead>
      <tbody>
        {sessions.map(({ id, userAgent, createdAt, lastSeenAt, isCurrent }) => (
          <tr key={id}>
            <th scope="row" className={styles.who}>
              {named(userAgent)}{" "}
              {isCurrent ? <Badge tone="blue">{t("people.sessions.current")}</Badge> : null}
            </th>
            <td>
              <When at={createdAt} timeZone={timeZone} />
            </td>
            <td>
              <When at={lastSeenAt} timeZone={timeZone} />
            </td>
            <td>
              <RowAction
                action={end}
                name="sessionId"
                value={id}
                label={t("people.sessions.end")}
                fullLabel={t("people.sessions.endOf", {
                  browser: named(userAgent),
                  when: lastSeenAt,
                })}
              />
            </td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
