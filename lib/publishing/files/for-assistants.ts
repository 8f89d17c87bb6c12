import { translator } from "@/lib/platform/messages";
import { markdownOf } from "../page-markdown";
import { addressOf, markdownPath } from "../paths";
import { newestVerdicts } from "../published";
import type { FileKind } from "./file-kind";

/** How many of the newest verdicts are named. */
const NAMED = 20;

/** What an assistant finds here and how, as https://llmstxt.org proposes. */
export const guideForAssistants: FileKind = {
  path: /^\/llms\.txt$/,
  draw: async ({ db, frame: { deskName: desk, origin } }) => {
    const t = translator();
    const link = (path: string, name: string, words: string) =>
      `- [${name.replaceAll(/[[\]\n]/gu, " ")}](${addressOf(origin, path)})${words === "" ? "" : `: ${words}`}`;
    const verdicts = await newestVerdicts(db);
    const content = [
      `# ${desk}`,
      `> ${t("assistants.about", { desk })}`,
      t("assistants.howToCite"),
      `## ${t("assistants.programs")}`,
      [
        link("/mcp", "Model Context Protocol", t("assistants.mcp")),
        link("/developers", "API", t("assistants.api")),
        link("/feed.json", "JSON Feed", t("assistants.feed")),
        link("/sitemap.xml", "Sitemap", t("assistants.sitemap")),
      ].join("\n"),
      `## ${t("assistants.pages")}`,
      [
        link(markdownPath("/method"), t("public.method.title"), ""),
        link(markdownPath("/corrections"), t("public.corrections.title"), ""),
      ].join("\n"),
      `## ${t("public.items.newest")}`,
      verdicts
        .slice(0, NAMED)
        .map(({ snapshot: { slug, statement, kind, rating } }) =>
          link(
            markdownPath(`/claims/${slug}`),
            statement,
            kind === "retraction" ? t("public.claim.retracted") : rating.names.en,
          ),
        )
        .join("\n"),
    ];
    return {
      status: 200,
      mediaType: "text/plain; charset=utf-8",
      content: `${content.join("\n\n")}\n`,
    };
  },
  changedBy: () => ["/llms.txt"],
  standing: ["/llms.txt"],
};

/** Every page of a kind once more, as Markdown: the same words without the frame around them. */
export const markdownForm = (page: FileKind): FileKind => ({
  path: new RegExp(page.path.source.replace(/^\^\\\/\$$/u, "^\\/index$").replace(/\$$/u, "\\.md$")),
  draw: async (context, ...names) => {
    const drawn = await page.draw(context, ...names);
    return (
      drawn && {
        ...drawn,
        mediaType: "text/markdown; charset=utf-8",
        content: await markdownOf(String(drawn.content), context.frame.origin),
      }
    );
  },
  changedBy: (publication) => page.changedBy(publication).map(markdownPath),
  standing: (page.standing ?? []).map(markdownPath),
});
