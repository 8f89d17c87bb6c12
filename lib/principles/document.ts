import { type BalanceKind, balanceKinds } from "@/lib/metrics/balance";
import { currentLocale } from "@/lib/platform/locale";
import { translator } from "@/lib/platform/messages";
import { escaped } from "@/lib/publishing/xml-text";
import { type Code, codes, commitmentsOf } from "./commitments";
import type { DeskPrinciples } from "./queries";
import { figureWords, ruleLines } from "./words";

const STYLE =
  "body{max-width:48rem;margin:2rem auto;padding:0 1rem;font:1rem/1.5 system-ui,sans-serif;color:#111;background:#fff}" +
  "table{border-collapse:collapse;width:100%}th,td{text-align:start;padding:.3rem .5rem;border-bottom:1px solid #ccc}" +
  "section{break-inside:avoid}";

const tag = (name: string, text: string): string => `<${name}>${escaped(text)}</${name}>`;

const commitmentHtml = (view: DeskPrinciples, code: Code): string => {
  const t = translator();
  const parts = commitmentsOf(code).map(({ name, figures }) => {
    const rows = figures.map(
      (figure) =>
        `<tr><th scope="row">${escaped(t(`principles.figures.${figure}`))}</th>${tag("td", figureWords(figure, view.figures))}</tr>`,
    );
    return [
      "<section>",
      tag("h3", t(`principles.commitments.${name}.title`)),
      tag("p", t(`principles.commitments.${name}.asks`)),
      `<p><strong>${escaped(t("principles.held"))}</strong> ${escaped(t(`principles.commitments.${name}.held`))}</p>`,
      `<p><strong>${escaped(t("principles.own"))}</strong> ${escaped(t(`principles.commitments.${name}.own`))}</p>`,
      rows.length > 0 ? `<table><tbody>${rows.join("")}</tbody></table>` : "",
      "</section>",
    ].join("\n");
  });
  const source = `<p><a href="${codes[code]}">${codes[code]}</a></p>`;
  return `${tag("h2", t(`principles.codes.${code}`))}${source}\n${parts.join("\n")}`;
};

const balanceHtml = ({ balance }: DeskPrinciples): string => {
  const t = translator();
  if (!balance) return "";
  const table = (kind: BalanceKind): string => {
    const heads = ["claims", "chosen", "published"] as const;
    const rows = balance[kind].map(
      ({ name, ...counted }) =>
        `<tr><th scope="row">${escaped(name)}</th>${heads.map((head) => tag("td", String(counted[head]))).join("")}</tr>`,
    );
    const head = [
      t(`numbers.balance.names.${kind}`),
      ...heads.map((one) => t(`numbers.balance.${one}`)),
    ];
    return `<table><thead><tr>${head.map((one) => tag("th", one)).join("")}</tr></thead><tbody>${rows.join("")}</tbody></table>`;
  };
  return [tag("h2", t("numbers.balance.title")), ...balanceKinds.map(table)].join("\n");
};

/** Data in a page's script element, where nothing may end it. */
const data = (value: unknown): string =>
  `<script type="application/json" id="figures">${JSON.stringify(value).replaceAll("<", "\\u003c")}</script>`;

/** All of it as one file for an assessor: to be read, printed, and its figures read by programs. */
export const principlesDocument = (view: DeskPrinciples): string => {
  const t = translator();
  const { desk, figures, balance, madeAt, today } = view;
  const title = t("principles.documentTitle", { desk: desk.name });
  return [
    "<!doctype html>",
    `<html lang="${currentLocale()}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">`,
    `${tag("title", title)}<style>${STYLE}</style></head><body>`,
    tag("h1", title),
    tag("p", t("principles.madeOn", { day: today })),
    tag("p", t(desk.demonstration ? "principles.demonstration" : "principles.counted")),
    `<ul>${ruleLines(view)
      .map((line) => tag("li", line))
      .join("")}</ul>`,
    commitmentHtml(view, "ifcn"),
    commitmentHtml(view, "efcsn"),
    balanceHtml(view),
    data({ madeAt, desk, months: 12, figures, balance }),
    "</body></html>\n",
  ].join("\n");
};
