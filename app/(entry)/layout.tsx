import type { Metadata } from "next";
import { cookies } from "next/headers";
import type { ReactNode } from "react";
import { EntryFrame } from "@/components/desk/people/entry-frame";
import { DemonstrationBanner } from "@/components/desk/shell/desk-shell";
import { themeCookie, themeOf } from "@/components/desk/shell/theme";
import { deskFrame } from "@/lib/people/queries/session";
import { currentActor } from "@/lib/people/session";
import { translator } from "@/lib/platform/messages";

/**
 * The ways in are nothing for search engines, and links with secrets in them tell no other site where they
 * led. Not "no-referrer": a form sent before hydration would then come from nowhere and be refused.
 */
export const metadata: Metadata = { robots: { index: false }, referrer: "same-origin" };

export default async function EntryLayout({ children }: { children: ReactNode }) {
  const frame = await deskFrame(await currentActor(), {});
  const theme = themeOf((await cookies()).get(themeCookie)?.value);
  return (
    <EntryFrame
      deskName={frame.ok ? frame.value.name : translator()("app.name")}
      theme={theme}
      banner={frame.ok && frame.value.demonstration ? <DemonstrationBanner /> : null}
    >
      {children}
    </EntryFrame>
  );
}
