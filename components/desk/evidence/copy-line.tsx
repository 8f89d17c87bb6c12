import { Day, Moment } from "@/components/desk/claims/moment";
import { Icon } from "@/components/ui/icon";
import { captureReasonLabel, differenceLabel } from "@/lib/evidence/labels";
import type { EvidenceView } from "@/lib/evidence/queries/of-claim";
import { translator } from "@/lib/platform/messages";
import styles from "./evidence-list.module.css";
import { SourceSince } from "./source-since";

type One = { one: EvidenceView; timeZone: string };

/** Words of the excerpt beside those that stand in their place. */
function ChangedWords({ words }: { words: readonly { excerpt: string; copy: string }[] }) {
  const t = translator();
  return (
    <ul className={styles.changes}>
      {words.map((change) => (
        <li key={`${change.excerpt} ${change.copy}`}>
          {t("captures.place.change", {
            excerpt: change.excerpt || t("captures.place.nothing"),
            copy: change.copy || t("captures.place.nothing"),
          })}
        </li>
      ))}
    </ul>
  );
}

/** Whether the excerpt stands in the copy, where, and what is not the same. */
function ExcerptInCopy({ place }: Pick<EvidenceView, "place">) {
  const t = translator();
  switch (place.state) {
    case "no-excerpt":
      return null;
    case "no-text":
      return <p className={styles.copy}>{t("captures.place.noText")}</p>;
    case "found":
      return (
        <p className={styles.found}>
          <Icon name="check" /> {t("captures.place.found", { page: place.page ?? 0 })}
        </p>
      );
    case "differs":
      return (
        <div className={styles.found}>
          <p>
            <Icon name="check" /> {t("captures.place.differs", { page: place.page ?? 0 })}{" "}
            {place.in.map((one) => t(differenceLabel(one))).join(", ")}
          </p>
          {place.words.length > 0 ? <ChangedWords words={place.words} /> : null}
        </div>
      );
    case "not-found":
      return (
        <div className={styles.warning}>
          <p>{t("captures.place.notFound")}</p>
          {place.instead ? (
            <p>
              {t("captures.place.instead", { page: place.page ?? 0 })}{" "}
              <q dir="auto">{place.instead}</q>
            </p>
          ) : null}
        </div>
      );
  }
}

/** What the copy says of itself, which may not be what was typed. */
function SaysOfItself({ capture }: { capture: NonNullable<EvidenceView["capture"]> }) {
  const t = translator();
  const { title, publisher, author, publishedOn } = capture;
  const said = [title, publisher, author].filter(Boolean);
  if (said.length === 0 && !publishedOn) return null;
  return (
    <p className={styles.copy}>
      {t("captures.says")} <span dir="auto">{said.join(" · ")}</span>
      {publishedOn ? (
        <>
          {said.length > 0 ? " · " : null}
          <Day day={publishedOn} />
        </>
      ) : null}
    </p>
  );
}

type Copy = { capture: NonNullable<EvidenceView["capture"]>; timeZone: string };

/** How the page looked, and where else a copy of it is. */
function LooksAndArchive({ capture, timeZone }: Copy) {
  const t = translator();
  const { id, pictureSha256, memento } = capture;
  const picture = `/desk/captures/${id}/picture`;
  return (
    <>
      {memento ? (
        <p className={styles.copy}>
          <a href={memento.url} rel="noreferrer external">
            <Icon name="external" /> {t("captures.memento")}
          </a>{" "}
          <Moment at={memento.at} timeZone={timeZone} />
        </p>
      ) : null}
      {pictureSha256 ? (
        <details className={styles.looks}>
          <summary>{t("captures.showPicture")}</summary>
          {/* biome-ignore lint/performance/noImgElement: it is no asset of the site but a file of the desk */}
          <img src={picture} alt={t("captures.picture")} loading="lazy" />
          <code className={styles.hash} title={`SHA-256 ${pictureSha256}`}>
            {pictureSha256.slice(0, 12)}
          </code>
        </details>
      ) : null}
    </>
  );
}

/** A copy that is being made, or why there is none. */
function Requested({ one, timeZone }: One) {
  const t = translator();
  const { request } = one;
  if (!request) return null;
  const because = request.because ? t(captureReasonLabel(request.because)) : "";
  if (!request.isWaiting) {
    return (
      <p className={styles.warning}>
        {t("captures.gaveUp")} {because}
      </p>
    );
  }
  return (
    <p className={styles.copy}>
      {because ? (
        <>
          {because} {t("captures.again")} <Moment at={request.nextAttemptAt} timeZone={timeZone} />
        </>
      ) : (
        t("captures.waiting")
      )}
    </p>
  );
}

/** The copy that was kept, and whether the excerpt stands in it. */
export function CopyLine({ one, timeZone }: One) {
  const t = translator();
  const { capture, request } = one;
  if (!capture) {
    return (
      <>
        <Requested one={one} timeZone={timeZone} />
        {request?.isWaiting ? null : <p className={styles.warning}>{t("evidence.noCopy")}</p>}
      </>
    );
  }
  return (
    <>
      <p className={styles.copy}>
        <a href={`/desk/captures/${capture.id}`} download>
          <Icon name="file" />{" "}
          {t(capture.isFetched ? "captures.archived" : "evidence.copy", {
            size: Math.ceil(capture.size / 1000),
          })}
        </a>{" "}
        <Moment at={capture.capturedAt} timeZone={timeZone} />{" "}
        <code className={styles.hash} title={`SHA-256 ${capture.sha256}`}>
          {capture.sha256.slice(0, 12)}
        </code>{" "}
        {capture.isFetched ? (
          <>
            <a href={`/desk/captures/${capture.id}/wacz`} download>
              <Icon name="file" /> {t("captures.wacz")}
            </a>{" "}
          </>
        ) : null}
        {capture.hasText ? (
          <a href={`/desk/captures/${capture.id}/text`} target="_blank" rel="noreferrer">
            <Icon name="external" /> {t("captures.openText")}
          </a>
        ) : null}
      </p>
      <LooksAndArchive capture={capture} timeZone={timeZone} />
      <SaysOfItself capture={capture} />
      <ExcerptInCopy place={one.place} />
      <Requested one={one} timeZone={timeZone} />
      <SourceSince one={one} timeZone={timeZone} />
    </>
  );
}
