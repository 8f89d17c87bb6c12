import type { Metadata } from "next";
import { LivePage } from "@/components/desk/live/live-page";
import { QueueFilters } from "@/components/desk/queue/queue-filters";
import { filterOf, isFiltered, queueHref } from "@/components/desk/queue/queue-href";
import { QueueKeys } from "@/components/desk/queue/queue-keys";
import { QueueTable } from "@/components/desk/queue/queue-table";
import { Board } from "@/components/desk/workload/board";
import { BulkDesk } from "@/components/desk/workload/bulk-desk";
import { ReassignProposals } from "@/components/desk/workload/needs-hands";
import { EmptyState } from "@/components/ui/empty-state";
import { Row } from "@/components/ui/layout";
import { LinkButton } from "@/components/ui/link-button";
import { NavTabs } from "@/components/ui/nav-tabs";
import { PageHeader } from "@/components/ui/page-header";
import { queueViewLabel } from "@/lib/claims/labels";
import { type QueuePage, queue } from "@/lib/claims/queries/queue";
import { queueShapes, queueViews } from "@/lib/claims/schema";
import { newestEvent } from "@/lib/live/queries/newest-event";
import { signedInPerson } from "@/lib/people/session";
import { shown } from "@/lib/people/shown";
import { translator } from "@/lib/platform/messages";
import { mayActInBulk } from "@/lib/workload/policy";
import { board } from "@/lib/workload/queries/board";
import { reassignmentProposals } from "@/lib/workload/queries/proposals";
import { bulkAction, moveClaimAction, reassignAction, takeBackAction } from "./actions";

export const generateMetadata = (): Metadata => ({ title: translator()("desk.queue.title") });

function Views({ filter, counts }: Pick<QueuePage, "filter" | "counts">) {
  const t = translator();
  return (
    <NavTabs
      label={t("desk.queue.views")}
      tabs={queueViews.map((status) => ({
        href: queueHref({ ...filter, status, after: "" }),
        label: t(queueViewLabel(status)),
        count: t("desk.queue.counted", { count: counts[status] }),
        current: status === filter.status,
      }))}
    />
  );
}

function Nothing({ filter }: Pick<QueuePage, "filter">) {
  const t = translator();
  const narrowed = isFiltered(filter);
  return (
    <EmptyState
      title={t(narrowed ? "desk.queue.nothingFound" : "desk.queue.nothing")}
      action={
        narrowed ? (
          <LinkButton href={queueHref({ status: "all" })}>{t("desk.queue.showAll")}</LinkButton>
        ) : (
          <LinkButton href="/desk/articles">{t("desk.queue.toArticles")}</LinkButton>
        )
      }
    >
      {t(narrowed ? "desk.queue.nothingFoundHint" : "desk.queue.nothingHint")}
    </EmptyState>
  );
}

function Turning({ filter, next }: Pick<QueuePage, "filter" | "next">) {
  const t = translator();
  if (!next && !filter.after) return null;
  return (
    <Row>
      {filter.after ? (
        <LinkButton size="small" href={queueHref({ ...filter, after: "" })}>
          {t("desk.queue.first")}
        </LinkButton>
      ) : null}
      {next ? (
        <LinkButton size="small" rel="next" href={queueHref({ ...filter, after: next })}>
          {t("desk.queue.next")}
        </LinkButton>
      ) : null}
    </Row>
  );
}

function List({
  page,
  caption,
  selectable,
}: {
  page: QueuePage;
  caption: string;
  selectable: boolean;
}) {
  return (
    <BulkDesk
      choices={page.choices}
      {...(selectable ? { actions: { bulk: bulkAction, takeBack: takeBackAction } } : {})}
    >
      {page.claims.length === 0 ? (
        <Nothing filter={page.filter} />
      ) : (
        <QueueKeys selectable={selectable}>
          <QueueTable
            claims={page.claims}
            caption={caption}
            clock={page.clock}
            selectable={selectable}
          />
          <Turning {...page} />
        </QueueKeys>
      )}
    </BulkDesk>
  );
}

/** The same claims as a list or as a board. */
function Shapes({ filter }: Pick<QueuePage, "filter">) {
  const t = translator();
  return (
    <Row>
      {queueShapes.map((as) => (
        <LinkButton
          key={as}
          size="small"
          tone={as === filter.as ? "plain" : "quiet"}
          aria-current={as === filter.as ? "true" : undefined}
          href={queueHref({
            ...filter,
            as,
            after: "",
            ...(as === "board" ? { status: "at-work" as const } : {}),
          })}
        >
          {t(`workload.board.${as}`)}
        </LinkButton>
      ))}
    </Row>
  );
}

export default async function Page({ searchParams }: PageProps<"/desk/queue">) {
  const t = translator();
  const actor = await signedInPerson("/desk/queue");
  const since = shown(await newestEvent(actor, {}));
  const page = shown(await queue(actor, filterOf(await searchParams)));
  const proposals =
    page.filter.hands && mayActInBulk(actor).allowed
      ? shown(await reassignmentProposals(actor, {}))
      : null;
  const caption = t("desk.queue.caption", {
    count: page.counts[page.filter.status],
    view: t(queueViewLabel(page.filter.status)),
  });
  return (
    <>
      <PageHeader
        title={t("desk.queue.title")}
        below={<span role="status">{caption}</span>}
        actions={
          page.can.create.allowed ? (
            <LinkButton href="/desk/claims/new" icon="plus">
              {t("claims.new")}
            </LinkButton>
          ) : null
        }
      />
      <LivePage page="list/claims" since={since} />
      <Shapes filter={page.filter} />
      {page.filter.as === "list" ? <Views {...page} /> : null}
      <QueueFilters {...page} />
      {proposals ? <ReassignProposals proposals={proposals} action={reassignAction} /> : null}
      {page.filter.as === "board" ? (
        <Board
          filter={page.filter}
          counts={page.counts}
          columns={shown(await board(actor, page.filter))}
          clock={page.clock}
          action={moveClaimAction}
        />
      ) : (
        <List page={page} caption={caption} selectable={mayActInBulk(actor).allowed} />
      )}
    </>
  );
}
