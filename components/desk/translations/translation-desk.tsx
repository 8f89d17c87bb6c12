import Link from "next/link";
import { Moment } from "@/components/desk/claims/moment";
import { Card } from "@/components/ui/card";
import { PageHeader } from "@/components/ui/page-header";
import { languageName } from "@/lib/platform/language-tags";
import { translator } from "@/lib/platform/messages";
import type { TranslationDesk as View } from "@/lib/translations/queries/translation";
import { TranslationToRead } from "./side-by-side";
import { type TranslationActions, TranslationDecision } from "./translation-decision";
import { TranslationForm } from "./translation-form";
import styles from "./translations.module.css";

function Head({ view: { claim, original, language } }: { view: View }) {
  const t = translator();
  return (
    <PageHeader
      statement
      title={original.statement}
      lang={original.language}
      above={
        <>
          <Link href={`/desk/claims/${claim.id}`}>
            {t("claims.number", { number: claim.number })}
          </Link>{" "}
          · {t("translations.into", { language: languageName(language) })}
        </>
      }
      below={
        <>
          <span>{t("translations.ofVersion", { number: original.number })}</span>{" "}
          <a href={claim.path}>{t("translations.toPublic")}</a>
        </>
      }
    />
  );
}

/** What has to be known before one writes. */
function Notes({ view }: { view: View }) {
  const t = translator();
  const { offered, words, inWork, approved, withdrawn, can } = view;
  const notes = [
    offered ? "" : t("translations.notOffered"),
    words.ofNumber === null ? "" : t("translations.fromEarlier", { number: words.ofNumber }),
    inWork?.state === "draft" && inWork.sentBackReason !== ""
      ? t("translations.sentBack", { reason: inWork.sentBackReason })
      : "",
    withdrawn ? t("translations.withdrawn", { reason: withdrawn.withdrawnReason }) : "",
    approved && can.write.allowed ? t("translations.newRound") : "",
    can.write.allowed ? "" : t(`refusals.${can.write.because}`),
  ].filter((note) => note !== "");
  return notes.map((note) => <p key={note}>{note}</p>);
}

function Rounds({ view: { rounds, timeZone } }: { view: View }) {
  const t = translator();
  if (rounds.length === 0) return null;
  return (
    <Card title={t("translations.rounds")}>
      <ul className={styles.lines}>
        {rounds.map(({ id, state, publicationNumber, round, ...one }) => (
          <li key={id} className={styles.line}>
            <span>
              {t(`translations.round.${state}`, {
                number: publicationNumber,
                round,
                translator: one.translator,
                reviewer: one.reviewer ?? "",
              })}
            </span>
            <span className={styles.quiet}>
              <Moment at={one.withdrawnAt ?? one.approvedAt ?? one.writtenAt} timeZone={timeZone} />
            </span>
            {one.withdrawnReason === "" ? null : (
              <span className={styles.quiet} dir="auto">
                {one.withdrawnReason}
              </span>
            )}
          </li>
        ))}
      </ul>
    </Card>
  );
}

/** A published claim and its words in another language, beside each other. */
export function TranslationDesk({ view, actions }: { view: View; actions: TranslationActions }) {
  const t = translator();
  return (
    <>
      <Head view={view} />
      <div className={styles.desk}>
        <Card title={t("translations.words")}>
          <div className={styles.desk}>
            <Notes view={view} />
            {view.can.write.allowed ? (
              <TranslationForm key={view.original.number} view={view} action={actions.write} />
            ) : (
              <TranslationToRead view={view} />
            )}
          </div>
        </Card>
        <TranslationDecision view={view} actions={actions} />
        <Rounds view={view} />
      </div>
    </>
  );
}
