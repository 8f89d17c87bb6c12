import Link from "next/link";
import { ClaimStatusMark } from "@/components/desk/claims/claim-status";
import { Day, Due, Standing } from "@/components/desk/claims/moment";
import { RatingMark } from "@/components/ui/rating-mark";
import { Unbroken } from "@/components/ui/unbroken";
import type { WorkClock } from "@/lib/claims/ageing";
import type { ClaimLine } from "@/lib/claims/queries/claim-lines";
import { translator } from "@/lib/platform/messages";
import { Priority } from "./priority";
import styles from "./queue-table.module.css";

function Statement({ claim }: { claim: ClaimLine }) {
  const t = translator();
  const claimant =
    claim.claimant ??
    (claim.claimantUnknown ? t("claims.unknownClaimant") : t("claims.noClaimant"));
  return (
    <>
      <Link
        href={`/desk/claims/${claim.id}`}
        className={`statement ${styles.statement}`}
        lang={claim.language}
        dir="auto"
        data-claim-link=""
      >
        <Unbroken text={claim.statement} />
      </Link>
      <p className={styles.below}>
        <span>{claimant}</span> <span className={styles.language}>{claim.language}</span>
      </p>
    </>
  );
}

function Assignees({ claim }: { claim: ClaimLine }) {
  if (claim.assignees.length === 0) {
    return <span className={styles.quiet}>{translator()("desk.queue.nobody")}</span>;
  }
  return <>{claim.assignees.map(({ name }) => name).join(", ")}</>;
}

function DueCell({ claim, today }: { claim: ClaimLine; today: string }) {
  const t = translator();
  if (claim.status === "published" && claim.recheckOn && claim.recheckOn <= today) {
    return (
      <>
        {t("desk.queue.recheck")} <Day day={claim.recheckOn} />
      </>
    );
  }
  if (!claim.dueOn) return <span className={styles.quiet}>{t("desk.queue.noDay")}</span>;
  return <Due day={claim.dueOn} today={today} />;
}

/** The number, with a box to select the claim where the asker can act on many. */
function NumberCell({ claim, selectable }: { claim: ClaimLine; selectable: boolean }) {
  const { number } = claim;
  if (!selectable) return <td className={styles.number}>{number}</td>;
  return (
    <td className={styles.number}>
      <label className={styles.select}>
        <input type="checkbox" value={`${claim.id}:${claim.version}`} data-claim-select="" />
        <span className="visually-hidden">
          {translator()("workload.bulk.select", { number: String(number) })}
        </span>
        <span aria-hidden="true">{number}</span>
      </label>
    </td>
  );
}

/** Sources whose pages no longer say what is cited of them. */
function LostSources({ titles }: { titles: readonly string[] }) {
  const t = translator();
  return titles.map((title) => (
    <p key={title} className={styles.lost}>
      {t("desk.queue.lostSource", { title })}
    </p>
  ));
}

function Row({
  claim,
  clock,
  selectable,
}: {
  claim: ClaimLine;
  clock: WorkClock;
  selectable: boolean;
}) {
  const t = translator();
  return (
    <tr data-claim-row="">
      <NumberCell claim={claim} selectable={selectable} />
      <th scope="row" className={styles.claim}>
        <Statement claim={claim} />
        <Priority claim={claim} today={clock.today} />
        <LostSources titles={claim.lostSources} />
      </th>
      <td>
        <ClaimStatusMark status={claim.status} />
        <p className={styles.below}>
          <Standing claim={claim} clock={clock} />
        </p>
        {claim.rating ? (
          <RatingMark
            colour={claim.rating.colour}
            shape={claim.rating.shape}
            label={claim.rating.name}
            size="small"
          />
        ) : null}
      </td>
      <td data-label={t("desk.queue.column.assignee")}>
        <Assignees claim={claim} />
      </td>
      <td data-label={t("desk.queue.column.due")}>
        <DueCell claim={claim} today={clock.today} />
      </td>
    </tr>
  );
}

/** The claims of a queue: a table where there is room, cards where there is not. */
export function QueueTable({
  claims,
  caption,
  clock,
  selectable,
}: {
  claims: readonly ClaimLine[];
  caption: string;
  clock: WorkClock;
  /** Whether the asker can act on many at once. */
  selectable: boolean;
}) {
  const t = translator();
  return (
    <table className={styles.queue}>
      <caption className="visually-hidden">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{t("desk.queue.column.number")}</th>
          <th scope="col">{t("desk.queue.column.claim")}</th>
          <th scope="col">{t("desk.queue.column.status")}</th>
          <th scope="col">{t("desk.queue.column.assignee")}</th>
          <th scope="col">{t("desk.queue.column.due")}</th>
        </tr>
      </thead>
      <tbody>
        {claims.map((claim) => (
          <Row key={claim.id} claim={claim} clock={clock} selectable={selectable} />
        ))}
      </tbody>
    </table>
  );
}
