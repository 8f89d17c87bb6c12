import type { Route } from "next";
import Link from "next/link";
import { ClaimStatusMark } from "@/components/desk/claims/claim-status";
import { KnownForClaimed } from "@/components/desk/matching/known-for-claim";
import { Card } from "@/components/ui/card";
import type { FormAction } from "@/components/ui/form";
import { LinkButton } from "@/components/ui/link-button";
import type { BroughtIn } from "@/lib/exchange/queries/brought-in";
import { translator } from "@/lib/platform/messages";
import styles from "./exchange.module.css";
import { KnownTable } from "./known-table";

type Actions = { markDuplicate: FormAction; decline: FormAction };

const OPEN_TO_ENDING = ["proposed", "open"];

function Proposed({ claims, actions }: Pick<BroughtIn, "claims"> & { actions: Actions }) {
  const t = translator();
  return (
    <ol className={styles.brought}>
      {claims.map(({ id, number, version, statement, language, claimant, status }) => (
        <li key={id} className={styles.claim}>
          <Link
            href={`/desk/claims/${id}` as Route}
            className="statement"
            lang={language}
            dir="auto"
          >
            {statement}
          </Link>
          <p className={styles.about}>
            {t("claims.number", { number })} <ClaimStatusMark status={status} />{" "}
            {claimant ? <span dir="auto">{claimant}</span> : null}
          </p>
          <KnownForClaimed
            claim={{
              id,
              version,
              statement,
              language,
              claimant: claimant ? { name: claimant } : null,
            }}
            actions={OPEN_TO_ENDING.includes(status) ? actions : undefined}
          />
        </li>
      ))}
    </ol>
  );
}

/** What an import brought in, each with the known claims closest to it. */
export function BroughtInCard({
  brought: { claims, known, next },
  path,
  actions,
}: {
  brought: BroughtIn;
  path: string;
  actions: Actions;
}) {
  const t = translator();
  if (claims.length + known.length === 0) return null;
  return (
    <Card title={t("exchange.run.brought")} id="brought-in">
      {claims.length > 0 ? <Proposed claims={claims} actions={actions} /> : null}
      {known.length > 0 ? <KnownTable known={known} /> : null}
      {next ? (
        <LinkButton href={`${path}?after=${next}#brought-in` as Route}>
          {t("exchange.run.more")}
        </LinkButton>
      ) : null}
    </Card>
  );
}
