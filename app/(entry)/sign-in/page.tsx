import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { EntrySheet } from "@/components/desk/people/entry-frame";
import { SignInForm } from "@/components/desk/people/sign-in-form";
import { returnPath } from "@/lib/people/rules";
import { currentActor } from "@/lib/people/session";
import { isSignedIn } from "@/lib/platform/actor";
import { translator } from "@/lib/platform/messages";
import { signInAction } from "./actions";

const t = translator();

export const metadata: Metadata = { title: t("people.signIn.title") };

export default async function Page({ searchParams }: PageProps<"/sign-in">) {
  const asked = await searchParams;
  const returnTo = returnPath(typeof asked.return === "string" ? asked.return : "");
  if (isSignedIn(await currentActor())) redirect(returnTo);
  return (
    <EntrySheet title={t("people.signIn.title")} lead={t("people.signIn.lead")}>
      <SignInForm action={signInAction} returnTo={returnTo} />
    </EntrySheet>
  );
}
