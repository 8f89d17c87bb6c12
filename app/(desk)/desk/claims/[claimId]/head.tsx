import Link from "next/link";
import { ClaimActions } from "@/components/desk/claims/claim-actions";
import { ClaimStatusMark } from "@/components/desk/claims/claim-status";
import { Since } from "@/components/desk/claims/moment";
import { AlsoHere } from "@/components/desk/live/also-here";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import { RatingMark } from "@/components/ui/rating-mark";
import type { ClaimPage } from "@/lib/claims/queries/claim";
import { translator } from "@/lib/platform/messages";
import type { ClaimTalk } from "@/lib/talk/queries/of-claim";
import {
  declineClaimAction,
  findClaimsFor,
  markDuplicateAction,
  scheduleClaimAction,
} from "./actions";

/** What the claim says, where it stands, and what an editor does with it as a whole. */
export function Head({ claim, talk }: { claim: ClaimPage; talk: ClaimTalk }) {
  const t = translator();
  const { can, rating } = claim;
  // Buttons that are an editor's work alone are not shown to others.
  const editing = can.place.allowed;
  return (
    <PageHeader
      statement
      title={claim.statement}
      lang={claim.language}
      above={
        <>
          <Link href="/desk/queue">{t("desk.queue.title")}</Link> ·{" "}
          {t("claims.number", { number: claim.number })}
        </>
      }
      below={
        <>
          <ClaimStatusMark status={claim.status} />
          <Since at={claim.statusSince} timeZone={claim.timeZone} today={claim.today} />
          {rating ? (
            <RatingMark colour={rating.colour} shape={rating.shape} label={rating.name} />
          ) : null}
          {talk.unread > 0 ? (
            <a href="#comments">{t("talk.unreadBelow", { count: talk.unread })}</a>
          ) : null}
          <AlsoHere />
        </>
      }
      actions={
        editing ? (
          <>
            {can.edit.allowed ? (
              <LinkButton href={`/desk/claims/${claim.id}/edit`} icon="edit">
                {t("claims.actions.edit")}
              </LinkButton>
            ) : null}
            <ClaimActions
              claim={claim}
              can={can}
              actions={{
                schedule: scheduleClaimAction,
                decline: declineClaimAction,
                markDuplicate: markDuplicateAction,
              }}
              find={findClaimsFor}
            />
          </>
        ) : null
      }
    />
  );
}
