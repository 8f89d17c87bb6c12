import type { Metadata, Route } from "next";
import { InboxList } from "@/components/desk/inbox/inbox-list";
import { ActionForm } from "@/components/ui/form";
import { Stack } from "@/components/ui/layout";
import { LinkButton } from "@/components/ui/link-button";
import { NavTabs } from "@/components/ui/nav-tabs";
import { PageHeader } from "@/components/ui/page-header";
import { SubmitButton } from "@/components/ui/submit-button";
import { inbox } from "@/lib/notifications/queries/inbox";
import { signedInPerson } from "@/lib/people/session";
import { shown } from "@/lib/people/shown";
import { translator } from "@/lib/platform/messages";
import { readAllAction } from "./actions";

export const generateMetadata = (): Metadata => ({ title: translator()("notifications.title") });

export default async function Page({ searchParams }: PageProps<"/desk/inbox">) {
  const t = translator();
  const { view, after } = await searchParams;
  const unread = view === "new";
  const actor = await signedInPerson("/desk/inbox");
  const box = shown(
    await inbox(actor, { unread, ...(typeof after === "string" ? { after } : {}) }),
  );
  const here = `/desk/inbox${unread ? "?view=new" : ""}`;
  return (
    <>
      <PageHeader
        title={t("notifications.title")}
        below={t("notifications.below", { count: box.unread.count })}
        actions={
          box.unread.count > 0 ? (
            <ActionForm action={readAllAction}>
              <SubmitButton tone="plain">{t("notifications.readAll")}</SubmitButton>
            </ActionForm>
          ) : null
        }
      />
      <Stack gap={5}>
        <NavTabs
          label={t("notifications.views")}
          tabs={[
            {
              href: "/desk/inbox" as Route,
              label: t("notifications.all"),
              current: !unread,
            },
            {
              href: "/desk/inbox?view=new" as Route,
              label: t("notifications.unread"),
              count: box.unread.more
                ? t("notifications.moreThan", { count: box.unread.count })
                : box.unread.count,
              current: unread,
            },
          ]}
        />
        <InboxList box={box} unread={unread} />
        {box.next ? (
          <p>
            <LinkButton href={`${here}${unread ? "&" : "?"}after=${box.next}` as Route}>
              {t("notifications.older")}
            </LinkButton>
          </p>
        ) : null}
      </Stack>
    </>
  );
}
