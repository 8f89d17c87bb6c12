import Link from "next/link";
import { ClaimStatusMark } from "@/components/desk/claims/claim-status";
import { AlsoHere } from "@/components/desk/live/also-here";
import { LivePage } from "@/components/desk/live/live-page";
import { PageHeader } from "@/components/ui/page-header";
import { translator } from "@/lib/platform/messages";
import type { ClaimRound } from "@/lib/reviews/queries/round-of-claim";

/** The claim that is reviewed or decided, over the page that does it. */
export function ReviewHead({
  claim,
  title,
}: {
  claim: ClaimRound["claim"];
  /** What is done here. */
  title: string;
}) {
  const t = translator();
  return (
    <PageHeader
      statement
      title={claim.statement}
      lang={claim.language}
      above={
        <>
          <Link href={`/desk/claims/${claim.id}`}>
            {t("claims.number", { number: claim.number })}
          </Link>{" "}
          · {title}
        </>
      }
      below={
        <>
          <ClaimStatusMark status={claim.status} />
          <AlsoHere />
          <LivePage page={`claim/${claim.id}`} />
        </>
      }
    />
  );
}
