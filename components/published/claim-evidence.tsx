import { translator } from "@/lib/platform/messages";
import type { ArchivedCopy } from "@/lib/publishing/archived-copies";
import type { PublicationSnapshot, PublishedEvidence } from "@/lib/publishing/snapshot";
import { Day, WrittenDate } from "./written";

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

/** Where a public web archive has the page, and of when. */
function Elsewhere({ url, at, timeZone }: { url: string; at: string; timeZone: string }) {
  const t = translator();
  return (
    <p className="cite">
      <bdi>
        <a href={url} rel="noreferrer external">
          {t("public.claim.archivedAt", { archive: new URL(url).host })}
        </a>
      </bdi>
      , <Day moment={at} timeZone={timeZone} />
    </p>
  );
}

/** That the page is gone, and what stood there: the excerpt among its own words, and what the copy is. */
function Archived({ copy, timeZone }: { copy: ArchivedCopy; timeZone: string }) {
  const t = translator();
  const { goneSince, capturedAt, address, before, exact, after, sha256 } = copy;
  return (
    <>
      <p className="note">
        {t("public.claim.gone")} <Day moment={goneSince} timeZone={timeZone} />
      </p>
      <details>
        <summary>{t("public.claim.archivedCopy")}</summary>
        <p className="cite" dir="auto">
          {address} · <Day moment={capturedAt} timeZone={timeZone} />
        </p>
        {exact ? (
          <blockquote className="excerpt" dir="auto">
            {before}
            <mark>{exact}</mark>
            {after}
          </blockquote>
        ) : null}
        <p className="note">{t("public.claim.aboutCopy")}</p>
        <p className="hash">SHA-256: {sha256}</p>
      </details>
    </>
  );
}

type Shown = { evidence: PublishedEvidence; archived: ArchivedCopy | undefined; timeZone: string };

function OneEvidence({ evidence, archived, timeZone }: Shown) {
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
      {capture?.archived ? <Elsewhere {...capture.archived} timeZone={timeZone} /> : null}
      {archived ? <Archived copy={archived} timeZone={timeZone} /> : null}
      {note ? (
        <p className="note" dir="auto">
          {note}
        </p>
      ) : null}
      {capture ? (
        <p className="hash">
          <span>{t("public.claim.captureKept")}:</span> {capture.sha256}
        </p>
      ) : null}
    </>
  );
}

/** What the verdict rests on: stance, words, where they stand. */
export function ClaimEvidence({
  evidence,
  archived,
  timeZone,
}: {
  evidence: PublicationSnapshot["evidence"];
  archived?: ReadonlyMap<string, ArchivedCopy> | undefined;
  timeZone: string;
}) {
  const t = translator();
  if (evidence.length === 0) return null;
  return (
    <section className="part" id="evidence">
      <h2>{t("public.claim.evidence")}</h2>
      <ol className="evidence">
        {evidence.map((one) => (
          <li key={one.id}>
            <OneEvidence evidence={one} archived={archived?.get(one.id)} timeZone={timeZone} />
          </li>
        ))}
      </ol>
    </section>
  );
}
