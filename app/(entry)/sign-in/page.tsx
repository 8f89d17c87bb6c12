import type { Metadata, Route } from "next";
import Link from "next/link";
import { redirect } from "next/navigation";
import { EntryProblem, EntrySheet } from "@/components/desk/people/entry-frame";
import { LanguageLine } from "@/components/desk/people/language-choice";
import { ProviderLink } from "@/components/desk/people/provider-link";
import { SignInForm } from "@/components/desk/people/sign-in-form";
import { signInProvider } from "@/lib/people/provider";
import { returnPath } from "@/lib/people/rules";
import { currentActor } from "@/lib/people/session";
import { isSignedIn } from "@/lib/platform/actor";
import { translator } from "@/lib/platform/messages";
import { signInAction } from "../actions";

export const generateMetadata = (): Metadata => ({ title: translator()("people.signIn.title") });

/** What the way through the provider came back with, if it came back empty-handed. */
const problemOf = (error: unknown, provider: { name: string } | null): string | null => {
  const t = translator();
  if (typeof error !== "string" || !provider) return null;
  return error === "no-account-for-identity"
    ? t("refusals.no-account-for-identity")
    : t("people.signIn.providerFailed", provider);
};

export default async function Page({ searchParams }: PageProps<"/sign-in">) {
  const t = translator();
  const asked = await searchParams;
  const returnTo = returnPath(typeof asked.return === "string" ? asked.return : "");
  if (isSignedIn(await currentActor())) redirect(returnTo as Route);
  const provider = signInProvider();
  const problem = problemOf(asked.error, provider);
  return (
    <EntrySheet
      title={t("people.signIn.title")}
      lead={t("people.signIn.lead")}
      below={
        <>
          <Link href="/forgotten">{t("people.signIn.forgotten")}</Link>
          <LanguageLine returnTo={returnTo} />
        </>
      }
    >
      {problem ? <EntryProblem>{problem}</EntryProblem> : null}
      <ProviderLink provider={provider} returnTo={returnTo} />
      <SignInForm action={signInAction} returnTo={returnTo} />
    </EntrySheet>
  );
}
