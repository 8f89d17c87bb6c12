import { readFile } from "node:fs/promises";
import { keepArticleFile, takeInArticle } from "@/lib/articles/commands";
import { articleForDesk } from "@/lib/articles/queries";
import { markClaim } from "@/lib/claims/commands/create";
import { parseMeasures } from "@/lib/claims/measure/parse-measure";
import { partialDateSchema } from "@/lib/claims/partial-date";
import type { CaseArticle, CaseClaim } from "./case";
import { type Desk, must } from "./desk";

const bytesOf = async (article: CaseArticle): Promise<Uint8Array> =>
  article.file
    ? readFile(new URL(article.file, import.meta.url))
    : new TextEncoder().encode(article.text ?? "");

/** Takes an article of the demonstration in and returns the version its claims are marked in. */
export const takeIn = async ({ people }: Desk, article: CaseArticle) => {
  const bytes = new Uint8Array(await bytesOf(article));
  const { fileId } = must(
    await keepArticleFile(people.editor, {
      bytes,
      mediaType: "text/plain; charset=utf-8",
      name: article.file ?? "",
    }),
  );
  const { file: _, text: __, ...details } = article;
  const { articleId } = must(
    await takeInArticle(people.editor, { fileId, origin: "pasted", ...details }),
  );
  const { shown } = must(await articleForDesk(people.editor, { articleId }));
  return { articleVersionId: shown.id, text: shown.text, language: article.language };
};

type TakenIn = Awaited<ReturnType<typeof takeIn>>;

/** Marks a claim where its words stand in the text, with the measure that is read from them. */
export const mark = async (
  { people }: Desk,
  article: TakenIn,
  claim: CaseClaim,
): Promise<string> => {
  const start = article.text.indexOf(claim.exact);
  if (start < 0) throw new Error(`These words are not in the article: ${claim.exact}`);
  const date = partialDateSchema.parse(claim.claimedOn);
  const { claimId } = must(
    await markClaim(people.editor, {
      articleVersionId: article.articleVersionId,
      start,
      end: start + claim.exact.length,
      statement: claim.statement ?? claim.exact,
      claimant: claim.claimant?.name ?? "",
      claimantKind: claim.claimant?.kind ?? "",
      claimantSameAs: [...(claim.claimant?.sameAs ?? [])],
      claimantAffiliation: claim.claimant?.affiliation ?? "",
      claimantUnknown: claim.claimant === null,
      claimedOn: claim.claimedOn,
      language: article.language,
      topics: claim.topics,
      measures: parseMeasures(claim.exact, article.language, { date }),
      open: claim.status !== "proposed" && claim.status !== "declined",
    }),
  );
  return claimId;
};
