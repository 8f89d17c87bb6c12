import type { Route } from "next";
import { DateInput } from "@/components/ui/date-input";
import { Field } from "@/components/ui/field";
import { FilterBar } from "@/components/ui/filter-bar";
import { Stack } from "@/components/ui/layout";
import { NavTabs } from "@/components/ui/nav-tabs";
import { type PeriodKind, periodKinds, periodQuery } from "@/lib/metrics/period";
import type { DeskNumbers } from "@/lib/metrics/queries";
import { translator } from "@/lib/platform/messages";
import { dateWords } from "@/lib/publishing/written-dates";
import styles from "./plots.module.css";

const addressOf = (kind: PeriodKind, { from, to }: DeskNumbers["period"]): Route =>
  `/desk/numbers${periodQuery({ period: kind, from: from ?? "", to: to ?? "" })}` as Route;

/** The days that are shown, in words. */
const spanWords = ({ from, to }: DeskNumbers["period"]): string => {
  const t = translator();
  if (from && to) return t("numbers.period.between", { from: dateWords(from), to: dateWords(to) });
  if (from) return t("numbers.period.since", { from: dateWords(from) });
  if (to) return t("numbers.period.until", { to: dateWords(to) });
  return t("numbers.period.ever");
};

/** Which days the figures are of: one of the usual spans, or days of one’s own. It stands in the address. */
export function PeriodChooser({ period, asked }: Pick<DeskNumbers, "period" | "asked">) {
  const t = translator();
  const own = period.kind === "own";
  return (
    <Stack gap={3}>
      <NavTabs
        label={t("numbers.period.label")}
        tabs={periodKinds.map((kind) => ({
          href: addressOf(kind, period),
          label: t(`numbers.period.${kind}`),
          current: kind === period.kind,
        }))}
      />
      {own ? (
        <FilterBar action="/desk/numbers" clearHref="/desk/numbers">
          <input type="hidden" name="period" value="own" />
          <Field name="from" label={t("numbers.period.from")}>
            <DateInput defaultValue={period.wrong ? asked.from : (period.from ?? "")} />
          </Field>
          <Field name="to" label={t("numbers.period.to")}>
            <DateInput defaultValue={period.wrong ? asked.to : (period.to ?? "")} />
          </Field>
        </FilterBar>
      ) : null}
      {period.wrong ? (
        <p role="alert" className={styles.wrong}>
          {t("numbers.period.wrong")}
        </p>
      ) : null}
      <p>{spanWords(period)}</p>
    </Stack>
  );
}
