import * as Plot from "@observablehq/plot";
import { JSDOM } from "jsdom";
import type { Balance, Throughput } from "@/lib/metrics/queries";
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
    <div
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

/** Claims written down and verdicts published, week by week. */
export function ThroughputPlot({ throughput }: { throughput: readonly Throughput[] }) {
  const t = translator();
  const day = new Intl.DateTimeFormat(writtenAs[currentLocale()], {
    ...({ day: "numeric", month: "short", timeZone: "UTC" } as const),
  });
  return (
    <Drawing
      label={t("numbers.throughput.title")}
      options={{
        height: 220,
        x: {
          type: "band",
          label: null,
          ticks: throughput.filter((_, at) => at % 4 === 1).map(({ week }) => week),
          tickFormat: (week: string) => day.format(new Date(week)),
        },
        y: { label: null, grid: true, interval: 1 },
        marks: [
          Plot.barY(throughput, { x: "week", y: "proposed", fill: "var(--rule)" }),
          Plot.barY(throughput, {
            ...{ x: "week", y: "published", fill: "var(--blue)" },
            ...{ insetLeft: 5, insetRight: 5 },
          }),
          Plot.ruleY([0]),
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
        height: balance.length * ROW + 40,
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
