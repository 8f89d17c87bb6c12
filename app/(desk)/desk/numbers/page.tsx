import type { Metadata } from "next";
import {
  BacklogTable,
  BalanceTable,
  Quality,
  StageTable,
  ThroughputTable,
} from "@/components/desk/numbers/numbers-tables";
import {
  BalanceKey,
  BalancePlot,
  ThroughputKey,
  ThroughputPlot,
} from "@/components/desk/numbers/plots";
import styles from "@/components/desk/numbers/plots.module.css";
import { Card } from "@/components/ui/card";
import { Stack } from "@/components/ui/layout";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import { type Balance, type BalanceKind, balanceKinds, numbersOfDesk } from "@/lib/metrics/queries";
import { signedInPerson } from "@/lib/people/session";
import { shown } from "@/lib/people/shown";
import { translator } from "@/lib/platform/messages";

export const generateMetadata = (): Metadata => ({ title: translator()("numbers.title") });

function TableAsFile({ name }: { name: string }) {
  return (
    <p className={styles.file}>
      <a href={`/desk/numbers/${name}.csv`} download>
        {translator()("numbers.csv")}
      </a>
    </p>
  );
}

function BalancePart({ kind, balance }: { kind: BalanceKind; balance: readonly Balance[] }) {
  const t = translator();
  return (
    <section>
      <h3>{t(`numbers.balance.by.${kind}`)}</h3>
      {balance.length === 0 ? (
        <p>{t("numbers.balance.empty")}</p>
      ) : (
        <>
          <BalancePlot title={t(`numbers.balance.by.${kind}`)} balance={balance} />
          <details>
            <summary>{t("numbers.asTable")}</summary>
            <BalanceTable kind={kind} balance={balance} />
          </details>
          <TableAsFile name={`balance-${kind}`} />
        </>
      )}
    </section>
  );
}

export default async function Page() {
  const t = translator();
  const actor = await signedInPerson("/desk/numbers");
  const numbers = shown(await numbersOfDesk(actor, {}));
  const { demonstration, timeZone, today } = numbers;
  return (
    <>
      <PageHeader
        title={t("numbers.title")}
        actions={<LinkButton href="/desk/principles">{t("numbers.principles")}</LinkButton>}
        below={t(demonstration ? "numbers.demonstration" : "numbers.below")}
      />
      <Stack gap={5}>
        <Card title={t("numbers.stages.title")}>
          <StageTable stages={numbers.stages} />
          <TableAsFile name="stages" />
        </Card>
        <Card title={t("numbers.throughput.title")}>
          <ThroughputKey />
          <ThroughputPlot throughput={numbers.throughput} />
          <details>
            <summary>{t("numbers.asTable")}</summary>
            <ThroughputTable throughput={numbers.throughput} />
          </details>
          <TableAsFile name="throughput" />
        </Card>
        <Card title={t("numbers.backlog.title")}>
          <BacklogTable backlog={numbers.backlog} {...{ timeZone, today }} />
          <TableAsFile name="backlog" />
        </Card>
        <Card title={t("numbers.quality.title")}>
          <Quality agreement={numbers.agreement} outcomes={numbers.outcomes} />
          <TableAsFile name="quality" />
        </Card>
        <Card title={t("numbers.balance.title")}>
          <Stack gap={3}>
            <p>{t("numbers.balance.about")}</p>
            <BalanceKey />
            {balanceKinds.map((kind) => (
              <BalancePart key={kind} kind={kind} balance={numbers.balance[kind]} />
            ))}
          </Stack>
        </Card>
      </Stack>
    </>
  );
}
