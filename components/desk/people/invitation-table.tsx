import type { FormAction } from "@/components/ui/form";
import { Table } from "@/components/ui/table";
import type { peopleOfDesk } from "@/lib/people/queries/people";
import { translator } from "@/lib/platform/messages";
import type { ViewOf } from "@/lib/platform/query";
import styles from "./people.module.css";
import { RowAction } from "./row-action";
import { When } from "./when";

type Invitation = ViewOf<typeof peopleOfDesk>["invitations"][number];

/** Who is invited and has not come yet. */
export function InvitationTable({
  invitations,
  timeZone,
  revoke,
}: {
  invitations: readonly Invitation[];
  timeZone: string;
  revoke: FormAction;
}) {
  const t = translator(undefined, timeZone);
  if (invitations.length === 0) return <p>{t("people.invitations.none")}</p>;
  return (
    <Table caption={t("people.invitations.title")} captionHidden>
      <thead>
        <tr>
          <th scope="col">{t("people.list.email")}</th>
          <th scope="col">{t("people.list.role")}</th>
          <th scope="col">{t("people.invitations.invitedBy")}</th>
          <th scope="col">{t("people.invitations.until")}</th>
          <th scope="col">{t("people.list.actions")}</th>
        </tr>
      </thead>
      <tbody>
        {invitations.map(({ id, email, role, invitedBy, expiresAt, expired }) => (
          <tr key={id}>
            <th scope="row" className={styles.who}>
              {email}
            </th>
            <td>{t(`people.role.${role}`)}</td>
            <td dir="auto">{invitedBy}</td>
            <td>
              {expired ? (
                t("people.invitations.expired", { when: expiresAt })
              ) : (
                <When at={expiresAt} timeZone={timeZone} />
              )}
            </td>
            <td>
              <RowAction
                action={revoke}
                name="invitationId"
                value={id}
                label={t("people.invitations.revoke")}
                fullLabel={t("people.invitations.revokeOf", { email })}
              />
            </td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
