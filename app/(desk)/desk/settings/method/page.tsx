import type { Metadata } from "next";
import { MethodForm } from "@/components/desk/settings/method-form";
import { SettingsHead } from "@/components/desk/settings/settings-head";
import { methodOfDesk } from "@/lib/desk/queries";
import { signedInPerson } from "@/lib/people/session";
import { shown } from "@/lib/people/shown";
import { translator } from "@/lib/platform/messages";
import { writeMethodAction } from "../actions";

export const generateMetadata = (): Metadata => ({ title: translator()("settings.parts.method") });

export default async function Page() {
  const actor = await signedInPerson("/desk/settings/method");
  const method = shown(await methodOfDesk(actor, {}));
  return (
    <>
      <SettingsHead part="method" />
      <MethodForm method={method} action={writeMethodAction} />
    </>
  );
}
