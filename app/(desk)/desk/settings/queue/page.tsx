import type { Metadata } from "next";
import { QueueForm } from "@/components/desk/settings/queue-form";
import { SettingsHead } from "@/components/desk/settings/settings-head";
import { queueSettings } from "@/lib/desk/queries";
import { signedInPerson } from "@/lib/people/session";
import { shown } from "@/lib/people/shown";
import { translator } from "@/lib/platform/messages";
import { changeQueueRulesAction } from "../actions";

export const generateMetadata = (): Metadata => ({ title: translator()("settings.parts.queue") });

export default async function Page() {
  const actor = await signedInPerson("/desk/settings/queue");
  const rules = shown(await queueSettings(actor, {}));
  return (
    <>
      <SettingsHead part="queue" />
      <QueueForm rules={rules} action={changeQueueRulesAction} />
    </>
  );
}
