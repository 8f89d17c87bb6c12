import type { Metadata, Route } from "next";
import { ExchangeTabs } from "@/components/desk/exchange/exchange-tabs";
import { KnownTable } from "@/components/desk/exchange/known-table";
import { EmptyState } from "@/components/ui/empty-state";
import { Field } from "@/components/ui/field";
import { FilterBar } from "@/components/ui/filter-bar";
import { Stack } from "@/components/ui/layout";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import { TextInput } from "@/components/ui/text-input";
import { knownElsewhere } from "@/lib/exchange/queries/known";
import { signedInPerson } from "@/lib/people/session";
import { shown } from "@/lib/people/shown";
import { translator } from "@/lib/platform/messages";

const PATH = "/desk/exchange/known";

export const generateMetadata = (): Metadata => ({ title: translator()("exchange.view.known") });

const one = (value: string | string[] | undefined) => (typeof value === "string" ? value : "");

export default async function Page({ searchParams }: PageProps<"/desk/exchange/known">) {
  const t = translator();
  const asked = await searchParams;
  const words = one(asked.words);
  const actor = await signedInPerson(PATH);
  const list = shown(await knownElsewhere(actor, { words, after: one(asked.after) }));
  return (
    <>
      <PageHeader title={t("exchange.view.known")} below={t("exchange.below")} />
      <Stack gap={5}>
        <ExchangeTabs current="known" />
        <FilterBar action={PATH} {...(words ? { clearHref: PATH as Route } : {})}>
          <Field name="words" label={t("exchange.known.search")}>
            <TextInput type="search" defaultValue={words} />
          </Field>
        </FilterBar>
        {list.known.length === 0 ? (
          <EmptyState title={t(words ? "exchange.known.noneFound" : "exchange.known.none")} />
        ) : (
          <KnownTable known={list.known} />
        )}
        {list.older ? (
          <LinkButton
            href={`${PATH}?${new URLSearchParams({ words, after: list.older })}` as Route}
          >
            {t("exchange.known.older")}
          </LinkButton>
        ) : null}
      </Stack>
    </>
  );
}
