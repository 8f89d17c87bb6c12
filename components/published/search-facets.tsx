import { RatingMark } from "@/components/ui/rating-mark";
import { currentLocale, writtenAs } from "@/lib/platform/locale";
import { translator } from "@/lib/platform/messages";
import { type SearchAsked, searchHref } from "@/lib/publishing/search-address";
import type { Facet, FacetValue } from "@/lib/publishing/search-facets";

function Value({ value, href }: { value: FacetValue; href: string }) {
  return (
    <li>
      <a href={href}>
        <span dir="auto">
          {value.mark ? <RatingMark {...value.mark} size="small" /> : null} {value.name}
        </span>{" "}
        <span className="n">{value.claims.toLocaleString(writtenAs[currentLocale()])}</span>
      </a>
    </li>
  );
}

/** What a search can be narrowed down by, with how many each would leave. */
export function SearchFacets({
  asked,
  facets,
  note,
}: {
  asked: SearchAsked;
  facets: readonly Facet[];
  /** Among how many was counted, where not among all. */
  note: string | null;
}) {
  const t = translator();
  const open = facets.filter(({ values }) => values.length > 0);
  if (open.length === 0) return null;
  return (
    <details className="facets">
      <summary>{t("search.narrow")}</summary>
      <div>
        {open.map(({ name, values }) => (
          <section key={name} aria-labelledby={`by-${name}`}>
            <h2 id={`by-${name}`}>{t(`search.facets.${name}`)}</h2>
            <ul>
              {values.map((value) => (
                <Value
                  key={value.value}
                  value={value}
                  href={searchHref(asked, { [name]: value.value })}
                />
              ))}
            </ul>
          </section>
        ))}
        {note ? <p className="note">{note}</p> : null}
      </div>
    </details>
  );
}

/** What a search has been narrowed down to; each can be taken away. */
export function ChosenFacets({ asked, facets }: { asked: SearchAsked; facets: readonly Facet[] }) {
  const t = translator();
  const chosen = facets.flatMap(({ name, chosen: value }) =>
    value === null ? [] : [{ name, value }],
  );
  if (chosen.length === 0) return null;
  return (
    <ul className="chosen" aria-label={t("search.chosen")}>
      {chosen.map(({ name, value }) => (
        <li key={name}>
          <a
            href={searchHref(asked, { [name]: "" })}
            aria-label={t("search.remove", { name: `${t(`search.facets.${name}`)}: ${value}` })}
          >
            <span className="kicker">{t(`search.facets.${name}`)}</span> <bdi>{value}</bdi>{" "}
            <span aria-hidden="true">×</span>
          </a>
        </li>
      ))}
    </ul>
  );
}
