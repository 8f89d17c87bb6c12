import type { Metadata } from "next";
import { SetupForm } from "@/components/desk/people/entry-forms";
import { EntrySheet } from "@/components/desk/people/entry-frame";
import { SpentLink } from "@/components/desk/people/spent-link";
import { setupOfLink } from "@/lib/people/queries/links";
import { currentActor } from "@/lib/people/session";
import { translator } from "@/lib/platform/messages";
import { setUpAction } from "../actions";

export const generateMetadata = (): Metadata => ({ title: translator()("setup.title") });

export default async function Page({ searchParams }: PageProps<"/setup">) {
  const t = translator();
  const { token } = await searchParams;
  const given = typeof token === "string" ? token : "";
  const link = await setupOfLink(await currentActor(), { token: given });
  if (!link.ok) return <SpentLink text={t("setup.spent")} />;
  return (
    <EntrySheet title={t("setup.title")} lead={t("setup.lead")}>
      <SetupForm action={setUpAction} token={given} />
    </EntrySheet>
  );
}
