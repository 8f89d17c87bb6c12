"use server";

import { redirect } from "next/navigation";
import {
  fetchArticle,
  keepArticleFile,
  takeInArticle,
  takeNewVersion,
} from "@/lib/articles/commands";
import { articleOrigins, articleRights } from "@/lib/articles/schema";
import { formAction, oneOf, text } from "@/lib/people/form-action";

const check = (kept: { fileId: string; url?: string }, origin: string): never => {
  const query = new URLSearchParams({ file: kept.fileId, origin, url: kept.url ?? "" });
  redirect(`/desk/articles/new?${query}`);
};

export const pasteArticle = formAction({
  read: (form) => ({
    bytes: new TextEncoder().encode(text(form, "bytes")),
    mediaType: "text/markdown; charset=utf-8",
    name: "",
  }),
  run: keepArticleFile,
  after: (kept) => check(kept, "pasted"),
});

export const uploadArticle = formAction({
  read: async (form) => {
    const file = form.get("bytes");
    const given = file instanceof File ? file : new File([], "");
    return {
      bytes: new Uint8Array(await given.arrayBuffer()),
      mediaType: given.type,
      name: given.name,
    };
  },
  run: keepArticleFile,
  after: (kept) => check(kept, "uploaded"),
});

export const fetchArticleAction = formAction({
  read: (form) => ({ url: text(form, "url").trim() }),
  run: fetchArticle,
  after: (kept) => check(kept, "fetched"),
});

export const takeInArticleAction = formAction({
  read: (form) => ({
    fileId: text(form, "fileId"),
    origin: oneOf(articleOrigins, text(form, "origin")),
    title: text(form, "title"),
    outlet: text(form, "outlet"),
    author: text(form, "author"),
    publishedOn: text(form, "publishedOn"),
    language: text(form, "language"),
    url: text(form, "url"),
    rights: oneOf(articleRights, text(form, "rights")),
  }),
  run: takeInArticle,
  after: ({ articleId }) => redirect(`/desk/articles/${articleId}`),
});

export const takeNewVersionAction = formAction({
  read: (form) => ({
    articleId: text(form, "articleId"),
    fileId: text(form, "fileId"),
    origin: oneOf(articleOrigins, text(form, "origin")),
  }),
  run: takeNewVersion,
  after: ({ articleId }) => redirect(`/desk/articles/${articleId}/versions`),
});
