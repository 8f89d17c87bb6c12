import { Moment } from "@/components/desk/claims/moment";
import { Badge } from "@/components/ui/badge";
import { classNames } from "@/components/ui/class-names";
import { EmptyState } from "@/components/ui/empty-state";
import { sentenceKey } from "@/lib/notifications/labels";
import type { InboxView } from "@/lib/notifications/queries/inbox";
import { translator } from "@/lib/platform/messages";
import styles from "./inbox.module.css";

type Listed = InboxView["notifications"][number];

function Item({ told, timeZone }: { told: Listed; timeZone: string }) {
  const t = translator();
  const { id, kind, actor, dueOn, claim, excerpt, isNew, at } = told;
  return (
    <li className={classNames(styles.item, isNew && styles.isNew)}>
      <p className={styles.sentence}>
        {/* No link of the router's, which would fetch, and so read, what it has in view. */}
        <a href={`/desk/inbox/${id}`}>
          {t(sentenceKey(kind), { who: actor?.name ?? "", day: dueOn ?? at })}
        </a>
        {isNew ? <Badge tone="blue">{t("notifications.new")}</Badge> : null}
      </p>
      {excerpt ? (
        <p className={styles.excerpt} dir="auto">
          {excerpt}
        </p>
      ) : null}
      <p className={styles.about}>
        {t("claims.number", { number: claim.number })} ·{" "}
        <span lang={claim.language} dir="auto">
          {claim.statement}
        </span>
      </p>
      <p className={styles.when}>
        <Moment at={at} timeZone={timeZone} />
      </p>
    </li>
  );
}

/** What somebody was told, the newest first. */
export function InboxList({ box, unread }: { box: InboxView; unread: boolean }) {
  const t = translator();
  if (box.notifications.length === 0) {
    return unread ? (
      <EmptyState title={t("notifications.noneUnread")} />
    ) : (
      <EmptyState title={t("notifications.none")}>{t("notifications.noneText")}</EmptyState>
    );
  }
  return (
    <ol className={styles.list}>
      {box.notifications.map((told) => (
        <Item key={told.id} told={told} timeZone={box.timeZone} />
      ))}
    </ol>
  );
}
