import { Card } from "@/components/ui/card";
import type { EventHistory } from "@/lib/claims/queries/history";
import { translator } from "@/lib/platform/messages";
import { type Erasing, HistoryList } from "./history-list";

/** The history on the page of a claim or an article, `at`; what is older is a page of the same address. */
export function HistoryCard({
  at,
  history,
  erasing,
}: {
  at: string;
  history: EventHistory;
  erasing: Erasing;
}) {
  const t = translator();
  const { older } = history;
  const olderHref = older && {
    pathname: at,
    query: { before: older },
    hash: "history",
  };
  return (
    <Card title={t("events.title")} id="history">
      <HistoryList history={history} erasing={erasing} {...(olderHref ? { olderHref } : {})} />
    </Card>
  );
}
