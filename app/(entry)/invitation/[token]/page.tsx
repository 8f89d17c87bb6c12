import type { Metadata } from "next";
import { JoinForm } from "@/components/desk/people/entry-forms";
import { EntrySheet } from "@/components/desk/people/entry-frame";
import { ProviderLink } from "@/components/desk/people/provider-link";
import { SpentLink } from "@/components/desk/people/spent-link";
import { signInProvider } from "@/lib/people/provider";
import { invitationOfLink } from "@/lib/people/queries/links";
import { currentActor } from "@/lib/people/session";
import { translator } from "@/lib/platform/messages";
import { joinAction } from "../../actions";

export const generateMetadata = (): Metadata => ({
  title: translator()("people.invitation.title"),
});

export default async function Page({ params }: PageProps<"/invitation/[token]">) {
  const t = translator();
  const { token } = await params;
  const link = await invitationOfLink(await currentActor(), { token });
  if (!link.ok) return <SpentLink />;
  return (
    <EntrySheet title={t("people.invitation.title")} lead={t("people.invitation.lead", link.value)}>
      <ProviderLink provider={signInProvider()} returnTo="/desk" />
      <JoinForm action={joinAction} token={token} email={link.value.email} />
    </EntrySheet>
  );
}
