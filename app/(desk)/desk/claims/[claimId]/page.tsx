import type { Metadata } from "next";
import Link from "next/link";
import { AppearanceList } from "@/components/desk/claims/appearance-list";
import { ClaimDays } from "@/components/desk/claims/claim-days";
import { ClaimFacts } from "@/components/desk/claims/claim-facts";
import { MediaCard } from "@/components/desk/claims/media-card";
import { NextStep } from "@/components/desk/claims/next-step";
import { EvidencePanel } from "@/components/desk/evidence/evidence-panel";
import { HistoryCard } from "@/components/desk/history/history-card";
import type { Erasing } from "@/components/desk/history/history-list";
import { LivePage } from "@/components/desk/live/live-page";
import { KnownForClaim } from "@/components/desk/matching/known-for-claim";
import { type ReplyActions, ReplyCard } from "@/components/desk/replies/reply-card";
import { AssignmentPanel } from "@/components/desk/reviews/assignment-panel";
import { ReviewPanel } from "@/components/desk/reviews/review-panel";
import { type RiskActions, RiskCard } from "@/components/desk/risk/risk-card";
import { TalkCard } from "@/components/desk/talk/talk-card";
import { TranslationsCard } from "@/components/desk/translations/translations-card";
import { VerdictPanel } from "@/components/desk/verdict/verdict-panel";
import { Card } from "@/components/ui/card";
import { Columns, Stack } from "@/components/ui/layout";
import { type ClaimPage, claimForDesk } from "@/lib/claims/queries/claim";
import { claimHistory, type EventHistory } from "@/lib/claims/queries/history";
import { type ClaimMediaView, mediaOfClaim } from "@/lib/claims/queries/media";
import { type ClaimEvidence, evidenceOfClaim } from "@/lib/evidence/queries/of-claim";
import { mayErase } from "@/lib/integrity/policy";
import { newestEvent } from "@/lib/live/queries/newest-event";
import { signedInPerson } from "@/lib/people/session";
import { shown } from "@/lib/people/shown";
import { translator } from "@/lib/platform/messages";
import { type RepliesOfClaim, repliesOfClaim } from "@/lib/replies/queries/of-claim";
import { type ClaimRound, roundOfClaim } from "@/lib/reviews/queries/round-of-claim";
import { type RiskOfClaim, riskOfClaim } from "@/lib/risk/queries/of-claim";
import { type ClaimTalk, talkOfClaim } from "@/lib/talk/queries/of-claim";
import { type TranslationsOfClaim, translationsOfClaim } from "@/lib/translations/queries/of-claim";
import { type ClaimVerdict, verdictOfClaim } from "@/lib/verdicts/queries/verdict-of-claim";
import {
  declineClaimAction,
  markDuplicateAction,
  openClaimAction,
  removeAppearanceAction,
  watchClaimantAction,
} from "./actions";
import {
  assignReviewerAction,
  declareConflictAction,
  recheckClaimAction,
  reopenClaimAction,
  sendToReviewAction,
  unassignReviewerAction,
} from "./assign-actions";
import {
  addCaptureAction,
  askForCaptureAction,
  askForLookAction,
  attachEvidenceAction,
  attachOneOfSeveralAction,
  editEvidenceAction,
  editSourceAction,
  findSourceFor,
  recogniseSourcesFor,
  withdrawEvidenceAction,
} from "./evidence-actions";
import { Head } from "./head";
import { eraseEventAction } from "./history-actions";
import { setMediaAction } from "./media-actions";
import {
  chooseReplySentenceAction,
  flagRiskAction,
  liftRiskAction,
  recordAttemptAction,
  signRiskAction,
} from "./reply-actions";
import {
  commentAction,
  readThreadsAction,
  removeCommentAction,
  reopenThreadAction,
  replyAction,
  resolveThreadAction,
} from "./talk-actions";
import { PublicPage, ToDeciding, ToPublishing } from "./ways-on";

export const generateMetadata = (): Metadata => ({ title: translator()("claims.title") });

const evidenceActions = {
  attach: attachEvidenceAction,
  attachOneOfSeveral: attachOneOfSeveralAction,
  edit: editEvidenceAction,
  withdraw: withdrawEvidenceAction,
  addCapture: addCaptureAction,
  askForCapture: askForCaptureAction,
  askForLook: askForLookAction,
  editSource: editSourceAction,
};

const roundActions = {
  sendToReview: sendToReviewAction,
  reopen: reopenClaimAction,
  recheck: recheckClaimAction,
};

const assignmentActions = {
  assign: assignReviewerAction,
  unassign: unassignReviewerAction,
  declareConflict: declareConflictAction,
};

const talkActions = {
  comment: commentAction,
  reply: replyAction,
  resolve: resolveThreadAction,
  reopen: reopenThreadAction,
  remove: removeCommentAction,
  read: readThreadsAction,
};

const replyActions: ReplyActions = {
  record: recordAttemptAction,
  choose: chooseReplySentenceAction,
};

const riskActions: RiskActions = {
  flag: flagRiskAction,
  sign: signRiskAction,
  lift: liftRiskAction,
};

