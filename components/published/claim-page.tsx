import { localPath, wordsIn } from "@/lib/platform/locale";
import { translator } from "@/lib/platform/messages";
import type { ArchivedCopy } from "@/lib/publishing/archived-copies";
import { embedSnippet } from "@/lib/publishing/embed/snippet";
import { markdownHtml } from "@/lib/publishing/markdown";
import { claimPath, verifyPath } from "@/lib/publishing/paths";
import type { PublicationSnapshot } from "@/lib/publishing/snapshot";
import type { PublishedSubject } from "@/lib/publishing/subjects";
import { type GivenWords, givenAsWritten, inWordsGiven } from "@/lib/publishing/translated";
import { verdictLanguage } from "@/lib/publishing/verdict-language";
import { dayWords } from "@/lib/publishing/written-dates";
import { ClaimContext } from "./claim-context";
import { saidBy } from "./claim-entry";
import { ClaimEvidence } from "./claim-evidence";
import { ClaimFacts } from "./claim-facts";
import { ClaimHistory, type PublishedVersion } from "./claim-history";
import { ClaimMarkup } from "./claim-markup";
import { ClaimMedia } from "./claim-media";
import { ClaimSharing } from "./claim-sharing";
import { ClaimReply, ClaimReviews, ClaimVerdict } from "./claim-verdict";
import { ClaimWords } from "./claim-words";
import { EmbedOffer } from "./embed-offer";
import { type PublishedFrame, PublishedLayout } from "./layout";
import { Statement } from "./statement";

type Shown = { snapshot: PublicationSnapshot; timeZone: string };

/** What was changed last and why, on top of everything. */
function Notice({ snapshot: { kind, note, publishedAt, number }, timeZone }: Shown) {
  const t = translator();
  if (kind === "first") return null;
  return (
    <section className="notice">
      <h2>{t(`public.claim.notice.${kind}`, { date: dayWords(publishedAt, timeZone) })}</h2>
      <p dir="auto">{note}</p>
      <p>
        <a href={`#v${number}`}>{t("public.claim.whatChanged")}</a>
      </p>
    </section>
  );
}

function Explanation({
  explanation,
  language,
}: Pick<PublicationSnapshot, "explanation" | "language">) {
  const t = translator();
  if (explanation === "") return null;
  return (
    <section className="part">
      <h2>{t("public.claim.explanation")}</h2>
      <div
        className="prose"
        lang={language}
        dir="auto"
        // biome-ignore lint/security/noDangerouslySetInnerHtml: made and cleaned by markdownHtml
        dangerouslySetInnerHTML={{ __html: markdownHtml(explanation) }}
      />
    </section>
  );
}

/** What a reader can do about it. */
function YourTurn({ slug, snippet }: { slug: string; snippet: string }) {
  const t = translator();
  const named = encodeURIComponent(slug);
  return (
    <section className="part">
      <h2>{t("public.claim.yourTurn")}</h2>
      <ul>
        <li>
          <a href={localPath(`/ask-for-a-correction?claim=${named}`)}>
            {t("public.claim.askForCorrection")}
          </a>
        </li>
        <li>
          <a href={localPath(`/subscribe?kind=claim&slug=${named}`)}>{t("public.claim.follow")}</a>
        </li>
        <li>
          <a href={localPath(verifyPath(slug))}>{t("public.verify.link")}</a>
        </li>
        <li>
          <EmbedOffer snippet={snippet} />
        </li>
      </ul>
    </section>
  );
}

/** A claim as readers see it: its newest publication and everything that was published before. */
export function ClaimPage({
  frame,
  publications,
  subjects,
  given,
  archived,
}: {
  frame: PublishedFrame;
  /** Oldest first; there is always one. */
  publications: readonly PublishedVersion[];
  /** What the newest is listed under. */
  subjects: readonly PublishedSubject[];
  /** How the newest is given in the page's language; as it was written where that is not said. */
  given?: GivenWords;
  /** What is shown in place of pages that are gone, by the evidence. */
  archived?: ReadonlyMap<string, ArchivedCopy>;
}) {
  const t = translator();
  const newest = publications.at(-1)?.snapshot;
  const first = publications[0]?.snapshot;
  if (!newest || !first) throw new Error("a claim's page needs a publication");
  const words = given ?? givenAsWritten(newest);
  const snapshot = inWordsGiven(newest, words);
  const { statement, language, slug, summary, kind, rating } = snapshot;
  const { timeZone } = frame;
  const mark = kind === "retraction" ? t("public.claim.retracted") : wordsIn(rating.names);
  return (
    <PublishedLayout
      frame={frame}
      path={claimPath(slug)}
      title={statement}
      description={`${mark}. ${kind === "retraction" ? "" : summary}`.trim()}
      head={
        <>
          <ClaimMarkup snapshot={snapshot} firstPublishedAt={first.publishedAt} frame={frame} />
          <ClaimSharing frame={frame} snapshot={snapshot} />
        </>
      }
    >
      <Notice snapshot={snapshot} timeZone={timeZone} />
      <article>
        <header className="head">
          <p className="kicker">{t("public.claim.kicker")}</p>
          <Statement level="h1" text={statement} language={language} />
          <p className="by" dir="auto">
            {saidBy(snapshot)}
          </p>
          <ClaimWords snapshot={newest} given={words} frame={frame} />
        </header>
        <ClaimVerdict snapshot={snapshot} />
        <Explanation explanation={snapshot.explanation} language={verdictLanguage(snapshot)} />
        <ClaimMedia media={snapshot.media} />
        <ClaimContext appearances={snapshot.appearances} />
        <ClaimEvidence evidence={snapshot.evidence} archived={archived} timeZone={timeZone} />
        {newest.reply ? (
          <ClaimReply reply={newest.reply} language={verdictLanguage(newest)} />
        ) : null}
        <ClaimReviews snapshot={snapshot} />
        <ClaimFacts snapshot={snapshot} first={first} subjects={subjects} timeZone={timeZone} />
        <ClaimHistory publications={publications} timeZone={timeZone} />
        <YourTurn
          slug={slug}
          snippet={embedSnippet([...publications.slice(0, -1), { snapshot }], frame)}
        />
      </article>
    </PublishedLayout>
  );
}
