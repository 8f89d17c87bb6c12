import type { Metadata, Route } from "next";
import { cookies } from "next/headers";
import type { ReactNode } from "react";
import { LiveDesk } from "@/components/desk/live/live-desk";
import { JudgingProvider } from "@/components/desk/matching/judging";
import { Palette } from "@/components/desk/search/palette";
import { DemonstrationBanner, DeskShell } from "@/components/desk/shell/desk-shell";
import { themeCookie, themeOf } from "@/components/desk/shell/theme";
import { inboxNews } from "@/lib/notifications/queries/inbox";
import { deskFrame } from "@/lib/people/queries/session";
import { currentActor } from "@/lib/people/session";
import { shown } from "@/lib/people/shown";
import { type Actor, isAdmin, isEditor, isSignedIn } from "@/lib/platform/actor";
import { translator } from "@/lib/platform/messages";
import { signOutAction } from "./actions";
import { judgePairAction } from "./claims/pair-actions";

/** The desk can be installed, and is then among the ways to share a page (public/manifest.webmanifest). */
export const metadata: Metadata = {
  robots: { index: false },
  manifest: "/manifest.webmanifest",
};

const everybody = ["start", "inbox", "queue", "articles", "numbers"] as const;
const editors = ["tips", "exchange"] as const;
const admins = ["people", "mailbox", "settings"] as const;

/** The ways an actor has something to do on; each page asks its own policy. */
const navigationOf = (actor: Actor, unread = 0) => {
  const t = translator();
  return [...everybody, ...(isEditor(actor) ? editors : []), ...(isAdmin(actor) ? admins : [])].map(
    (item) => ({
      href: (item === "start" ? "/desk" : `/desk/${item}`) as Route,
      label: t(`shell.items.${item}`),
      // Every page of the desk lies below its path.
      ...(item === "start" ? { alone: true } : {}),
      // A claim is reached through the queue, and leads back there.
      ...(item === "queue" ? { covers: "/desk/claims" } : {}),
      ...(item === "numbers" ? { covers: "/desk/principles" } : {}),
      ...(item === "inbox" ? { count: unread } : {}),
    }),
  );
};

const placesOf = (actor: Actor) =>
  navigationOf(actor).map(({ href, label }) => ({ path: String(href), label }));

const actionsOf = (actor: Actor) => {
  const t = translator();
  return [
    { path: "/desk/search", label: t("deskSearch.label") },
    ...(isEditor(actor)
      ? [
          { path: "/desk/articles/new", label: t("deskSearch.palette.takeIn") },
          { path: "/desk/claims/new", label: t("deskSearch.palette.newClaim") },
        ]
      : []),
    { path: "/desk/attach", label: t("bringing.title") },
    { path: "/desk/account", label: t("shell.account") },
  ];
};

/** The frame around the desk's pages. Not a lock: without a session it only leaves the frame away. */
export default async function DeskLayout({ children }: { children: ReactNode }) {
  const t = translator();
  const actor = await currentActor();
  const frame = await deskFrame(actor, {});
  if (!isSignedIn(actor) || !frame.ok) return children;
  const news = shown(await inboxNews(actor, {}));
  return (
    <DeskShell
      deskName={frame.value.name}
      homeHref="/desk"
      navigation={navigationOf(actor, news.count)}
      person={{ name: actor.name, role: t(`people.role.${actor.role}`) }}
      accountHref={"/desk/account" as Route}
      publicHref="/"
      signOut={signOutAction}
      theme={themeOf((await cookies()).get(themeCookie)?.value)}
      search={<Palette places={placesOf(actor)} actions={actionsOf(actor)} />}
      banner={frame.value.demonstration ? <DemonstrationBanner /> : null}
    >
      <LiveDesk state={news.state}>
        <JudgingProvider judge={judgePairAction}>{children}</JudgingProvider>
      </LiveDesk>
    </DeskShell>
  );
}
