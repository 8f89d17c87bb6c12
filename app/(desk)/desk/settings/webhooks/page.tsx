import type { Metadata } from "next";
import { SettingsHead } from "@/components/desk/settings/settings-head";
import { AddEndpointForm } from "@/components/desk/webhooks/endpoint-forms";
import { EndpointTable } from "@/components/desk/webhooks/endpoint-table";
import { Card } from "@/components/ui/card";
import { Stack } from "@/components/ui/layout";
import { signedInPerson } from "@/lib/people/session";
import { shown } from "@/lib/people/shown";
import { translator } from "@/lib/platform/messages";
import { endpointsOfDesk } from "@/lib/webhooks/queries/endpoints";
import { addEndpointAction } from "./actions";

export const generateMetadata = (): Metadata => ({
  title: translator()("settings.parts.webhooks"),
});

export default async function Page() {
  const t = translator();
  const actor = await signedInPerson("/desk/settings/webhooks");
  const view = shown(await endpointsOfDesk(actor, {}));
  return (
    <>
      <SettingsHead part="webhooks" />
      <Stack gap={5}>
        <EndpointTable view={view} />
        <Card title={t("webhooks.add")}>
          <AddEndpointForm action={addEndpointAction} />
        </Card>
      </Stack>
    </>
  );
}
