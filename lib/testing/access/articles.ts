import { randomUUID } from "node:crypto";
import {
  editArticle,
  keepArticleFile,
  placePassage,
  takeInArticle,
  takeNewVersion,
} from "@/lib/articles/commands";
import {
  articleAnnotations,
  articleDraft,
  articleForDesk,
  articles as articleList,
  articleVersions,
} from "@/lib/articles/queries";
import { watchVersion } from "@/lib/articles/watching/begin";
import { noteArticleLook } from "@/lib/articles/watching/note-look";
import { addAppearance } from "@/lib/claims/commands/appearances";
import { articleHistory } from "@/lib/claims/queries/history";
import { database } from "@/lib/platform/database/client";
import { makeArticle, makeClaim, makePerson } from "../builders";
import { editors, nobodysInput, row, theDesk, theServer } from "./row";

const text = () => ({
  bytes: new TextEncoder().encode(`The bridge\n\nIt cost 4 billion euros (${randomUUID()}).`),
  mediaType: "text/plain; charset=utf-8",
  name: "bridge.txt",
});

const kept = async () => {
  const outcome = await keepArticleFile(await makePerson("editor"), text());
  if (!outcome.ok) throw new Error("refused");
  return outcome.value.fileId;
};

const metadata = {
  title: "The bridge",
  outlet: "The Courier",
  author: "",
  publishedOn: "2021-06",
  language: "en",
  url: "",
  rights: "excerpts",
} as const;

const anArticle = async () => ({ input: { articleId: (await makeArticle()).id } });

const passage = async () => {
  const { versionId: articleVersionId } = await makeArticle();
  const { id: claimId } = await makeClaim("open");
  const place = { claimId, articleVersionId, start: 0, end: 10 };
  const added = await addAppearance(await makePerson("editor"), place);
  if (!added.ok) throw new Error("refused");
  const { id } = await database().passage.findFirstOrThrow({
    where: { appearanceId: added.value.appearanceId },
  });
  return { input: { passageId: id, start: 4, end: 10 } };
};

export const articles = {
  "command articles.keep-file": row(keepArticleFile, async () => ({ input: text() }), editors),
  "command articles.take-in": row(
    takeInArticle,
    async () => ({ input: { fileId: await kept(), origin: "pasted" as const, ...metadata } }),
    editors,
  ),
  "command articles.edit": row(
    editArticle,
    async () => ({ input: { articleId: (await makeArticle()).id, version: 1, ...metadata } }),
    editors,
  ),
  "command articles.note-look": row(
    noteArticleLook,
    async () => {
      const { id: articleId } = await makeArticle();
      const url = "https://courier.example/bridge";
      const version = { articleId, url, origin: "fetched", sha256: "0".repeat(64) };
      await database().$transaction((tx) => watchVersion(tx, version, new Date()));
      const look = { ok: false as const, reason: "not-success", detail: "410" };
      return { input: { articleId, look, lost: [] } };
    },
    theServer,
  ),
  "command articles.take-version": row(
    takeNewVersion,
    async () => {
      const { id: articleId } = await makeArticle();
      return { input: { articleId, fileId: await kept(), origin: "pasted" as const } };
    },
    editors,
  ),
  "command articles.place-passage": row(placePassage, passage, editors),
  "query articles.list": row(articleList, nobodysInput, theDesk),
  "query articles.read": row(articleForDesk, anArticle, theDesk),
  "query articles.versions": row(articleVersions, anArticle, theDesk),
  "query articles.history": row(articleHistory, anArticle, theDesk),
  "query articles.annotations": row(articleAnnotations, anArticle, theDesk),
  "query articles.draft": row(
    articleDraft,
    async () => ({ input: { fileId: await kept(), url: "" } }),
    editors,
  ),
};
