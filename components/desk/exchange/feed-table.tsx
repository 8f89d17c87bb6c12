import { Moment } from "@/components/desk/claims/moment";
import type { FormAction } from "@/components/ui/form";
import { Table } from "@/components/ui/table";
import { fetchComplaint } from "@/lib/exchange/feeds/fetching";
import type { FollowedFeed } from "@/lib/exchange/queries/imports";
import { translator } from "@/lib/platform/messages";
import styles from "./exchange.module.css";
import { LeaveFeedForm } from "./feed-forms";

type Failure = keyof typeof fetchComplaint | "import-unsupported";

const isFailure = (text: string): text is Failure =>
  text in fetchComplaint || text === "import-unsupported";

function Health({ feed: { failures, lastFailure } }: { feed: FollowedFeed }) {
  const t = translator();
  if (lastFailure === null || !isFailure(lastFailure)) return t("exchange.feeds.well");
  return t("exchange.feeds.failing", {
    count: Math.max(failures, 1),
    reason: t(`exchange.feeds.failure.${lastFailure}`),
  });
}

/** Feeds that are followed, and how each is. */
export function FeedTable({
  feeds,
  timeZone,
  leave,
}: {
  feeds: readonly FollowedFeed[];
  timeZone: string;
  leave: FormAction;
}) {
  const t = translator();
  return (
    <Table caption={t("exchange.feeds.caption")} captionHidden stacks>
      <thead>
        <tr>
          <th scope="col">{t("exchange.feeds.feed")}</th>
          <th scope="col">{t("exchange.feeds.last")}</th>
          <th scope="col">{t("exchange.feeds.next")}</th>
          <th scope="col">{t("exchange.feeds.leave")}</th>
        </tr>
      </thead>
      <tbody>
        {feeds.map((feed) => (
          <tr key={feed.id}>
            <th scope="row" className={styles.claim}>
              <span dir="auto">{feed.name}</span>
              <p className={styles.about}>{feed.url}</p>
            </th>
            <td>
              {feed.lastLookedAt ? (
                <>
                  <Moment at={feed.lastLookedAt} timeZone={timeZone} /> <Health feed={feed} />
                </>
              ) : (
                t("exchange.feeds.never")
              )}
            </td>
            <td>
              <Moment at={feed.nextLookAt} timeZone={timeZone} />
            </td>
            <td>
              <LeaveFeedForm feed={feed} action={leave} />
            </td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
