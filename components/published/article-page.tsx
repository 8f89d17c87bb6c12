import { currentLocale, directionOf, localPath } from "@/lib/platform/locale";
import { translator } from "@/lib/platform/messages";
import { articlePath, claimPath } from "@/lib/publishing/paths";
import {
  type ClaimInArticle,
  type PublishedReading,
  publishedReading,
  type ReadingBlock,
} from "@/lib/publishing/published-reading";
import { Passage } from "./claim-context";
import { type PublishedFrame, PublishedLayout } from "./layout";
import { VerdictMark, verdictColour } from "./verdict-mark";
import { WrittenDate } from "./written";

/** An article as the newest publication of a claim in it describes it. */
export type PublishedArticle = {
  id: string;
  title: string;
  outlet: string;
  author: string;
  publishedOn: string | null;
  url: string | null;
  /** BCP 47 */
  language: string;
};

type ArticleRun = PublishedReading["blocks"][number]["segments"][number];

function Card({ claim: { snapshot } }: { claim: ClaimInArticle }) {
  return (
    <a className={`card ${verdictColour(snapshot)}`} href={localPath(claimPath(snapshot.slug))}>
      <VerdictMark snapshot={snapshot} size="small" />
      <br />
      <span lang={snapshot.language} dir="auto">
        {snapshot.statement}
      </span>
    </a>
  );
}

function Cards({ claims }: { claims: readonly ClaimInArticle[] }) {
  if (claims.length === 0) return null;
  return (
    <div className="cards">
      {claims.map((claim) => (
        <Card key={claim.snapshot.claimId} claim={claim} />
      ))}
    </div>
  );
}

const claimsOf = (ids: readonly string[], claims: readonly ClaimInArticle[]) =>
  ids.flatMap((id) => claims[Number(id)] ?? []);

function Run({ run, claims }: { run: ArticleRun; claims: readonly ClaimInArticle[] }) {
  const [claim, other] = claimsOf(run.passages, claims);
  if (!claim) return run.text;
  return (
    <a
      className={`hl ${other ? "hl2 " : ""}${verdictColour(claim.snapshot)}`}
      href={localPath(claimPath(claim.snapshot.slug))}
    >
      {run.text}
    </a>
  );
}

/** The text itself, with each claim beside the paragraph it begins in. */
function Text({
  text,
  blocks,
  claims,
}: {
  text: string;
  blocks: readonly ReadingBlock[];
  claims: readonly ClaimInArticle[];
}) {
  const t = translator();
  const reading = publishedReading(text, blocks, claims);
  return (
    <>
      {reading.blocks.map(({ kind, key, segments, begins }) => {
        const Block = kind === "heading" ? "h2" : "p";
        return (
          <div className="para" key={key}>
            <Block dir="auto">
              {segments.map((run) => (
                <Run key={run.offset} run={run} claims={claims} />
              ))}
            </Block>
            <Cards claims={claimsOf(begins, claims)} />
          </div>
        );
      })}
      {reading.elsewhere.length > 0 ? (
        <section className="part" lang={currentLocale()} dir={directionOf(currentLocale())}>
          <h2>{t("public.article.elsewhere")}</h2>
          <Passages claims={reading.elsewhere} />
        </section>
      ) : null}
    </>
  );
}

/** Only the words that were checked, where the rest is not ours to show. */
function Passages({ claims }: { claims: readonly ClaimInArticle[] }) {
  const inOrder = claims.toSorted(
    (a, b) => (a.appearance.start ?? Infinity) - (b.appearance.start ?? Infinity),
  );
  return inOrder.map((claim) => (
    <div className="para" key={`${claim.snapshot.claimId} ${claim.appearance.start}`}>
      <Passage appearance={claim.appearance} />
      <Cards claims={[claim]} />
    </div>
  ));
}

/** An article with its published claims in their places. */
export function ArticlePage({
  frame,
  article,
  text,
  blocks,
  claims,
}: {
  frame: PublishedFrame;
  article: PublishedArticle;
  /** Of the version the newest publication points to; null where only passages may be shown. */
  text: string | null;
  blocks: readonly ReadingBlock[];
  claims: readonly ClaimInArticle[];
}) {
  const t = translator();
  const { title, outlet, author, publishedOn, url, language } = article;
  return (
    <PublishedLayout
      frame={frame}
      path={articlePath(article.id)}
      title={title}
      description={t("public.article.description", { title, outlet })}
    >
      <article>
        <header className="head">
          <p className="kicker">{t("public.article.kicker")}</p>
          <h1 className="statement" lang={language} dir="auto">
            {title}
          </h1>
          <p className="by">
            {[outlet, author].filter(Boolean).join(", ")}
            {publishedOn ? (
              <>
                , <WrittenDate date={publishedOn} />
              </>
            ) : null}
            {url ? (
              <>
                {" "}
                ·{" "}
                <a href={url} rel="noreferrer external">
                  {t("public.article.original")}
                </a>
              </>
            ) : null}
          </p>
        </header>
        {text === null ? <p className="hint">{t("public.article.excerptsOnly")}</p> : null}
        <div className="reading" lang={language} dir="auto">
          {text === null ? (
            <Passages claims={claims} />
          ) : (
            <Text text={text} blocks={blocks} claims={claims} />
          )}
        </div>
      </article>
    </PublishedLayout>
  );
}
