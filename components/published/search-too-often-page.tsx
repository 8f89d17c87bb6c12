import { localPath } from "@/lib/platform/locale";
import { translator } from "@/lib/platform/messages";
import { type SearchAsked, searchHref } from "@/lib/publishing/search-address";
import { type PublishedFrame, PublishedLayout } from "./layout";

/** Said to who searched more often than people do, with the way back to what they asked. */
export function SearchTooOftenPage({
  frame,
  asked,
  seconds,
}: {
  frame: PublishedFrame;
  asked: SearchAsked;
  /** Until the next search is answered. */
  seconds: number;
}) {
  const t = translator();
  return (
    <PublishedLayout
      frame={frame}
      path="/search"
      title={t("search.tooOften.title")}
      description={t("search.tooOften.title")}
      head={<meta name="robots" content="noindex" />}
    >
      <h1>{t("search.tooOften.title")}</h1>
      <p>{t("search.tooOften.text", { seconds })}</p>
      <p className="pages">
        <a href={searchHref(asked, { after: asked.after })}>{t("search.tooOften.again")}</a>
        <a href={localPath("/")}>{t("public.items.newest")}</a>
      </p>
    </PublishedLayout>
  );
}
