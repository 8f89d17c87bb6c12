import Link from "next/link";
import { Day } from "@/components/desk/claims/moment";
import { queueHref } from "@/components/desk/queue/queue-href";
import { ClaimShortlist } from "@/components/desk/start/claim-shortlist";
import { Card } from "@/components/ui/card";
import type { FormAction } from "@/components/ui/form";
import { Unbroken } from "@/components/ui/unbroken";
import type { StartPage } from "@/lib/claims/queries/start";
import { languageName } from "@/lib/platform/language-tags";
import { translator } from "@/lib/platform/messages";
import type { Proposals } from "@/lib/workload/queries/proposals";
import styles from "./needs-hands.module.css";
import { OneClick } from "./one-click";

type Proposal = Proposals[number];
type Orphans = NonNullable<StartPage["editors"]>["hands"];

function Why({ proposal }: { proposal: Proposal }) {
  const t = translator();
  const { name } = proposal.review.person;
  switch (proposal.why) {
    case "left":
      return <>{t("workload.hands.left", { name })}</>;
    case "away":
      return (
        <>
          {t("workload.hands.away", { name })} <Day day={proposal.until} />.
        </>
      );
    case "idle":
      return <>{t("workload.hands.idle", { name, days: proposal.days })}</>;
  }
}

/** Who is named, and why they can. */
function Instead({ to, language }: { to: NonNullable<Proposal["to"]>; language: string }) {
  const t = translator();
  const { name, writing, limit, reads } = to;
  return (
    <>
      {limit === null
        ? t("workload.hands.free", { name, writing })
        : t("workload.hands.room", { name, writing, limit })}{" "}
      {t(reads ? "workload.hands.reads" : "workload.hands.mayRead", {
        language: languageName(language),
      })}
    </>
  );
}

/** Reviews that lie with somebody who is away, idle or gone, each with whom it might be given to. */
export function ReassignProposals({
  proposals,
  action,
}: {
  proposals: Proposals;
  action: FormAction;
}) {
  const t = translator();
  if (proposals.length === 0) return null;
  return (
    <Card title={t("workload.hands.proposals")} id="proposals">
      <p className={styles.about}>{t("workload.hands.about")}</p>
      <ul className={styles.list}>
        {proposals.map((proposal) => {
          const { review, to } = proposal;
          const number = String(review.number);
          return (
            <li key={`${review.claimId} ${review.person.id}`} className={styles.proposal}>
              <Link
                href={`/desk/claims/${review.claimId}`}
                className={`statement ${styles.statement}`}
                lang={review.language}
                dir="auto"
              >
                <Unbroken text={review.statement} />
              </Link>
              <p className={styles.why}>
                <Why proposal={proposal} />{" "}
                {to ? <Instead to={to} language={review.language} /> : t("workload.hands.nobody")}
              </p>
              {to ? (
                <OneClick
                  action={action}
                  fields={{ claimId: review.claimId, fromId: review.person.id, toId: to.id }}
                  label={t("workload.hands.give", { name: to.name })}
                  about={t("workload.hands.giveOf", { name: to.name, number })}
                />
              ) : null}
            </li>
          );
        })}
      </ul>
    </Card>
  );
}

/** Claims that nobody looks after or works on. */
export function Orphaned({ hands, action }: { hands: Orphans; action: FormAction }) {
  const t = translator();
  return (
    <ClaimShortlist
      title={t("workload.hands.title")}
      {...hands}
      moreHref={queueHref({ hands: true })}
      why={(claim) => (
        <>
          <span>
            {claim.editor === null
              ? t("workload.hands.noEditor")
              : claim.editorLeft
                ? t("workload.hands.editorLeft", { name: claim.editor })
                : t("workload.hands.noReviewer")}
          </span>
          {claim.editor === null || claim.editorLeft ? (
            <OneClick
              action={action}
              fields={{ claimId: claim.id, version: String(claim.version) }}
              label={t("workload.hands.take")}
              about={t("workload.hands.takeOf", { number: String(claim.number) })}
            />
          ) : null}
        </>
      )}
    />
  );
}
