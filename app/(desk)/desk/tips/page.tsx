import type { Metadata, Route } from "next";
import { LivePage } from "@/components/desk/live/live-page";
import { RequestCard } from "@/components/desk/sent-in/request-card";
import { SentInList } from "@/components/desk/sent-in/sent-in-list";
import { TipCard } from "@/components/desk/sent-in/tip-card";
import { EmptyState } from "@/components/ui/empty-state";
import { Stack } from "@/components/ui/layout";
import { NavTabs } from "@/components/ui/nav-tabs";
import { PageHeader } from "@/components/ui/page-header";
import { newestEvent } from "@/lib/live/queries/newest-event";
import { signedInPerson } from "@/lib/people/session";
import { shown } from "@/lib/people/shown";
import { translator } from "@/lib/platform/messages";
import { readersInbox } from "@/lib/readers/queries/inbox";
import { bringTipBackAction, requestAction, tipAction } from "./actions";

export const generateMetadata = (): Metadata => ({ title: translator()("tips.title") });

export default async function Page({ searchParams }: PageProps<"/desk/tips">) {
  const t = translator();
  const handled = (await searchParams).view === "handled";
  const actor = await signedInPerson("/desk/tips");
  const since = shown(await newestEvent(actor, {}));
  const inbox = shown(await readersInbox(actor, { handled }));
  const { waiting, tips, requests, timeZone, today } = inbox;
  return (
    <>
      <PageHeader title={t("tips.title")} below={t("tips.below", waiting)} />
      <LivePage page="list/tips" since={since} />
      <Stack gap={5}>
        <NavTabs
          label={t("tips.views")}
          tabs={[
            {
              href: "/desk/tips" as Route,
              label: t("tips.waiting"),
              count: waiting.tips + waiting.requests,
              current: !handled,
            },
            {
              href: "/desk/tips?view=handled" as Route,
              label: t("tips.handled"),
              current: handled,
            },
          ]}
        />
        <SentInList shown={[...requests, ...tips].map(({ id }) => id)}>
          <Stack gap={5}>
            {tips.length + requests.length === 0 ? (
              <EmptyState title={t(handled ? "tips.noneHandled" : "tips.none")} />
            ) : null}
            {requests.length > 0 ? <h2>{t("tips.request.heading")}</h2> : null}
            {requests.map((request) => (
              <RequestCard key={request.id} {...{ request, today }} action={requestAction} />
            ))}
            {tips.length > 0 ? <h2>{t("tips.tip.heading")}</h2> : null}
            {tips.map((tip) => (
              <TipCard
                key={tip.id}
                {...{ tip, timeZone }}
                action={tipAction}
                bringBack={bringTipBackAction}
              />
            ))}
          </Stack>
        </SentInList>
      </Stack>
    </>
  );
}
