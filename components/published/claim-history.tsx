import { translator } from "@/lib/platform/messages";
import { changesBetweenPublications, type PublicationChange } from "@/lib/publishing/history";
import type { PublicationSnapshot } from "@/lib/publishing/snapshot";
import { Day } from "./written";

/** A publication and the fingerprint of the very text that was stored. */
export type PublishedVersion = { snapshot: PublicationSnapshot; sha256: string };

const elementOf = { same: "span", added: "ins", removed: "del" } as const;

function Change({ part, words }: PublicationChange) {
  const t = translator();
  return (
    <>
      <dt>{t(`public.claim.parts.${part}`)}</dt>
      <dd dir="auto">
        {words.map(({ kind, text }, at) => {
          const Element = elementOf[kind];
          // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a finished comparison never move
          return kind === "same" ? text : <Element key={at}>{text}</Element>;
        })}
      </dd>
    </>
  );
}

function Version({
  version: { snapshot, sha256 },
  before,
  newest,
  timeZone,
}: {
  version: PublishedVersion;
  before: PublishedVersion | undefined;
  newest: boolean;
  timeZone: string;
}) {
  const t = translator();
  const { number, kind, publishedAt, note } = snapshot;
  const changes = before ? changesBetweenPublications(before.snapshot, snapshot) : [];
  return (
    <li id={`v${number}`}>
      <p className="when">
        {t("public.claim.version", { number })} · {t(`publishing.kind.${kind}`)} ·{" "}
        <Day moment={publishedAt} timeZone={timeZone} />
      </p>
      {note ? <p dir="auto">{note}</p> : null}
      {changes.length > 0 ? (
        <details open={newest}>
          <summary>{t("public.claim.whatChanged")}</summary>
          <dl className="facts">
            {changes.map((change) => (
              <Change key={change.part} {...change} />
            ))}
          </dl>
        </details>
      ) : null}
      <p className="hash">
        <span>{t("public.claim.fingerprint")}:</span> {sha256}
      </p>
    </li>
  );
}

/** Every version of the page, newest first, with what changed in it. */
export function ClaimHistory({
  publications,
  timeZone,
}: {
  /** Oldest first */
  publications: readonly PublishedVersion[];
  timeZone: string;
}) {
  const t = translator();
  return (
    <section className="part" id="history">
      <h2>{t("public.claim.history")}</h2>
      <ol className="history" reversed>
        {publications
          .map((version, at) => (
            <Version
              key={version.snapshot.number}
              version={version}
              before={publications[at - 1]}
              newest={at === publications.length - 1}
              timeZone={timeZone}
            />
          ))
          .toReversed()}
      </ol>
    </section>
  );
}
