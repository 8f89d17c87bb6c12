import type { Metadata } from "next";
import { DeskForm } from "@/components/desk/settings/desk-form";
import { SettingsHead } from "@/components/desk/settings/settings-head";
import { deskSettings } from "@/lib/desk/queries";
import { signedInPerson } from "@/lib/people/session";
import { shown } from "@/lib/people/shown";
import { translator } from "@/lib/platform/messages";
import { changeDeskAction } from "./actions";

export const generateMetadata = (): Metadata => ({ title: translator()("settings.title") });

export default async function Page() {
  const actor = await signedInPerson("/desk/settings");
  const desk = shown(await deskSettings(actor, {}));
  return (
    <>
      <SettingsHead part="desk" />
      <DeskForm desk={desk} action={changeDeskAction} />
    </>
  );
}
