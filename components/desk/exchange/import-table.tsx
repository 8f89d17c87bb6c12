import type { Route } from "next";
import Link from "next/link";
import { Moment } from "@/components/desk/claims/moment";
import { Badge } from "@/components/ui/badge";
import { Table } from "@/components/ui/table";
import type { ListedImport } from "@/lib/exchange/queries/imports";
import { currentLocale, writtenAs } from "@/lib/platform/locale";
import { translator } from "@/lib/platform/messages";
import styles from "./exchange.module.css";
import { formatWords, sizeWords, stateWords } from "./words";

const counts = ["imported", "repaired", "unchanged", "refused"] as const;

function Outcome({ run }: { run: ListedImport }) {
  const t = translator();
  const told = counts.filter((count) => run[count] > 0);
  return told
    .map(
      (count) =>
        `${run[count].toLocaleString(writtenAs[currentLocale()])} ${t(`exchange.run.${count}`)}`,
    )
    .join(", ");
}

/** Imports in a list, each leading to its page. */
export function ImportTable({
  imports,
  timeZone,
}: {
  imports: readonly ListedImport[];
  timeZone: string;
}) {
  const t = translator();
  return (
    <Table caption={t("exchange.list.caption")} captionHidden stacks>
      <thead>
        <tr>
          <th scope="col">{t("exchange.list.file")}</th>
          <th scope="col">{t("exchange.list.when")}</th>
          <th scope="col">{t("exchange.list.state")}</th>
          <th scope="col">{t("exchange.list.outcome")}</th>
        </tr>
      </thead>
      <tbody>
        {imports.map((run) => (
          <tr key={run.id}>
            <th scope="row" className={styles.claim}>
              <Link href={`/desk/exchange/${run.id}` as Route} dir="auto">
                {run.fileName}
              </Link>
              <p className={styles.about}>
                {formatWords(run.format)} · {sizeWords(run.size)}
                {run.feedId ? ` · ${t("exchange.list.feed")}` : null}
              </p>
            </th>
            <td>
              <Moment at={run.createdAt} timeZone={timeZone} />
            </td>
            <td>
              <Badge
                tone={run.state === "failed" ? "red" : run.state === "done" ? "plain" : "blue"}
              >
                {stateWords(run)}
              </Badge>
            </td>
            <td>
              <Outcome run={run} />
            </td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
