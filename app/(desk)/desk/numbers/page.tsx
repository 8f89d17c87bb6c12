import type { Metadata } from "next";
import {
  BacklogPart,
  BalancePart,
  QualityPart,
  StagesPart,
  ThroughputPart,
} from "@/components/desk/numbers/numbers-parts";
import { PeriodChooser } from "@/components/desk/numbers/period-chooser";
import { EmptyState } from "@/components/ui/empty-state";
import { Stack } from "@/components/ui/layout";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import { nothingHappened } from "@/lib/metrics/nothing-happened";
import { periodAsked } from "@/lib/metrics/period";
import { numbersOfDesk } from "@/lib/metrics/queries";
import { signedInPerson } from "@/lib/people/session";
import { shown } from "@/lib/people/shown";
import { translator } from "@/lib/platform/messages";

export const generateMetadata = (): Metadata => ({ title: translator()("numbers.title") });

export default async function Page({ searchParams }: PageProps<"/desk/numbers">) {
  const t = translator();
  const actor = await signedInPerson("/desk/numbers");
  const numbers = shown(await numbersOfDesk(actor, periodAsked(await searchParams)));
  return (
    <>
      <PageHeader
        title={t("numbers.title")}
        actions={<LinkButton href="/desk/principles">{t("numbers.principles")}</LinkButton>}
        below={t(numbers.demonstration ? "numbers.demonstration" : "numbers.below")}
      />
      <Stack gap={5}>
        <PeriodChooser period={numbers.period} asked={numbers.asked} />
        {nothingHappened(numbers) ? (
          <EmptyState title={t("numbers.period.empty")}>{t("numbers.period.emptyText")}</EmptyState>
        ) : (
          <>
            <StagesPart numbers={numbers} />
            <ThroughputPart numbers={numbers} />
            <QualityPart numbers={numbers} />
            <BalancePart numbers={numbers} />
          </>
        )}
        <BacklogPart numbers={numbers} />
      </Stack>
    </>
  );
}
