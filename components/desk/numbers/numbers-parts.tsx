import type { ReactNode } from "react";
import { Card } from "@/components/ui/card";
import { Stack } from "@/components/ui/layout";
import { statusLabel } from "@/lib/claims/labels";
import { claimStatuses } from "@/lib/claims/states";
import { type BalanceKind, balanceKinds } from "@/lib/metrics/balance";
import { periodQuery } from "@/lib/metrics/period";
import type { DeskNumbers } from "@/lib/metrics/queries";
import { translator } from "@/lib/platform/messages";
import { BacklogTable, BalanceTable, Quality, StageTable, ThroughputTable } from "./numbers-tables";
import {
  BalanceKey,
  BalancePlot,
  DurationKey,
  DurationPlot,
  ThroughputKey,
  ThroughputPlot,
} from "./plots";
import styles from "./plots.module.css";

const HOURS_OF_A_DAY = 24;

type Part = { numbers: DeskNumbers };

/** The same figures of the same period as a file. */
function TableAsFile({ name, numbers: { asked } }: { name: string } & Part) {
  return (
    <p className={styles.file}>
      <a href={`/desk/numbers/${name}.csv${periodQuery(asked)}`} download>
        {translator()("numbers.csv")}
      </a>
    </p>
  );
}

/** The table behind a plot, folded away. */
function AsTable({ children }: { children: ReactNode }) {
  return (
    <details>
      <summary>{translator()("numbers.asTable")}</summary>
      {children}
    </details>
  );
}

export function StagesPart({ numbers }: Part) {
  const t = translator();
  const rows = numbers.stages.flatMap(({ stage, median, ninetieth }) =>
    median === null || ninetieth === null
      ? []
      : [
          {
            name: t(`numbers.stages.${stage}`),
            ...{ median: median / HOURS_OF_A_DAY, ninetieth: ninetieth / HOURS_OF_A_DAY },
          },
        ],
  );
  return (
    <Card title={t("numbers.stages.title")}>
      {rows.length > 0 ? (
        <>
          <DurationKey of="stages" />
          <DurationPlot title={t("numbers.stages.title")} rows={rows} />
        </>
      ) : null}
      <StageTable stages={numbers.stages} />
      <TableAsFile name="stages" numbers={numbers} />
    </Card>
  );
}

export function ThroughputPart({ numbers }: Part) {
  const t = translator();
  return (
    <Card title={t("numbers.throughput.title")}>
      <ThroughputKey />
      <ThroughputPlot throughput={numbers.throughput} />
      <AsTable>
        <ThroughputTable throughput={numbers.throughput} />
      </AsTable>
      <TableAsFile name="throughput" numbers={numbers} />
    </Card>
  );
}

export function BacklogPart({ numbers }: Part) {
  const t = translator();
  const { backlog, timeZone, today } = numbers;
  const rows = backlog.flatMap(({ status: text, ...ages }) => {
    const status = claimStatuses.find((one) => one === text);
    return status ? [{ name: t(statusLabel[status]), ...ages }] : [];
  });
  return (
    <Card title={t("numbers.backlog.title")}>
      <p>{t("numbers.backlog.about")}</p>
      {rows.length > 0 ? (
        <>
          <DurationKey of="backlog" />
          <DurationPlot title={t("numbers.backlog.title")} rows={rows} />
        </>
      ) : null}
      <BacklogTable {...{ backlog, timeZone, today }} />
      <TableAsFile name="backlog" numbers={numbers} />
    </Card>
  );
}

export function QualityPart({ numbers }: Part) {
  const t = translator();
  return (
    <Card title={t("numbers.quality.title")}>
      <Quality agreement={numbers.agreement} outcomes={numbers.outcomes} />
      <TableAsFile name="quality" numbers={numbers} />
    </Card>
  );
}

function BalanceBy({ kind, numbers }: { kind: BalanceKind } & Part) {
  const t = translator();
  const balance = numbers.balance[kind];
  return (
    <section>
      <h3>{t(`numbers.balance.by.${kind}`)}</h3>
      {kind === "affiliation" && numbers.withoutAffiliation > 0 ? (
        <p>{t("numbers.balance.without", { claims: numbers.withoutAffiliation })}</p>
      ) : null}
      {balance.length === 0 ? (
        <p>{t("numbers.balance.empty")}</p>
      ) : (
        <>
          <BalancePlot title={t(`numbers.balance.by.${kind}`)} balance={balance} />
          <AsTable>
            <BalanceTable kind={kind} balance={balance} />
          </AsTable>
          <TableAsFile name={`balance-${kind}`} numbers={numbers} />
        </>
      )}
    </section>
  );
}

export function BalancePart({ numbers }: Part) {
  const t = translator();
  return (
    <Card title={t("numbers.balance.title")}>
      <Stack gap={3}>
        <p>{t("numbers.balance.about")}</p>
        <BalanceKey />
        {balanceKinds.map((kind) => (
          <BalanceBy key={kind} kind={kind} numbers={numbers} />
        ))}
      </Stack>
    </Card>
  );
}
