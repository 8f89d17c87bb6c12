import { Card } from "@/components/ui/card";
import type { ClaimHistory } from "@/lib/claims/queries/history";
import { translator } from "@/lib/platform/messages";
import { type Erasing, HistoryList } from "./history-list";

/** The history on a claim's page; what is older is a page of the same address. */
export function HistoryCard({
  claimId,
  history,
  erasing,
}: {
  claimId: string;
  history: ClaimHistory;
  erasing: Erasing;
}) {
  const t = translator();
  const { older } = history;
  const olderHref = older && {
    pathname: `/desk/claims/${claimId}`,
    query: { before: older },
    hash: "history",
  };
  return (
    <Card title={t("events.title")} id="history">
      <HistoryList history={history} erasing={erasing} {...(olderHref ? { olderHref } : {})} />
    </Card>
  );
}
