import type { Metadata } from "next";
import { ExchangeTabs } from "@/components/desk/exchange/exchange-tabs";
import { FollowFeedForm } from "@/components/desk/exchange/feed-forms";
import { FeedTable } from "@/components/desk/exchange/feed-table";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { Stack } from "@/components/ui/layout";
import { PageHeader } from "@/components/ui/page-header";
import { feeds as followedFeeds } from "@/lib/exchange/queries/imports";
import { signedInPerson } from "@/lib/people/session";
import { shown } from "@/lib/people/shown";
import { translator } from "@/lib/platform/messages";
import { followFeedAction, leaveFeedAction } from "../actions";

export const generateMetadata = (): Metadata => ({ title: translator()("exchange.view.feeds") });

export default async function Page() {
  const t = translator();
  const actor = await signedInPerson("/desk/exchange/feeds");
  const { feeds, timeZone } = shown(await followedFeeds(actor, {}));
  return (
    <>
      <PageHeader title={t("exchange.view.feeds")} below={t("exchange.below")} />
      <Stack gap={5}>
        <ExchangeTabs current="feeds" />
        <Card title={t("exchange.feeds.follow")}>
          <FollowFeedForm action={followFeedAction} />
        </Card>
        {feeds.length === 0 ? (
          <EmptyState title={t("exchange.feeds.none")}>{t("exchange.feeds.noneBelow")}</EmptyState>
        ) : (
          <FeedTable leave={leaveFeedAction} {...{ feeds, timeZone }} />
        )}
      </Stack>
    </>
  );
}
