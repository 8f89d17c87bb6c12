import type { Metadata } from "next";
import { ResetForm } from "@/components/desk/people/entry-forms";
import { EntrySheet } from "@/components/desk/people/entry-frame";
import { SpentLink } from "@/components/desk/people/spent-link";
import { resetOfLink } from "@/lib/people/queries/links";
import { currentActor } from "@/lib/people/session";
import { translator } from "@/lib/platform/messages";
import { resetPasswordAction } from "../../actions";

export const generateMetadata = (): Metadata => ({ title: translator()("people.reset.title") });

export default async function Page({ params }: PageProps<"/reset/[token]">) {
  const t = translator();
  const { token } = await params;
  const link = await resetOfLink(await currentActor(), { token });
  if (!link.ok) return <SpentLink />;
  const { email } = link.value;
  return (
    <EntrySheet title={t("people.reset.title")} lead={t("people.reset.lead", { email })}>
      <ResetForm action={resetPasswordAction} token={token} email={email} />
    </EntrySheet>
  );
}
