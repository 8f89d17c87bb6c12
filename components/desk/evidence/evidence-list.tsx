import type { ReactNode } from "react";
import { Day, Moment } from "@/components/desk/claims/moment";
import { Badge } from "@/components/ui/badge";
import { Icon, type IconName } from "@/components/ui/icon";
import { sourceKindLabel, stanceLabel } from "@/lib/evidence/labels";
import type { EvidenceView } from "@/lib/evidence/queries/of-claim";
import type { Stance } from "@/lib/evidence/schema";
import { translator } from "@/lib/platform/messages";
import { CopyLine } from "./copy-line";
import styles from "./evidence-list.module.css";

const stanceIcon: Record<Stance, IconName> = {
  supports: "check",
  refutes: "close",
  context: "quote",
};

/** What a source does to the claim, as a sign and a word. */
export function StanceMark({ stance }: { stance: Stance }) {
  const t = translator();
  return (
    <span className={styles.stance}>
      <Icon name={stanceIcon[stance]} /> {t(stanceLabel(stance))}
    </span>
  );
}

/** Where a source is from, with a way to it. */
function SourceLine({ source, timeZone }: Pick<EvidenceView, "source"> & { timeZone: string }) {
  const t = translator();
  const by = [source.publisher, source.author].filter(Boolean).join(", ");
  return (
    <p className={styles.source}>
      {source.url ? (
        <a href={source.url} rel="noreferrer external" dir="auto">
          {source.title}
        </a>
      ) : (
        <strong dir="auto">{source.title}</strong>
      )}
      <span className={styles.by}>
        <span dir="auto">{by || t("evidence.noPublisher")}</span>
        {source.publishedOn ? (
          <>
            , <Day day={source.publishedOn} />
          </>
        ) : null}
        . {t(sourceKindLabel(source.kind))}.
      </span>
      {source.archived ? (
        <span className={styles.by}>
          {t("captures.archivedLink", { original: source.archived.original })}{" "}
          <Moment at={source.archived.at} timeZone={timeZone} />
        </span>
      ) : null}
    </p>
  );
}

function Excerpt({ one }: { one: EvidenceView }) {
  const t = translator();
  if (one.excerpt === "") return <p className={styles.warning}>{t("evidence.lead")}</p>;
  return (
    <figure className={styles.quotation}>
      <blockquote className={`statement ${styles.excerpt}`} dir="auto">
        {one.excerpt}
      </blockquote>
      {one.locator ? <figcaption dir="auto">{one.locator}</figcaption> : null}
    </figure>
  );
}

/** One evidence as it is read; `below` is what can be done with it. */
export function EvidenceItem({
  one,
  timeZone,
  below,
}: {
  one: EvidenceView;
  timeZone: string;
  below?: ReactNode;
}) {
  const t = translator();
  return (
    <article className={styles.item} id={`evidence-${one.id}`}>
      <div className={styles.margin}>
        <StanceMark stance={one.stance} />
        {one.protected ? (
          <Badge tone="red">
            <Icon name="lock" /> {t("evidence.protected")}
          </Badge>
        ) : null}
      </div>
      <div className={styles.body}>
        <Excerpt one={one} />
        <SourceLine source={one.source} timeZone={timeZone} />
        {one.note ? (
          <p className={styles.note} dir="auto">
            {one.note}
          </p>
        ) : null}
        {one.protected ? (
          <p className={styles.note}>
            {t("evidence.withheldBecause")} <span dir="auto">{one.protectedReason}</span>
          </p>
        ) : null}
        <CopyLine one={one} timeZone={timeZone} />
        <p className={styles.about}>
          {t("evidence.broughtBy", { name: one.addedBy.name })}{" "}
          <Moment at={one.addedAt} timeZone={timeZone} />
        </p>
        {below}
      </div>
    </article>
  );
}

/** Evidence that no longer counts, with the reason; folded away. */
export function WithdrawnEvidence({
  withdrawn,
  timeZone,
}: {
  withdrawn: readonly EvidenceView[];
  timeZone: string;
}) {
  const t = translator();
  if (withdrawn.length === 0) return null;
  return (
    <details className={styles.withdrawn}>
      <summary>{t("evidence.withdrawn", { count: withdrawn.length })}</summary>
      {withdrawn.map((one) => (
        <div key={one.id} className={styles.gone}>
          <SourceLine source={one.source} timeZone={timeZone} />
          {one.withdrawn ? (
            <p>
              <span dir="auto">{one.withdrawn.reason}</span>{" "}
              <span className={styles.about}>
                <Moment at={one.withdrawn.at} timeZone={timeZone} />
              </span>
            </p>
          ) : null}
        </div>
      ))}
    </details>
  );
}
