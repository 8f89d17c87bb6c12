import type { Metadata } from "next";
import { KeyForm } from "@/components/desk/keys/key-form";
import { KeyTable } from "@/components/desk/keys/key-table";
import { SettingsHead } from "@/components/desk/settings/settings-head";
import { Card } from "@/components/ui/card";
import { Stack } from "@/components/ui/layout";
import { keysOfDesk } from "@/lib/keys/queries/keys";
import { signedInPerson } from "@/lib/people/session";
import { shown } from "@/lib/people/shown";
import { translator } from "@/lib/platform/messages";
import { makeKeyAction, revokeKeyAction } from "./actions";

export const generateMetadata = (): Metadata => ({ title: translator()("settings.parts.keys") });

export default async function Page() {
  const t = translator();
  const actor = await signedInPerson("/desk/settings/keys");
  const view = shown(await keysOfDesk(actor, {}));
  return (
    <>
      <SettingsHead part="keys" />
      <Stack gap={5}>
        <KeyTable view={view} revoke={revokeKeyAction} />
        <Card title={t("keys.make")}>
          <KeyForm action={makeKeyAction} />
        </Card>
      </Stack>
    </>
  );
}
