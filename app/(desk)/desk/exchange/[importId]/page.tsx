import type { Metadata } from "next";
import Link from "next/link";
import { BroughtInCard } from "@/components/desk/exchange/brought-in";
import { ColumnsForm } from "@/components/desk/exchange/columns-form";
import { DecideForm } from "@/components/desk/exchange/decide-form";
import styles from "@/components/desk/exchange/exchange.module.css";
import {
  ImportCounts,
  ImportNotes,
  ImportProgress,
} from "@/components/desk/exchange/import-report";
import { formatWords, sizeWords, stateWords } from "@/components/desk/exchange/words";
import { Card } from "@/components/ui/card";
import { Stack } from "@/components/ui/layout";
import { PageHeader } from "@/components/ui/page-header";
import { broughtIn } from "@/lib/exchange/queries/brought-in";
import { type ImportView, importForDesk } from "@/lib/exchange/queries/imports";
import { signedInPerson } from "@/lib/people/session";
import { shown } from "@/lib/people/shown";
import type { Actor } from "@/lib/platform/actor";
import { translator } from "@/lib/platform/messages";
import { declineClaimAction, markDuplicateAction } from "../../claims/[claimId]/actions";
import { decideAction, mapColumnsAction } from "../actions";

export const generateMetadata = (): Metadata => ({ title: translator()("exchange.title") });

const toDecide = ({ run: { state, imported, repaired } }: ImportView) => {
  if (state === "checked") return { count: imported + repaired };
  return state === "mapping" || state === "receiving" ? { count: null } : null;
};

function Columns({ view: { run, table, mapping } }: { view: ImportView }) {
  const t = translator();
  if (!table) return <p>{t("exchange.columns.unreadable")}</p>;
  return (
    <ColumnsForm
      importId={run.id}
      becomes={run.becomes}
      action={mapColumnsAction}
      {...{ table, mapping }}
    />
  );
}

/** What it brought in, once it is done. */
const broughtInBy = async (actor: Actor, { run }: ImportView, after: string | string[] = "") =>
  run.state === "done"
    ? shown(await broughtIn(actor, { importId: run.id, after: String(after) }))
    : null;

export default async function Page({
  params,
  searchParams,
}: PageProps<"/desk/exchange/[importId]">) {
  const t = translator();
  const { importId } = await params;
  const { after } = await searchParams;
  const actor = await signedInPerson(`/desk/exchange/${importId}`);
  const view = shown(await importForDesk(actor, { importId }));
  const { run, notes } = view;
  const brought = await broughtInBy(actor, view, after);
  const decide = toDecide(view);
  const wasTried = !["receiving", "mapping", "left"].includes(run.state);
  return (
    <>
      <PageHeader
        above={<Link href="/desk/exchange">{t("exchange.run.back")}</Link>}
        title={<span dir="auto">{run.fileName}</span>}
        below={`${stateWords(run)} · ${formatWords(run.format)} · ${sizeWords(run.size)}`}
      />
      <Stack gap={5}>
        {run.working ? <ImportProgress run={run} /> : null}
        {run.state === "mapping" ? (
          <Card title={t("exchange.columns.heading")}>
            <Columns view={view} />
          </Card>
        ) : null}
        {wasTried ? <ImportCounts run={run} /> : null}
        {decide ? <DecideForm importId={importId} action={decideAction} {...decide} /> : null}
        {brought ? (
          <BroughtInCard
            brought={brought}
            path={`/desk/exchange/${importId}`}
            actions={{ markDuplicate: markDuplicateAction, decline: declineClaimAction }}
          />
        ) : null}
        {wasTried && !run.working ? <ImportNotes notes={notes} /> : null}
        {run.state === "checked" && view.isTable ? (
          <Card title={t("exchange.run.remap")}>
            <Columns view={view} />
          </Card>
        ) : null}
        <div className={styles.about}>
          {run.startedBy ? <p>{t("exchange.run.by", { name: run.startedBy.name })}</p> : null}
          {run.sha256 ? (
            <p>
              {t("exchange.run.hash")} <span className={styles.hash}>{run.sha256}</span>
            </p>
          ) : null}
        </div>
      </Stack>
    </>
  );
}
