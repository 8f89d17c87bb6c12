import type { Metadata } from "next";
import { EndAllForm, NameForm, PasswordForm } from "@/components/desk/people/account-forms";
import { LanguageForm } from "@/components/desk/people/language-choice";
import { SessionTable } from "@/components/desk/people/session-table";
import { WorkForm } from "@/components/desk/people/work-fields";
import { Card } from "@/components/ui/card";
import { Columns, Stack } from "@/components/ui/layout";
import { PageHeader } from "@/components/ui/page-header";
import { sessionOfRequest } from "@/lib/people/authentication";
import { signInProvider } from "@/lib/people/provider";
import { ownAccount } from "@/lib/people/queries/account";
import { signedInPerson } from "@/lib/people/session";
import { shown } from "@/lib/people/shown";
import { translator } from "@/lib/platform/messages";
import {
  changePasswordAction,
  changeWorkAction,
  endAllSessionsAction,
  endSessionAction,
  renameAction,
} from "./actions";

export const generateMetadata = (): Metadata => ({ title: translator()("people.account.title") });

export default async function Page() {
  const t = translator();
  const actor = await signedInPerson("/desk/account");
  const currentSessionId = (await sessionOfRequest()) ?? "";
  const account = shown(await ownAccount(actor, { currentSessionId }));
  const provider = signInProvider();
  return (
    <>
      <PageHeader
        title={t("people.account.title")}
        below={t("people.account.below", { email: account.email, role: account.role })}
      />
      <Columns
        main={
          <Card title={t("people.sessions.title")}>
            <Stack gap={4}>
              <p>{t("people.sessions.lead")}</p>
              <SessionTable
                sessions={account.sessions}
                timeZone={account.timeZone}
                end={endSessionAction}
              />
              <EndAllForm action={endAllSessionsAction} />
            </Stack>
          </Card>
        }
        margin={
          <>
            <Card title={t("people.account.name")}>
              <NameForm action={renameAction} name={account.name} version={account.version} />
            </Card>
            <Card title={t("people.work.title")}>
              <WorkForm work={account} action={changeWorkAction} />
            </Card>
            <Card title={t("people.language.title")}>
              <LanguageForm returnTo="/desk/account" />
            </Card>
            <Card title={t("people.account.password")}>
              <Stack gap={4}>
                {provider && account.signsInElsewhere ? (
                  <p>
                    {t(`people.account.${account.hasPassword ? "linked" : "noPassword"}`, provider)}
                  </p>
                ) : null}
                {account.hasPassword ? (
                  <PasswordForm action={changePasswordAction} email={account.email} />
                ) : null}
              </Stack>
            </Card>
          </>
        }
      />
    </>
  );
}
