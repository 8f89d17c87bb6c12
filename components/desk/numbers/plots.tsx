import * as Plot from "@observablehq/plot";
import { JSDOM } from "jsdom";
import { ScrollRegion } from "@/components/ui/scroll-region";
import type { Balance } from "@/lib/metrics/balance";
import type { DeskNumbers } from "@/lib/metrics/queries";
import { dateFormat } from "@/lib/platform/date-format";
import { currentLocale, writtenAs } from "@/lib/platform/locale";
import { translator } from "@/lib/platform/messages";
import styles from "./plots.module.css";

/** Drawn on the server, in a document that exists for nothing else. */
const { document } = new JSDOM("").window;

const WIDTH = 680;
const LEFT = 210;
/** Of a bar, in pixels. */
const ROW = 28;

/** A plot with what it shows said in words; the table beside it has the figures. */
function Drawing({ label, options }: { label: string; options: Plot.PlotOptions }) {
  const plot = Plot.plot({
    document,
    width: WIDTH,
    ariaLabel: label,
    style: { background: "none", fontFamily: "inherit", fontSize: "13px", overflow: "visible" },
    ...options,
  });
  plot.setAttribute("role", "img");
  // One picture with one name: its parts have none that a screen reader may read.
  for (const part of plot.querySelectorAll("g[aria-label]")) part.removeAttribute("aria-label");
  return (
    <ScrollRegion
      label={label}
      className={styles.plot}
      // biome-ignore lint/security/noDangerouslySetInnerHtml: drawn here, text set as text by the library
      dangerouslySetInnerHTML={{ __html: plot.outerHTML }}
    />
  );
}

function Key({ swatches }: { swatches: readonly (readonly [name: string, words: string])[] }) {
  return (
    <p className={styles.key}>
      {swatches.map(([name, words]) => (
        <span key={name} className={styles[name]}>
          {words}
        </span>
      ))}
    </p>
  );
}

export function ThroughputKey() {
  const t = translator();
  return (
    <Key
      swatches={[
        ["proposed", t("numbers.throughput.proposed")],
        ["published", t("numbers.throughput.published")],
      ]}
    />
  );
}

export function BalanceKey() {
  const t = translator();
  return (
    <Key
      swatches={[
        ["proposed", t("numbers.balance.claims")],
        ["chosen", t("numbers.balance.chosen")],
        ["published", t("numbers.balance.published")],
      ]}
    />
  );
}

/** How many ticks an axis of days has room for. */
const TICKS = 7;

/** Claims written down and verdicts published, week by week or month by month. */
export function ThroughputPlot({ throughput: { step, steps } }: Pick<DeskNumbers, "throughput">) {
  const t = translator();
  const day = dateFormat(writtenAs[currentLocale()], {
    ...(step === "week" ? ({ day: "numeric" } as const) : ({ year: "numeric" } as const)),
    ...({ month: "short", timeZone: "UTC" } as const),
  });
  const every = Math.max(1, Math.ceil(steps.length / TICKS));
  const inset = Math.min(5, WIDTH / steps.length / 5);
  return (
    <Drawing
      label={t("numbers.throughput.title")}
      options={{
        height: 220,
        x: {
          type: "band",
          label: null,
          ticks: steps.filter((_, at) => at % every === 0).map(({ begins }) => begins),
          tickFormat: (begins: string) => day.format(new Date(begins)),
        },
        y: { label: null, grid: true, interval: 1 },
        marks: [
          Plot.barY(steps, { x: "begins", y: "proposed", fill: "var(--rule)" }),
          Plot.barY(steps, {
            ...{ x: "begins", y: "published", fill: "var(--blue)" },
            // A bar within the other one, however narrow they are.
            ...{ insetLeft: inset, insetRight: inset },
          }),
          Plot.ruleY([0]),
        ],
      }}
    />
  );
}

/** A row of a plot of durations: half of what is counted within `median` days, nine in ten within `ninetieth`. */
type Lasted = { name: string; median: number; ninetieth: number };

export function DurationKey({ of }: { of: "stages" | "backlog" }) {
  const t = translator();
  return (
    <Key
      swatches={[
        ["published", t(`numbers.${of}.median`)],
        ["proposed", t(`numbers.${of}.ninetieth`)],
      ]}
    />
  );
}

/** How long something lasts, in days, a row for each. */
export function DurationPlot({ title, rows }: { title: string; rows: readonly Lasted[] }) {
  const t = translator();
  return (
    <Drawing
      label={title}
      options={{
        height: rows.length * ROW + 75,
        ...{ marginLeft: LEFT, marginBottom: 45 },
        x: {
          ...{ label: t("numbers.inDays"), labelOffset: 38, grid: true },
          // Less than a day is not drawn as if it were long.
          domain: [0, Math.max(1, ...rows.map(({ ninetieth }) => ninetieth))],
        },
        y: { label: null, domain: rows.map(({ name }) => name) },
        marks: [
          Plot.barX(rows, { y: "name", x: "ninetieth", fill: "var(--rule)" }),
          Plot.barX(rows, {
            ...{ y: "name", x: "median", fill: "var(--blue)" },
            ...{ insetTop: 6, insetBottom: 6 },
          }),
          Plot.ruleX([0]),
        ],
      }}
    />
  );
}

/** Whom the desk's claims are of: written down, chosen, published. */
export function BalancePlot({ title, balance }: { title: string; balance: readonly Balance[] }) {
  return (
    <Drawing
      label={title}
      options={{
        height: balance.length * ROW + 50,
        marginLeft: LEFT,
        x: { label: null, grid: true, interval: 1 },
        y: {
          label: null,
          domain: balance.map(({ name }) => name),
          tickFormat: (name: string) => (name.length > 30 ? `${name.slice(0, 29)}…` : name),
        },
        marks: [
          Plot.barX(balance, { y: "name", x: "claims", fill: "var(--rule)" }),
          Plot.barX(balance, {
            y: "name",
            x: "chosen",
            fill: "var(--edge)",
            insetTop: 4,
            insetBottom: 4,
          }),
          Plot.barX(balance, {
            y: "name",
            x: "published",
            fill: "var(--blue)",
            insetTop: 8,
            insetBottom: 8,
          }),
          Plot.ruleX([0]),
        ],
      }}
    />
  );
}
