import { bundleOfClaim } from "@/lib/bundle/queries";
import { config } from "@/lib/platform/config";
import { database } from "@/lib/platform/database/client";
import { correctPublication, publishClaim } from "@/lib/publishing/commands";
import { dataFeed } from "@/lib/publishing/data-feed";
import { oembedAt } from "@/lib/publishing/embed/queries";
import { newsSitemap } from "@/lib/publishing/news-sitemap";
import { addressOf, claimPath } from "@/lib/publishing/paths";
import { previewPublication, publishingOfClaim } from "@/lib/publishing/queries";
import { searchPublished } from "@/lib/publishing/search";
import { suggestPublished } from "@/lib/publishing/search-suggest";
import { drawForSource } from "@/lib/publishing/source-turned";
import { makeClaim, makePerson, makeSource } from "../builders";
import { newest } from "../publications";
import { editors, everybody, row, theDesk, theServer } from "./row";

const versionOf = async (claimId: string) =>
  (await database().claim.findUniqueOrThrow({ where: { id: claimId } })).version;

const decided = async () => {
  const { id: claimId, reviewers } = await makeClaim("decided");
  return { right: reviewers[0], input: { claimId, version: await versionOf(claimId) } };
};

const published = async () => {
  const { input, right } = await decided();
  const outcome = await publishClaim(await makePerson("editor"), input);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusal));
  const { ratingId } = await database().verdict.findFirstOrThrow({
    where: { claimId: input.claimId },
  });
  const words = { summary: "It cost 3 billion.", explanation: "The accounts.", difference: "" };
  const correction = { kind: "clarification", note: "Said more clearly.", ratingId } as const;
  const version = await versionOf(input.claimId);
  return { right, input: { ...input, version, ...correction, ...words } };
};

const ofClaim = async () => {
  const { right, input } = await decided();
  return { right, input: { claimId: input.claimId } };
};

export const publishing = {
  "query bundle.of-claim": row(
    bundleOfClaim,
    async () => ({ input: { claimId: (await published()).input.claimId } }),
    editors,
  ),
  "command publishing.publish": row(publishClaim, decided, editors),
  "command publishing.correct": row(correctPublication, published, editors),
  "command publishing.draw-for-source": row(
    drawForSource,
    async () => ({ input: { sourceId: (await makeSource()).id } }),
    theServer,
  ),
  "query publishing.preview": row(
    previewPublication,
    async () => ({ input: { ...(await ofClaim()).input, kind: "first" as const } }),
    theDesk,
  ),
  "query publishing.data-feed": row(dataFeed, async () => ({ input: { month: null } }), everybody),
  "query publishing.news-sitemap": row(newsSitemap, async () => ({ input: {} }), everybody),
  "query publishing.oembed": row(
    oembedAt,
    async () => {
      const { slug } = await newest((await published()).input.claimId);
      return { input: { url: addressOf(config().CLAIMDESK_URL, claimPath(slug)) } };
    },
    everybody,
  ),
  "query publishing.search": row(
    searchPublished,
    async () => ({ input: { words: "bridge" } }),
    everybody,
  ),
  "query publishing.suggest": row(
    suggestPublished,
    async () => ({ input: { typed: "bri" } }),
    everybody,
  ),
  "query publishing.of-claim": row(publishingOfClaim, ofClaim, theDesk),
};
