import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { TranslationDesk } from "@/components/desk/translations/translation-desk";
import { signedInPerson } from "@/lib/people/session";
import { shown } from "@/lib/people/shown";
import { isLocale } from "@/lib/platform/locale";
import { translator } from "@/lib/platform/messages";
import { translationOfClaim } from "@/lib/translations/queries/translation";
import {
  approveTranslationAction,
  sendBackTranslationAction,
  withdrawTranslationAction,
  writeTranslationAction,
} from "./actions";

export const generateMetadata = (): Metadata => ({ title: translator()("translations.title") });

const actions = {
  write: writeTranslationAction,
  approve: approveTranslationAction,
  sendBack: sendBackTranslationAction,
  withdraw: withdrawTranslationAction,
};

export default async function Page({
  params,
}: PageProps<"/desk/claims/[claimId]/translate/[language]">) {
  const { claimId, language } = await params;
  const actor = await signedInPerson(`/desk/claims/${claimId}/translate/${language}`);
  if (!isLocale(language)) notFound();
  const view = shown(await translationOfClaim(actor, { claimId, language }));
  return <TranslationDesk view={view} actions={actions} />;
}
