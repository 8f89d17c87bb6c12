import { Card } from "@/components/ui/card";
import { Stack } from "@/components/ui/layout";
import { Progress } from "@/components/ui/progress";
import { Table } from "@/components/ui/table";
import type { ImportView } from "@/lib/exchange/queries/imports";
import { currentLocale, writtenAs } from "@/lib/platform/locale";
import { translator } from "@/lib/platform/messages";
import styles from "./exchange.module.css";
import { LookAgain } from "./look-again";
import { failureWords, noteWords, sizeWords } from "./words";

/** As many as a pass notes (lib/exchange/runs/commit-batch.ts). */
const MOST_NOTES = 1_000;

type Run = ImportView["run"];

/** How far a server is with an import, in bytes of the file and in records. */
export function ImportProgress({ run }: { run: Run }) {
  const t = translator();
  return (
    <Card title={t(`exchange.state.${run.state}`)}>
      <Stack gap={3}>
        <Progress value={run.bytesRead} max={run.size} label={t("exchange.run.progress")} />
        <p className={styles.about} role="status">
          {t("exchange.run.bytes", {
            read: sizeWords(run.bytesRead),
            size: sizeWords(run.size),
            records: run.position,
          })}
        </p>
        <p className={styles.about}>{t("exchange.run.waits")}</p>
        <LookAgain />
      </Stack>
    </Card>
  );
}

const heading = (run: Run) => {
  if (run.working) return "soFar";
  return run.state === "checked" ? "would" : "did";
};

/** How many records had which outcome. */
export function ImportCounts({ run }: { run: Run }) {
  const t = translator();
  return (
    <Card title={t(`exchange.run.${heading(run)}`)}>
      <Stack gap={3}>
        {run.failure ? <p>{failureWords(run.failure)}</p> : null}
        <dl className={styles.counts}>
          {(["imported", "repaired", "unchanged", "refused"] as const).map((count) => (
            <div key={count}>
              <dt>{t(`exchange.run.${count}`)}</dt>
              <dd>{run[count].toLocaleString(writtenAs[currentLocale()])}</dd>
            </div>
          ))}
        </dl>
        <p className={styles.about}>
          {t(
            run.becomes === "proposed"
              ? "exchange.run.becomes.proposed"
              : "exchange.run.becomes.known",
          )}
        </p>
      </Stack>
    </Card>
  );
}

/** Every record that was mended or refused, and why. */
export function ImportNotes({ notes }: { notes: ImportView["notes"] }) {
  const t = translator();
  if (notes.length === 0) return <p className={styles.about}>{t("exchange.run.noNotes")}</p>;
  return (
    <Stack gap={2}>
      <Table caption={t("exchange.run.notes")}>
        <thead>
          <tr>
            <th scope="col">{t("exchange.run.row")}</th>
            <th scope="col">{t("exchange.run.what")}</th>
            <th scope="col">{t("exchange.run.why")}</th>
            <th scope="col">{t("exchange.run.where")}</th>
            <th scope="col">{t("exchange.run.found")}</th>
          </tr>
        </thead>
        <tbody>
          {notes.map((note) => (
            <tr key={`${note.row}-${note.position}`}>
              <th scope="row">{note.row.toLocaleString(writtenAs[currentLocale()])}</th>
              <td>
                {t(
                  note.outcome === "refused" ? "exchange.run.isRefused" : "exchange.run.isRepaired",
                )}
              </td>
              <td>{noteWords(note)}</td>
              <td>{note.field}</td>
              <td className={styles.found} dir="auto">
                {note.found}
              </td>
            </tr>
          ))}
        </tbody>
      </Table>
      {notes.length < MOST_NOTES ? null : (
        <p className={styles.about}>{t("exchange.run.notesLimit")}</p>
      )}
    </Stack>
  );
}
