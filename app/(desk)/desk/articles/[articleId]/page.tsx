import type { Metadata } from "next";
import Link from "next/link";
import { ClaimCard } from "@/components/desk/article-reader/claim-card";
import { MarkingReader } from "@/components/desk/article-reader/marking-reader";
import { ArticleFacts } from "@/components/desk/articles/article-facts";
import { ArticleSince } from "@/components/desk/articles/article-since";
import { HistoryCard } from "@/components/desk/history/history-card";
import { AlsoHere } from "@/components/desk/live/also-here";
import { LivePage } from "@/components/desk/live/live-page";
import { SuggestionsPanel } from "@/components/desk/suggestions/suggestions-panel";
import { Stack } from "@/components/ui/layout";
import { PageHeader } from "@/components/ui/page-header";
import { articleForDesk } from "@/lib/articles/queries";
import { readerBlocks } from "@/lib/articles/segments";
import { readLanguages } from "@/lib/claims/claim-language";
import { claimantsLike, topics } from "@/lib/claims/queries/find";
import { articleHistory } from "@/lib/claims/queries/history";
import { claimsOfArticle } from "@/lib/claims/queries/of-article";
import { mayErase } from "@/lib/integrity/policy";
import { newestEvent } from "@/lib/live/queries/newest-event";
import { signedInPerson } from "@/lib/people/session";
import { shown } from "@/lib/people/shown";
import { translator } from "@/lib/platform/messages";
import { suggestionsForArticle } from "@/lib/suggestions/queries";
import { eraseEventAction } from "../../claims/[claimId]/history-actions";
import { fetchArticleAction } from "../new/actions";
import { findClaimsForLink, linkClaimAction, markClaimAction } from "./actions";
import { decideSuggestionAction } from "./suggestion-actions";

export const generateMetadata = (): Metadata => ({ title: translator()("articles.reader.title") });

export default async function Page({
  params,
  searchParams,
}: PageProps<"/desk/articles/[articleId]">) {
  const t = translator();
  const { articleId } = await params;
  const { version, before } = await searchParams;
  const actor = await signedInPerson(`/desk/articles/${articleId}`);
  const asked = typeof version === "string" ? { number: version } : {};
  const since = shown(await newestEvent(actor, {}));
  const article = shown(await articleForDesk(actor, { articleId, ...asked }));
  const claims = shown(await claimsOfArticle(actor, { articleVersionId: article.shown.id }));
  const [claimants, known, suggested, history] = await Promise.all([
    claimantsLike(actor, {}),
    topics(actor, {}),
    suggestionsForArticle(actor, { articleVersionId: article.shown.id }),
    articleHistory(actor, { articleId, before: typeof before === "string" ? before : "" }),
  ]);
  const choices = {
    claimants: shown(claimants),
    topics: shown(known).map(({ name }) => name),
    languages: readLanguages,
  };
  const isNewest = article.shown.number === article.newest;
  const placed = claims.flatMap(({ passage: { id, start, end } }) =>
    start === null || end === null ? [] : [{ id, start, end }],
  );
  const lost = claims.filter(({ passage }) => passage.start === null);
  const card = (claim: (typeof claims)[number]) => (
    <ClaimCard key={claim.appearanceId} claim={claim} language={article.language} />
  );
  return (
    <>
      <PageHeader
        statement
        title={article.title}
        lang={article.language}
        above={<Link href="/desk/articles">{t("articles.title")}</Link>}
        below={
          <>
            <ArticleFacts article={article} />
            <ArticleSince article={article} fetch={fetchArticleAction} />
            <AlsoHere />
          </>
        }
      />
      <LivePage page={`article/${articleId}`} since={since} />
      {isNewest ? (
        <SuggestionsPanel
          view={shown(suggested)}
          article={{
            articleVersionId: article.shown.id,
            language: article.language,
            publishedOn: article.publishedOn ?? "",
          }}
          choices={choices}
          deciding={
            article.can.edit.allowed
              ? { decide: decideSuggestionAction, mark: markClaimAction }
              : undefined
          }
          open={claims.length === 0}
        />
      ) : null}
      <Stack gap={6}>
        <MarkingReader
          article={{
            articleVersionId: article.shown.id,
            text: article.shown.text,
            language: article.language,
            publishedOn: article.publishedOn ?? "",
          }}
          blocks={readerBlocks(article.shown.text, article.shown.blocks, placed)}
          cards={Object.fromEntries(claims.map((claim) => [claim.passage.id, card(claim)]))}
          choices={choices}
          marking={
            article.can.edit.allowed
              ? { mark: markClaimAction, link: linkClaimAction, find: findClaimsForLink }
              : undefined
          }
        />
        {lost.length > 0 ? (
          <section>
            <h2>{t("articles.reader.unplaced")}</h2>
            {lost.map(card)}
          </section>
        ) : null}
        <HistoryCard
          at={`/desk/articles/${articleId}`}
          history={shown(history)}
          erasing={{ action: eraseEventAction, may: (event) => mayErase(actor, event).allowed }}
        />
      </Stack>
    </>
  );
}
