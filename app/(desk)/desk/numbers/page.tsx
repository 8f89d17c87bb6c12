import type { Metadata } from "next";
import {
  BacklogTable,
  BalanceTable,
  Quality,
  StageTable,
} from "@/components/desk/numbers/numbers-tables";
import { Card } from "@/components/ui/card";
import { Stack } from "@/components/ui/layout";
import { PageHeader } from "@/components/ui/page-header";
import { numbersOfDesk } from "@/lib/metrics/queries";
import { signedInPerson } from "@/lib/people/session";
import { shown } from "@/lib/people/shown";
import { translator } from "@/lib/platform/messages";

export const generateMetadata = (): Metadata => ({ title: translator()("numbers.title") });

export default async function Page() {
  const t = translator();
  const actor = await signedInPerson("/desk/numbers");
  const numbers = shown(await numbersOfDesk(actor, {}));
  const { demonstration, timeZone, today } = numbers;
  return (
    <>
      <PageHeader
        title={t("numbers.title")}
        below={t(demonstration ? "numbers.demonstration" : "numbers.below")}
      />
      <Stack gap={5}>
        <Card title={t("numbers.stages.title")}>
          <StageTable stages={numbers.stages} />
        </Card>
        <Card title={t("numbers.backlog.title")}>
          <BacklogTable backlog={numbers.backlog} {...{ timeZone, today }} />
        </Card>
        <Card title={t("numbers.quality.title")}>
          <Quality agreement={numbers.agreement} outcomes={numbers.outcomes} />
        </Card>
        <Card title={t("numbers.balance.title")}>
          <Stack gap={3}>
            <p>{t("numbers.balance.about")}</p>
            <BalanceTable balance={numbers.balance} />
          </Stack>
        </Card>
      </Stack>
    </>
  );
}
