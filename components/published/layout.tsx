import type { ReactNode } from "react";
import {
  currentLocale,
  directionOf,
  inLocale,
  type Locale,
  localPath,
  ownNameOf,
} from "@/lib/platform/locale";
import { translator } from "@/lib/platform/messages";
import { addressOf } from "@/lib/publishing/paths";
import { stylesheet } from "./stylesheet";

/** What every public page says of the desk that made it. */
export type PublishedFrame = {
  deskName: string;
  /** Where the public pages are, without a slash at the end: "https://desk.example" */
  origin: string;
  /** The WebSub hub that is told of changes, null where there is none. */
  hub: string | null;
  /** The desk's time zone (IANA name), in which moments are told. */
  timeZone: string;
  /** In which pages are offered; those of the first have no prefix. */
  locales: readonly Locale[];
  /** The records of this desk are made up, and every page must say so. */
  demonstration: boolean;
};

const navigation = [
  ["/", "newest"],
  ["/search", "search"],
  ["/method", "method"],
  ["/corrections", "corrections"],
] as const;

/** The same page in each language, for programs in the head and for people at the foot. */
const inEachLanguage = ({ locales, origin }: PublishedFrame, path: string) =>
  locales.map((locale, at) => {
    const local = inLocale(locale, () => localPath(path), at === 0 ? "" : `/${locale}`);
    return { locale, path: local, address: addressOf(origin, local) };
  });

/**
 * A whole public page as a pure function: no hooks, no script, no request to any other origin.
 * Render it with `renderToStaticMarkup` and put "<!doctype html>" before it.
 */
export function PublishedLayout({
  frame,
  path,
  title,
  description,
  head,
  children,
}: {
  frame: PublishedFrame;
  /** Of this page: "/claims/the-bridge" */
  path: string;
  /** Without the desk's name, which is added. */
  title: string;
  description: string;
  /** More for the head: ClaimReview, feeds, alternates. */
  head?: ReactNode;
  /** What stands in `main`; classes are listed at the top of styles/base.css. */
  children: ReactNode;
}) {
  const t = translator();
  const others = inEachLanguage(frame, path);
  const fullTitle = title === frame.deskName ? title : `${title} · ${frame.deskName}`;
  return (
    // Statements, passages and what the desk wrote carry a language of their own.
    <html lang={currentLocale()} dir={directionOf(currentLocale())}>
      {/* biome-ignore lint/style/noHeadElement: this page never passes through Next */}
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{fullTitle}</title>
        <meta name="description" content={description} />
        <meta name="color-scheme" content="light dark" />
        <meta property="og:title" content={title} />
        {currentLocale() === "ar" ? (
          // Of the letters most devices have; those that have none would show the page twice.
          <link
            rel="preload"
            href="/fonts/noto-naskh-arabic-arabic-wght-normal.woff2"
            as="font"
            type="font/woff2"
            crossOrigin=""
          />
        ) : null}
        <link rel="icon" href="/favicon.svg" type="image/svg+xml" />
        <link rel="apple-touch-icon" href="/apple-touch-icon.png" />
        <link rel="canonical" href={addressOf(frame.origin, localPath(path))} />
        {others.length > 1
          ? others.map(({ locale, address }) => (
              <link key={locale} rel="alternate" hrefLang={locale} href={address} />
            ))
          : null}
        {/* biome-ignore lint/security/noDangerouslySetInnerHtml: our own sheet; as text React would escape its ">" */}
        <style dangerouslySetInnerHTML={{ __html: stylesheet }} />
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
          <a className="name" href={localPath("/")}>
            {frame.deskName}
          </a>
          <nav aria-label={t("public.navigation")}>
            <ul className="nav">
              {navigation.map(([href, item]) => (
                <li key={href}>
                  <a href={localPath(href)} aria-current={href === path ? "page" : undefined}>
                    {t(`public.items.${item}`)}
                  </a>
                </li>
              ))}
            </ul>
          </nav>
        </header>
        <main className="page" id="text">
          {children}
        </main>
        <footer className="foot">
          <p>{frame.deskName}</p>
          <a href={localPath("/send-a-claim")}>{t("public.items.send")}</a>
          <a href={localPath("/subscribe")}>{t("public.items.subscribe")}</a>
          <a href="/developers">{t("developers.title")}</a>
          <p>{t("public.madeWith")}</p>
          {others.length > 1 ? (
            <ul className="nav" aria-label={t("public.languages")}>
              {others.map(({ locale, path: local }) => (
                <li key={locale}>
                  <a
                    href={local}
                    hrefLang={locale}
                    lang={locale}
                    aria-current={locale === currentLocale() ? "true" : undefined}
                  >
                    {ownNameOf(locale)}
                  </a>
                </li>
              ))}
            </ul>
          ) : null}
        </footer>
      </body>
    </html>
  );
}
