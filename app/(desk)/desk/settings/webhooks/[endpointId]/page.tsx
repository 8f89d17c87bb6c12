import type { Metadata } from "next";
import { SettingsHead } from "@/components/desk/settings/settings-head";
import { DeliveryLog } from "@/components/desk/webhooks/delivery-log";
import { EndpointActions } from "@/components/desk/webhooks/endpoint-actions";
import { ChangeEndpointForm } from "@/components/desk/webhooks/endpoint-forms";
import { EndpointFacts } from "@/components/desk/webhooks/endpoint-table";
import { Card } from "@/components/ui/card";
import { Stack } from "@/components/ui/layout";
import { signedInPerson } from "@/lib/people/session";
import { shown } from "@/lib/people/shown";
import { translator } from "@/lib/platform/messages";
import { endpointWithLog } from "@/lib/webhooks/queries/endpoints";
import {
  changeEndpointAction,
  disableEndpointAction,
  enableEndpointAction,
  redeliverAction,
  rotateSecretAction,
  sendTestAction,
} from "../actions";

export const generateMetadata = (): Metadata => ({
  title: translator()("settings.parts.webhooks"),
});

export default async function Page({ params }: PageProps<"/desk/settings/webhooks/[endpointId]">) {
  const t = translator();
  const { endpointId } = await params;
  const actor = await signedInPerson(`/desk/settings/webhooks/${endpointId}`);
  const endpoint = shown(await endpointWithLog(actor, { endpointId }));
  return (
    <>
      <SettingsHead part="webhooks" />
      <Stack gap={5}>
        <EndpointFacts endpoint={endpoint} timeZone={endpoint.timeZone} />
        <EndpointActions
          endpointId={endpointId}
          disabled={endpoint.disabledAt !== null}
          actions={{
            test: sendTestAction,
            rotate: rotateSecretAction,
            disable: disableEndpointAction,
            enable: enableEndpointAction,
          }}
        />
        <DeliveryLog endpoint={endpoint} redeliver={redeliverAction} />
        <Card title={t("webhooks.change")}>
          <ChangeEndpointForm endpoint={endpoint} action={changeEndpointAction} />
        </Card>
      </Stack>
    </>
  );
}
