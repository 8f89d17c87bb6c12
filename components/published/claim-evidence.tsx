import { translator } from "@/lib/platform/messages";
import type { PublicationSnapshot, PublishedEvidence } from "@/lib/publishing/snapshot";
import { WrittenDate } from "./written";

type Open = Extract<PublishedEvidence, { protected: false }>;

function Source({ source, locator }: Pick<Open, "source" | "locator">) {
  const t = translator();
  const { title, url, publisher, author, publishedOn, kind } = source;
  return (
    <p className="cite" dir="auto">
      {url ? (
        <a href={url} rel="noreferrer external">
          {title}
        </a>
      ) : (
        title
      )}
      {[author, publisher].filter(Boolean).map((name) => `, ${name}`)}
      {publishedOn ? (
        <>
          , <WrittenDate date={publishedOn} />
        </>
      ) : null}
      {locator ? `, ${locator}` : ""} · {t(`evidence.kind.${kind}`)}
    </p>
  );
}

function OneEvidence({ evidence }: { evidence: PublishedEvidence }) {
  const t = translator();
  const stance = (
    <p className={`stance ${evidence.stance}`}>{t(`evidence.stance.${evidence.stance}`)}</p>
  );
  if (evidence.protected) {
    return (
      <>
        {stance}
        <p className="withheld" dir="auto">
          {t("public.claim.withheld", { reason: evidence.reason })}
        </p>
      </>
    );
  }
  const { excerpt, note, capture, source, locator } = evidence;
  return (
    <>
      {stance}
      {excerpt ? (
        <blockquote className="excerpt" dir="auto">
          {excerpt}
        </blockquote>
      ) : null}
      <Source source={source} locator={locator} />
      {note ? (
        <p className="note" dir="auto">
          {note}
        </p>
      ) : null}
      {capture ? (
        <p className="hash">
          {t("public.claim.captureKept")}: {capture.sha256}
        </p>
      ) : null}
    </>
  );
}

/** What the verdict rests on: stance, words, where they stand. */
export function ClaimEvidence({ evidence }: { evidence: PublicationSnapshot["evidence"] }) {
  const t = translator();
  if (evidence.length === 0) return null;
  return (
    <section className="part" id="evidence">
      <h2>{t("public.claim.evidence")}</h2>
      <ol className="evidence">
        {evidence.map((one) => (
          <li key={one.id}>
            <OneEvidence evidence={one} />
          </li>
        ))}
      </ol>
    </section>
  );
}
