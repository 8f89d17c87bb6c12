import type { Metadata } from "next";
import { InvitationTable } from "@/components/desk/people/invitation-table";
import { InviteForm } from "@/components/desk/people/invite-form";
import { PeopleTable } from "@/components/desk/people/people-table";
import { Card } from "@/components/ui/card";
import { Stack } from "@/components/ui/layout";
import { PageHeader } from "@/components/ui/page-header";
import { peopleOfDesk } from "@/lib/people/queries/people";
import { signedInPerson } from "@/lib/people/session";
import { shown } from "@/lib/people/shown";
import { translator } from "@/lib/platform/messages";
import { changeWorkAction } from "../account/actions";
import {
  changeRoleAction,
  disablePersonAction,
  enablePersonAction,
  inviteAction,
  revokeInvitationAction,
} from "./actions";

export const generateMetadata = (): Metadata => ({ title: translator()("people.title") });

export default async function Page() {
  const t = translator();
  const actor = await signedInPerson("/desk/people");
  const { people, invitations, timeZone } = shown(await peopleOfDesk(actor, {}));
  return (
    <>
      <PageHeader
        title={t("people.title")}
        below={t("people.list.count", { count: people.length })}
      />
      <Stack gap={5}>
        <PeopleTable
          people={people}
          timeZone={timeZone}
          actions={{
            changeRole: changeRoleAction,
            disable: disablePersonAction,
            enable: enablePersonAction,
            work: changeWorkAction,
          }}
        />
        <Card title={t("people.invite.title")}>
          <Stack gap={4}>
            <p>{t("people.invite.lead")}</p>
            <InviteForm action={inviteAction} />
          </Stack>
        </Card>
        <Card title={t("people.invitations.title")}>
          <InvitationTable
            invitations={invitations}
            timeZone={timeZone}
            revoke={revokeInvitationAction}
          />
        </Card>
      </Stack>
    </>
  );
}
