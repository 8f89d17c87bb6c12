import type { Metadata } from "next";
import { MessageList } from "@/components/desk/people/message-list";
import { Stack } from "@/components/ui/layout";
import { PageHeader } from "@/components/ui/page-header";
import { mailbox } from "@/lib/people/queries/mailbox";
import { signedInPerson } from "@/lib/people/session";
import { shown } from "@/lib/people/shown";
import { translator } from "@/lib/platform/messages";

export const generateMetadata = (): Metadata => ({ title: translator()("people.mailbox.title") });

export default async function Page() {
  const t = translator();
  const actor = await signedInPerson("/desk/mailbox");
  const box = shown(await mailbox(actor, {}));
  return (
    <>
      <PageHeader
        title={t("people.mailbox.title")}
        below={t("people.mailbox.count", { count: box.total })}
      />
      <Stack gap={5}>
        <p>{box.leaves ? t("people.mailbox.leaves") : t("people.mailbox.stays")}</p>
        <MessageList box={box} />
      </Stack>
    </>
  );
}
