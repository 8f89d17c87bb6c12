import type { ReactNode } from "react";
import { translator } from "@/lib/platform/messages";
import type { PublicationSnapshot } from "@/lib/publishing/snapshot";
import { Day, WrittenDate } from "./written";

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <>
      <dt>{name}</dt>
      <dd dir="auto">{children}</dd>
    </>
  );
}

/** Who made the claim, with where else they are known; what it counts; all its days. */
export function ClaimFacts({
  snapshot,
  first,
  timeZone,
}: {
  snapshot: PublicationSnapshot;
  first: PublicationSnapshot;
  timeZone: string;
}) {
  const t = translator();
  const { claimant, claimedOn, topics, measures, validUntil, recheckOn, number } = snapshot;
  return (
    <section className="part">
      <h2>{t("public.claim.about")}</h2>
      <dl className="facts">
        {claimant ? (
          <Fact name={t("public.claim.parts.claimant")}>
            {claimant.name}
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
          <Fact name={t("public.claim.topics")}>{topics.join(", ")}</Fact>
        ) : null}
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
