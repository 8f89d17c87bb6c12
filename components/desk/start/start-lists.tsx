import { Day, Due, Moment, Standing } from "@/components/desk/claims/moment";
import { Priority } from "@/components/desk/queue/priority";
import { queueHref } from "@/components/desk/queue/queue-href";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import type { StartPage } from "@/lib/claims/queries/start";
import type { QueueFilter } from "@/lib/claims/schema";
import { translator } from "@/lib/platform/messages";
import { ClaimShortlist } from "./claim-shortlist";

type Line = StartPage["due"]["claims"][number];

/** Since when a claim has stood where it is, and how early it should be taken. */
const since = (page: StartPage) => (claim: Line) => (
  <>
    <Standing claim={claim} clock={page.clock} />
    <Priority claim={claim} today={page.clock.today} />
  </>
);

const dueDay = (page: StartPage) => (claim: { dueOn: string | null }) =>
  claim.dueOn ? <Due day={claim.dueOn} today={page.clock.today} /> : null;

function Reviews({ page }: { page: StartPage }) {
  const t = translator();
  return (
    <ClaimShortlist
      title={t("desk.start.reviews")}
      claims={page.reviews}
      total={page.reviews.length}
      why={(review) => (
        <>
          {review.dueOn ? <Due day={review.dueOn} today={page.clock.today} /> : null}
          <span>
            {review.draftSavedAt ? (
              <>
                {t("desk.start.draft")}{" "}
                <Moment at={review.draftSavedAt} timeZone={page.clock.timeZone} />
              </>
            ) : (
              t("desk.start.notBegun")
            )}
          </span>
        </>
      )}
    />
  );
}

/** What waits for an editor, in the order in which a claim comes by. */
function ForEditors({ page }: { page: StartPage }) {
  const t = translator();
  const { editors } = page;
  if (!editors) return null;
  const lists: [Exclude<keyof typeof editors, "hands">, Partial<QueueFilter>][] = [
    ["toPublish", { status: "decided" }],
    ["toDecide", { status: "in-review" }],
    ["proposed", { status: "proposed", sort: "priority" }],
    ["recheck", { status: "recheck", sort: "latest" }],
  ];
  return lists.map(([name, filter]) => (
    <ClaimShortlist
      key={name}
      title={t(`desk.start.${name}`)}
      {...editors[name]}
      moreHref={queueHref(filter)}
      why={
        name === "recheck"
          ? (claim) => (claim.recheckOn ? <Day day={claim.recheckOn} /> : null)
          : since(page)
      }
    />
  ));
}

/** One's own part of the page: reviews first, then what one looks after. */
export function OwnWork({ page }: { page: StartPage }) {
  const t = translator();
  const { mine, editors } = page;
  const waiting = editors
    ? Object.entries(editors).some(([name, { total }]) => name !== "hands" && total > 0)
    : false;
  if (page.reviews.length === 0 && mine.total === 0 && !waiting) {
    return (
      <EmptyState
        title={t("desk.start.nothing")}
        action={<LinkButton href="/desk/queue">{t("desk.start.toQueue")}</LinkButton>}
      >
        {t("desk.start.nothingHint")}
      </EmptyState>
    );
  }
  return (
    <>
      <Reviews page={page} />
      <ForEditors page={page} />
      <ClaimShortlist
        title={t("desk.start.mine")}
        {...mine}
        moreHref={queueHref({ mine: true })}
        why={since(page)}
      />
    </>
  );
}

/** What presses: what is due and what has not moved. */
export function Pressing({ page }: { page: StartPage }) {
  const t = translator();
  if (page.due.total === 0 && page.late.total === 0) {
    return <p>{t("desk.start.nothingPresses")}</p>;
  }
  return (
    <>
      <ClaimShortlist
        title={t("desk.start.due")}
        {...page.due}
        moreHref={queueHref({ sort: "due", mine: !page.editors })}
        why={dueDay(page)}
      />
      <ClaimShortlist
        title={t("desk.start.late")}
        {...page.late}
        moreHref={queueHref({ late: true, sort: "latest", mine: !page.editors })}
        why={since(page)}
      />
    </>
  );
}
