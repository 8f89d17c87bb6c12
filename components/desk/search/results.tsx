import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { Row } from "@/components/ui/layout";
import { LinkButton } from "@/components/ui/link-button";
import { NavTabs } from "@/components/ui/nav-tabs";
import { translator } from "@/lib/platform/messages";
import { kindLabel } from "@/lib/search/labels";
import type { SearchPage } from "@/lib/search/queries";
import { Count } from "./count";
import { Hit } from "./hit";
import styles from "./search.module.css";
import { searchHref } from "./search-href";

type Section = SearchPage["sections"][number];

function Kinds({ page }: { page: SearchPage }) {
  const t = translator();
  const { asked, sections, whole } = page;
  if (sections.length < 2) return null;
  return (
    <NavTabs
      label={t("deskSearch.operator.kind")}
      tabs={[
        {
          href: searchHref({ ...asked, kind: null, after: "" }),
          label: t("deskSearch.all"),
          count: <Count {...page.all} />,
          current: whole === null,
        },
        ...sections
          .filter(({ found, kind }) => found > 0 || kind === whole)
          .map((section) => ({
            href: searchHref({ ...asked, kind: section.kind, after: "" }),
            label: t(kindLabel(section.kind)),
            count: <Count {...section} />,
            current: whole === section.kind,
          })),
      ]}
    />
  );
}

function Hits({ section, page }: { section: Section; page: SearchPage }) {
  return (
    <ol className={styles.hits}>
      {section.hits.map((hit) => (
        <Hit key={hit.id} hit={hit} clock={page} />
      ))}
    </ol>
  );
}

function SomeOfEach({ page }: { page: SearchPage }) {
  const t = translator();
  return page.sections
    .filter(({ found }) => found > 0)
    .map((section) => (
      <Card
        key={section.kind}
        title={
          <>
            {t(kindLabel(section.kind))} <Count {...section} />
          </>
        }
        actions={
          section.found > section.hits.length ? (
            <LinkButton
              size="small"
              href={searchHref({ ...page.asked, kind: section.kind, after: "" })}
            >
              {t("deskSearch.more")}
            </LinkButton>
          ) : null
        }
      >
        <Hits section={section} page={page} />
      </Card>
    ));
}

function Turning({ page }: { page: SearchPage }) {
  const t = translator();
  const { asked, next, ranked, shown, sections, whole } = page;
  const section = sections.find(({ kind }) => kind === whole);
  if (!section || (!next && !asked.after)) return null;
  return (
    <Row>
      <span className={styles.quiet}>
        {t("deskSearch.position", { from: shown + 1, to: shown + section.hits.length })}
      </span>
      {asked.after ? (
        <LinkButton size="small" href={searchHref({ ...asked, after: "" })}>
          {t("deskSearch.first")}
        </LinkButton>
      ) : null}
      {next ? (
        <LinkButton size="small" rel="next" href={searchHref({ ...asked, after: next })}>
          {t("deskSearch.next")}
        </LinkButton>
      ) : null}
      {!next && ranked && section.capped ? (
        <>
          <span className={styles.quiet}>{t("deskSearch.endOfRanked")}</span>
          <LinkButton size="small" href={searchHref({ ...asked, order: "newest", after: "" })}>
            {t("deskSearch.newestFirst")}
          </LinkButton>
        </>
      ) : null}
    </Row>
  );
}

/** What a search found: a little of each kind, or a page of one. */
export function Results({ page }: { page: SearchPage }) {
  const t = translator();
  const whole = page.sections.find(({ kind }) => kind === page.whole);
  if (page.all.found === 0) {
    return <EmptyState title={t("deskSearch.nothing")}>{t("deskSearch.nothingHint")}</EmptyState>;
  }
  return (
    <div className={styles.results}>
      <Kinds page={page} />
      {whole ? <Hits section={whole} page={page} /> : <SomeOfEach page={page} />}
      <Turning page={page} />
    </div>
  );
}
