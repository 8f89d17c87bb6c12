import { localPath } from "@/lib/platform/locale";
import { translator } from "@/lib/platform/messages";
import { facetNames, type SearchAsked } from "@/lib/publishing/search-address";

/** A question and what it is narrowed down by; a form that the browser sends by itself. */
export function SearchBox({ asked }: { asked: SearchAsked }) {
  const t = translator();
  const kept = { ...asked, order: asked.order ?? "" };
  return (
    <search>
      <form action={localPath("/search")} className="search">
        <label className="hidden" htmlFor="q">
          {t("search.label")}
        </label>
        <div className="box">
          <input
            id="q"
            type="search"
            name="q"
            defaultValue={asked.words}
            maxLength={200}
            dir="auto"
            placeholder={t("search.label")}
            data-suggestions={t("search.suggestions")}
          />
        </div>
        {[...facetNames, "order" as const].map((name) =>
          kept[name] === "" ? null : (
            <input key={name} type="hidden" name={name} value={kept[name]} />
          ),
        )}
        <button type="submit">{t("search.button")}</button>
      </form>
    </search>
  );
}
