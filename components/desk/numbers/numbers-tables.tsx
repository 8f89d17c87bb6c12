import { ClaimStatusMark } from "@/components/desk/claims/claim-status";
import { Since } from "@/components/desk/claims/moment";
import { Table } from "@/components/ui/table";
import { claimStatuses } from "@/lib/claims/states";
import type { Balance, BalanceKind } from "@/lib/metrics/balance";
import type { DeskNumbers } from "@/lib/metrics/queries";
import { translator } from "@/lib/platform/messages";
import { dateWords } from "@/lib/publishing/written-dates";

const HOURS_OF_A_DAY = 24;

/** Hours below two days, days above. */
const duration = (hours: number | null): string => {
  const t = translator();
  if (hours === null) return t("numbers.none");
  return hours < 2 * HOURS_OF_A_DAY
    ? t("numbers.hours", { hours })
    : t("numbers.days", { days: hours / HOURS_OF_A_DAY });
};

export function StageTable({ stages }: Pick<DeskNumbers, "stages">) {
  const t = translator();
  return (
    <Table caption={t("numbers.stages.title")} captionHidden>
      <thead>
        <tr>
          <th scope="col">{t("numbers.stages.stage")}</th>
          <th scope="col">{t("numbers.stages.claims")}</th>
          <th scope="col">{t("numbers.stages.median")}</th>
          <th scope="col">{t("numbers.stages.ninetieth")}</th>
        </tr>
      </thead>
      <tbody>
        {stages.map(({ stage, claims, median, ninetieth }) => (
          <tr key={stage}>
            <th scope="row">{t(`numbers.stages.${stage}`)}</th>
            <td>{claims}</td>
            <td>{duration(median)}</td>
            <td>{duration(ninetieth)}</td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}

export function BacklogTable({
  backlog,
  timeZone,
  today,
}: Pick<DeskNumbers, "backlog" | "timeZone" | "today">) {
  const t = translator();
  if (backlog.length === 0) return <p>{t("numbers.backlog.empty")}</p>;
  return (
    <Table caption={t("numbers.backlog.title")} captionHidden>
      <thead>
        <tr>
          <th scope="col">{t("numbers.backlog.status")}</th>
          <th scope="col">{t("numbers.backlog.claims")}</th>
          <th scope="col">{t("numbers.backlog.median")}</th>
          <th scope="col">{t("numbers.backlog.ninetieth")}</th>
          <th scope="col">{t("numbers.backlog.oldest")}</th>
        </tr>
      </thead>
      <tbody>
        {backlog.map(({ status: text, claims, oldest, median, ninetieth }) => {
          const status = claimStatuses.find((one) => one === text);
          return status ? (
            <tr key={status}>
              <th scope="row">
                <ClaimStatusMark status={status} />
              </th>
              <td>{claims}</td>
              <td>{duration(median * HOURS_OF_A_DAY)}</td>
              <td>{duration(ninetieth * HOURS_OF_A_DAY)}</td>
              <td>
                <Since at={oldest} timeZone={timeZone} today={today} />
              </td>
            </tr>
          ) : null;
        })}
      </tbody>
    </Table>
  );
}

const agreementWords = ({ alpha, interval, rounds }: DeskNumbers["agreement"]): string => {
  const t = translator();
  if (alpha === null) return t("numbers.quality.nothing");
  if (!interval) return t("numbers.quality.alone", { alpha, rounds });
  const [low, high] = interval;
  return t("numbers.quality.interval", { alpha, low, high, rounds });
};

export function Quality({
  agreement,
  outcomes: { reviews, overturned, verdicts, corrections },
}: Pick<DeskNumbers, "agreement" | "outcomes">) {
  const t = translator();
  return (
    <Table caption={t("numbers.quality.title")} captionHidden>
      <tbody>
        <tr>
          <th scope="row">{t("numbers.quality.alpha")}</th>
          <td>{agreementWords(agreement)}</td>
        </tr>
        <tr>
          <th scope="row">{t("numbers.quality.overturned")}</th>
          <td>{t("numbers.quality.share", { part: overturned, whole: reviews })}</td>
        </tr>
        <tr>
          <th scope="row">{t("numbers.quality.corrections")}</th>
          <td>
            {verdicts === 0
              ? t("numbers.none")
              : t("numbers.quality.perHundred", {
                  rate: (100 * corrections) / verdicts,
                  ...{ corrections, verdicts },
                })}
          </td>
        </tr>
      </tbody>
    </Table>
  );
}

export function ThroughputTable({ throughput: { step, steps } }: Pick<DeskNumbers, "throughput">) {
  const t = translator();
  return (
    <Table caption={t("numbers.throughput.title")} captionHidden>
      <thead>
        <tr>
          <th scope="col">{t(`numbers.throughput.${step}`)}</th>
          <th scope="col">{t("numbers.throughput.proposed")}</th>
          <th scope="col">{t("numbers.throughput.published")}</th>
        </tr>
      </thead>
      <tbody>
        {steps.toReversed().map(({ begins, proposed, published }) => (
          <tr key={begins}>
            <th scope="row">{dateWords(step === "month" ? begins.slice(0, 7) : begins)}</th>
            <td>{proposed}</td>
            <td>{published}</td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}

export function BalanceTable({
  kind,
  balance,
}: {
  kind: BalanceKind;
  balance: readonly Balance[];
}) {
  const t = translator();
  return (
    <Table caption={t(`numbers.balance.by.${kind}`)} captionHidden>
      <thead>
        <tr>
          <th scope="col">{t(`numbers.balance.names.${kind}`)}</th>
          <th scope="col">{t("numbers.balance.claims")}</th>
          <th scope="col">{t("numbers.balance.chosen")}</th>
          <th scope="col">{t("numbers.balance.published")}</th>
        </tr>
      </thead>
      <tbody>
        {balance.map(({ name, claims, chosen, published }) => (
          <tr key={name}>
            <th scope="row" dir="auto">
              {name}
            </th>
            <td>{claims}</td>
            <td>{chosen}</td>
            <td>{published}</td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