function Duplicates({ claim }: { claim: ClaimPage }) {
  const t = translator();
  if (claim.duplicates.length === 0) return null;
  return (
    <Card title={t("claims.duplicates")}>
      <ul>
        {claim.duplicates.map(({ id, number, statement, language }) => (
          <li key={id}>
            <Link href={`/desk/claims/${id}`}>{t("claims.number", { number })}</Link>{" "}
            <span className="statement" lang={language} dir="auto">
              {statement}
            </span>
          </li>
        ))}
      </ul>
    </Card>
  );
}

/** Before there is work on it, a claim is held against those that are known. */
function AlreadyChecked({ claim }: { claim: ClaimPage }) {
  if (claim.status !== "proposed" && claim.status !== "open") return null;
  const { markDuplicate } = claim.can;
  return (
    <KnownForClaim
      claim={claim}
      actions={
        markDuplicate.allowed
          ? { markDuplicate: markDuplicateAction, decline: declineClaimAction }
          : undefined
      }
    />
  );
}

function Margin({ claim, risk }: { claim: ClaimPage; risk: RiskOfClaim }) {
  const t = translator();
  return (
    <>
      <Card title={t("claims.facts")}>
        <Stack gap={3}>
          <ClaimFacts claim={claim} watch={watchClaimantAction} />
          <ClaimDays claim={claim} />
        </Stack>
      </Card>
      <RiskCard view={risk} actions={riskActions} />
      <Duplicates claim={claim} />
    </>
  );
}

type PanelProps = {
  claim: ClaimPage;
  evidence: ClaimEvidence;
  round: ClaimRound;
  verdict: ClaimVerdict;
  history: EventHistory;
  erasing: Erasing;
  media: ClaimMediaView;
  replies: RepliesOfClaim;
  talk: ClaimTalk;
  /** Null while nothing of it is published. */
  translations: TranslationsOfClaim | null;
};

/** The work on the claim in the order in which it is done, then what was said and what happened. */
function Main(props: PanelProps) {
  const t = translator();
  const { claim, evidence, round, verdict, history, erasing, media } = props;
  const { replies, talk, translations } = props;
  return (
    <>
      <Card title={t("claims.nextTitle")}>
        <NextStep
          claim={claim}
          open={openClaimAction}
          reviewed={round.quorum.have >= round.quorum.need}
        >
          <ToDeciding claim={claim} verdict={verdict} />
          <ToPublishing claim={claim} />
          <PublicPage claim={claim} />
        </NextStep>
      </Card>
      <AlreadyChecked claim={claim} />
      <Card title={t("claims.appearances.title")}>
        <AppearanceList
          appearances={claim.appearances}
          {...(claim.can.place.allowed ? { remove: removeAppearanceAction } : {})}
        />
      </Card>
      <MediaCard media={media} {...(claim.can.place.allowed ? { set: setMediaAction } : {})} />
      <EvidencePanel
        view={evidence}
        actions={evidenceActions}
        find={findSourceFor}
        recognise={recogniseSourcesFor}
      />
      <ReplyCard view={replies} actions={replyActions} />
      <ReviewPanel view={round} actions={roundActions} />
      <VerdictPanel view={verdict} />
      {translations ? <TranslationsCard view={translations} /> : null}
      <TalkCard talk={talk} actions={talkActions} />
      <HistoryCard at={`/desk/claims/${claim.id}`} history={history} erasing={erasing} />
    </>
  );
}

export default async function Page({ params, searchParams }: PageProps<"/desk/claims/[claimId]">) {
  const t = translator();
  const { claimId } = await params;
  const { before } = await searchParams;
  const actor = await signedInPerson(`/desk/claims/${claimId}`);
  const since = shown(await newestEvent(actor, {}));
  const claim = shown(await claimForDesk(actor, { claimId }));
  const [evidence, round, verdict, history, media, replies, risk, talk, translations] =
    await Promise.all([
      evidenceOfClaim(actor, { claimId }),
      roundOfClaim(actor, { claimId }),
      verdictOfClaim(actor, { claimId }),
      claimHistory(actor, { claimId, before: typeof before === "string" ? before : "" }),
      mediaOfClaim(actor, { claimId }),
      repliesOfClaim(actor, { claimId }),
      riskOfClaim(actor, { claimId }),
      talkOfClaim(actor, { claimId }),
      claim.publication ? translationsOfClaim(actor, { claimId }) : null,
    ]);
  return (
    <>
      <Head claim={claim} talk={shown(talk)} />
      <LivePage page={`claim/${claimId}`} since={since} changes={t("claims.live.changed")} />
      <Columns
        main={
          <Main
            claim={claim}
            evidence={shown(evidence)}
            round={shown(round)}
            verdict={shown(verdict)}
            history={shown(history)}
            erasing={{
              action: eraseEventAction,
              may: (event) => mayErase(actor, event).allowed,
            }}
            media={shown(media)}
            replies={shown(replies)}
            talk={shown(talk)}
            translations={translations && shown(translations)}
          />
        }
        margin={
          <>
            <AssignmentPanel view={shown(round)} actions={assignmentActions} />
            <Margin claim={claim} risk={shown(risk)} />
          </>
        }
      />
    </>
  );
}
