import type { ReactNode } from "react";
import { localPath } from "@/lib/platform/locale";
import { translator } from "@/lib/platform/messages";
import type { PublicationKind } from "@/lib/publishing/kinds";
import { claimPath } from "@/lib/publishing/paths";
import type { PublicationSnapshot } from "@/lib/publishing/snapshot";
import { dateWords, dayWords } from "@/lib/publishing/written-dates";
import { Statement } from "./statement";
import { VerdictMark } from "./verdict-mark";
import { Day } from "./written";

const sinceLabels = {
  correction: "public.home.corrected",
  update: "public.home.updated",
  clarification: "public.home.clarified",
} as const satisfies Partial<Record<PublicationKind, string>>;

/** Who said it and when, as far as it is known. */
export const saidBy = ({ claimant, claimedOn }: PublicationSnapshot): string => {
  const t = translator();
  const name = claimant?.name ?? t("public.claim.unknownClaimant");
  return claimedOn ? t("public.claim.byOn", { name, date: dateWords(claimedOn) }) : name;
};

/** A published claim in a list. */
export function ClaimEntry({
  snapshot,
  timeZone,
  lead = false,
  marked,
  children,
}: {
  snapshot: PublicationSnapshot;
  timeZone: string;
  /** The first and largest of a page. */
  lead?: boolean;
  /** A text of it with something in it marked, in a list of what was searched. */
  marked?: (text: string) => ReactNode;
  /** More about it. */
  children?: ReactNode;
}) {
  const t = translator();
  const { kind, publishedAt, statement, language, summary, slug } = snapshot;
  const since = kind in sinceLabels ? sinceLabels[kind as keyof typeof sinceLabels] : null;
  return (
    <li className={lead ? "entry lead" : "entry"}>
      <p className="when">
        {since ? (
          t(since, { date: dayWords(publishedAt, timeZone) })
        ) : (
          <Day moment={publishedAt} timeZone={timeZone} />
        )}
      </p>
      <VerdictMark snapshot={snapshot} />
      <Statement level="h2" text={statement} language={language} href={localPath(claimPath(slug))}>
        {marked?.(statement)}
      </Statement>
      {kind === "retraction" ? null : <p dir="auto">{marked?.(summary) ?? summary}</p>}
      {children}
      <p className="by" dir="auto">
        {marked?.(saidBy(snapshot)) ?? saidBy(snapshot)}
      </p>
    </li>
  );
}
