import type { Metadata } from "next";
import Link from "next/link";
import { ForgottenForm } from "@/components/desk/people/entry-forms";
import { EntrySheet } from "@/components/desk/people/entry-frame";
import { mailLeaves } from "@/lib/platform/mail/queue";
import { translator } from "@/lib/platform/messages";
import { requestResetAction } from "../actions";

export const generateMetadata = (): Metadata => ({ title: translator()("people.forgotten.title") });

export default async function Page({ searchParams }: PageProps<"/forgotten">) {
  const t = translator();
  const asked = (await searchParams).asked === "1";
  return (
    <EntrySheet
      title={asked ? t("people.forgotten.asked") : t("people.forgotten.title")}
      lead={asked ? t("people.forgotten.done") : t("people.forgotten.lead")}
      below={<Link href="/sign-in">{t("people.signIn.returnToSignIn")}</Link>}
    >
      {mailLeaves() ? null : <p>{t("people.forgotten.stays")}</p>}
      {asked ? null : <ForgottenForm action={requestResetAction} />}
    </EntrySheet>
  );
}
