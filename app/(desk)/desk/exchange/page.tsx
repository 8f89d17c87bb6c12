import type { Metadata, Route } from "next";
import { ExchangeTabs } from "@/components/desk/exchange/exchange-tabs";
import { ImportTable } from "@/components/desk/exchange/import-table";
import { ExchangeWaysIn } from "@/components/desk/exchange/ways-in";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { Stack } from "@/components/ui/layout";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import { imports } from "@/lib/exchange/queries/imports";
import { signedInPerson } from "@/lib/people/session";
import { shown } from "@/lib/people/shown";
import { translator } from "@/lib/platform/messages";
import { beginAction, fetchAction, keepPartAction } from "./actions";

export const generateMetadata = (): Metadata => ({ title: translator()("exchange.title") });

export default async function Page({ searchParams }: PageProps<"/desk/exchange">) {
  const t = translator();
  const { after } = await searchParams;
  const actor = await signedInPerson("/desk/exchange");
  const list = shown(await imports(actor, { after: typeof after === "string" ? after : "" }));
  return (
    <>
      <PageHeader title={t("exchange.title")} below={t("exchange.below")} />
      <Stack gap={5}>
        <ExchangeTabs current="imports" />
        <Card title={t("exchange.new.heading")}>
          <ExchangeWaysIn
            upload={{ begin: beginAction, keepPart: keepPartAction }}
            fetch={fetchAction}
          />
        </Card>
        {list.imports.length === 0 ? (
          <EmptyState title={t("exchange.list.none")}>{t("exchange.list.noneBelow")}</EmptyState>
        ) : (
          <ImportTable imports={list.imports} timeZone={list.timeZone} />
        )}
        {list.older ? (
          <LinkButton href={`/desk/exchange?after=${list.older}` as Route}>
            {t("exchange.list.older")}
          </LinkButton>
        ) : null}
      </Stack>
    </>
  );
}
