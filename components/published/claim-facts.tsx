import type { ReactNode } from "react";
import { languageName } from "@/lib/platform/language-tags";
import { localPath, wordsIn } from "@/lib/platform/locale";
import { translator } from "@/lib/platform/messages";
import { listingPath } from "@/lib/publishing/listing-paths";
import type { PublicationSnapshot } from "@/lib/publishing/snapshot";
import type { PublishedSubject } from "@/lib/publishing/subjects";
import { Day, WrittenDate } from "./written";

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <>
      <dt>{name}</dt>
      <dd dir="auto">{children}</dd>
    </>
  );
}

/** A name that leads to everything listed under it. */
function Listed({
  kind,
  name,
  subjects,
}: Pick<PublishedSubject, "kind" | "name"> & { subjects: readonly PublishedSubject[] }) {
  const subject = subjects.find((one) => one.kind === kind && one.name === name);
  if (!subject) return name;
  return <a href={localPath(listingPath({ kind, key: subject.slug }))}>{name}</a>;
}

/** Who made the claim, with where else they are known; what it counts; all its days. */
export function ClaimFacts({
  snapshot,
  first,
  subjects,
  timeZone,
}: {
  snapshot: PublicationSnapshot;
  first: PublicationSnapshot;
  /** What it is listed under, with pages of their own. */
  subjects: readonly PublishedSubject[];
  timeZone: string;
}) {
  const t = translator();
  const { claimant, claimedOn, topics, measures, validUntil, recheckOn, number } = snapshot;
  const { rating, language, appearances } = snapshot;
  const outlets = [...new Set(appearances.map(({ outlet }) => outlet))].filter(Boolean);
  return (
    <section className="part">
      <h2>{t("public.claim.about")}</h2>
      <dl className="facts">
        {claimant ? (
          <Fact name={t("public.claim.parts.claimant")}>
            <Listed kind="claimant" name={claimant.name} subjects={subjects} />
            {claimant.sameAs.map((address) => (
              <span key={address}>
                {" "}
                ·{" "}
                <a href={address} rel="noreferrer external">
                  {new URL(address).hostname.replace(/^www\./u, "")}
                </a>
              </span>
            ))}
          </Fact>
        ) : null}
        {claimedOn ? (
          <Fact name={t("public.claim.claimedOn")}>
            <WrittenDate date={claimedOn} />
          </Fact>
        ) : null}
        {measures.length > 0 ? (
          <Fact name={t("public.claim.figures")}>
            {measures.map((measure) => (
              <p key={measure}>{measure}</p>
            ))}
          </Fact>
        ) : null}
        {topics.length > 0 ? (
          <Fact name={t("public.claim.topics")}>
            {topics.map((topic, at) => (
              <span key={topic}>
                {at === 0 ? "" : ", "}
                <Listed kind="topic" name={topic} subjects={subjects} />
              </span>
            ))}
          </Fact>
        ) : null}
        {outlets.length > 0 ? (
          <Fact name={t("public.listing.kicker.outlet")}>
            {outlets.map((outlet, at) => (
              <span key={outlet}>
                {at === 0 ? "" : ", "}
                <Listed kind="outlet" name={outlet} subjects={subjects} />
              </span>
            ))}
          </Fact>
        ) : null}
        <Fact name={t("public.listing.kicker.rating")}>
          <a href={localPath(listingPath({ kind: "rating", key: rating.key }))}>
            {wordsIn(rating.names)}
          </a>
        </Fact>
        <Fact name={t("public.listing.kicker.language")}>
          <a href={localPath(listingPath({ kind: "language", key: language }))}>
            {languageName(language)}
          </a>
        </Fact>
        <Fact name={t("public.claim.decided")}>
          <Day moment={snapshot.decidedAt} timeZone={timeZone} />
        </Fact>
        <Fact name={t("public.claim.published")}>
          <Day moment={first.publishedAt} timeZone={timeZone} />
        </Fact>
        {number > 1 ? (
          <Fact name={t("public.claim.changed")}>
            {number}, <Day moment={snapshot.publishedAt} timeZone={timeZone} />
          </Fact>
        ) : null}
        {validUntil ? (
          <Fact name={t("public.claim.validUntil")}>
            <WrittenDate date={validUntil} />
          </Fact>
        ) : null}
        {recheckOn ? (
          <Fact name={t("public.claim.recheckOn")}>
            <WrittenDate date={recheckOn} />
          </Fact>
        ) : null}
      </dl>
    </section>
  );
}
