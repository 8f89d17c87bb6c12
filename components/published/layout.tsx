import type { ReactNode } from "react";
import { translator } from "@/lib/platform/messages";

type PublishedLink = { href: string; label: string; current?: boolean };

export type PublishedFrame = {
  /** The desk's name, at the head and the foot of every page. */
  deskName: string;
  homeHref: string;
  navigation: readonly PublishedLink[];
  footer: readonly PublishedLink[];
  stylesheetHref: string;
  /** The records of this desk are made up, and every page must say so. */
  demonstration: boolean;
};

/**
 * A whole public page as a pure function: no hooks, no script, no request to any other origin.
 * Render it with `renderToStaticMarkup` and put "<!doctype html>" before it.
 */
export function PublishedLayout({
  frame,
  lang,
  title,
  description,
  canonicalUrl,
  head,
  children,
}: {
  frame: PublishedFrame;
  /** Language of the page's own words; statements and passages carry their own `lang`. */
  lang: string;
  /** Without the desk's name, which is added. */
  title: string;
  description: string;
  canonicalUrl: string;
  /** More for the head: ClaimReview, feeds, alternates. */
  head?: ReactNode;
  /** What stands in `main`; classes are listed at the top of published.css. */
  children: ReactNode;
}) {
  const t = translator();
  const fullTitle = title === frame.deskName ? title : `${title} · ${frame.deskName}`;
  return (
    <html lang={lang}>
      {/* biome-ignore lint/style/noHeadElement: this page never passes through Next */}
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{fullTitle}</title>
        <meta name="description" content={description} />
        <meta name="color-scheme" content="light dark" />
        <meta property="og:title" content={title} />
        <meta property="og:description" content={description} />
        <link rel="canonical" href={canonicalUrl} />
        <link rel="stylesheet" href={frame.stylesheetHref} />
        {head}
      </head>
      <body>
        <a className="skip" href="#text">
          {t("public.skip")}
        </a>
        {frame.demonstration ? (
          <aside className="demo" aria-label={t("public.demonstration.title")}>
            <strong>{t("public.demonstration.title")}.</strong> {t("public.demonstration.text")}
          </aside>
        ) : null}
        <header className="top">
          <a className="name" href={frame.homeHref}>
            {frame.deskName}
          </a>
          <nav aria-label={t("public.navigation")}>
            <ul className="nav">
              <Links links={frame.navigation} />
            </ul>
          </nav>
        </header>
        <main className="page" id="text">
          {children}
        </main>
        <footer className="foot">
          <p>{frame.deskName}</p>
          <ul className="nav">
            <Links links={frame.footer} />
          </ul>
          <p>{t("public.madeWith")}</p>
        </footer>
      </body>
    </html>
  );
}

function Links({ links }: { links: readonly PublishedLink[] }) {
  return links.map(({ href, label, current }) => (
    <li key={href}>
      <a href={href} aria-current={current ? "page" : undefined}>
        {label}
      </a>
    </li>
  ));
}
