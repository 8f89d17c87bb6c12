"use server";

import { redirect } from "next/navigation";
import { editArticle } from "@/lib/articles/commands";
import { articleRights } from "@/lib/articles/schema";
import { formAction, oneOf, text } from "@/lib/people/form-action";

export const editArticleAction = formAction({
  read: (form) => ({
    articleId: text(form, "articleId"),
    version: text(form, "seenVersion"),
    title: text(form, "title"),
    outlet: text(form, "outlet"),
    author: text(form, "author"),
    publishedOn: text(form, "publishedOn"),
    language: text(form, "language"),
    url: text(form, "url"),
    rights: oneOf(articleRights, text(form, "rights")),
  }),
  run: editArticle,
  after: ({ articleId }) => redirect(`/desk/articles/${articleId}`),
});
