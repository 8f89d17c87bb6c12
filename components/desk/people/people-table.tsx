import { Day } from "@/components/desk/claims/moment";
import { Badge } from "@/components/ui/badge";
import type { FormAction } from "@/components/ui/form";
import { Table } from "@/components/ui/table";
import type { peopleOfDesk } from "@/lib/people/queries/people";
import { translator } from "@/lib/platform/messages";
import type { ViewOf } from "@/lib/platform/query";
import styles from "./people.module.css";
import { ChangeRole, CloseAccount, OpenAgain } from "./person-actions";
import { When } from "./when";
import { WorkDialog } from "./work-fields";

type ListedPerson = ViewOf<typeof peopleOfDesk>["people"][number];

export type PeopleActions = {
  changeRole: FormAction;
  disable: FormAction;
  enable: FormAction;
  work: FormAction;
};

function Actions({ person, actions }: { person: ListedPerson; actions: PeopleActions }) {
  const who = { id: person.id, name: person.name, version: person.version };
  if (person.disabledAt) return <OpenAgain person={who} action={actions.enable} />;
  const { changeRole, disable } = person.can;
  const inTheWay = [changeRole, disable].find((decision) => !decision.allowed);
  const t = translator();
  return (
    <>
      <div className={styles.actions}>
        <ChangeRole
          person={{ ...who, role: person.role, isAsker: person.isAsker }}
          action={actions.changeRole}
          disabled={!changeRole.allowed}
        />
        <WorkDialog work={person} action={actions.work} />
        <CloseAccount
          person={{ ...who, isAsker: person.isAsker }}
          action={actions.disable}
          disabled={!disable.allowed}
        />
      </div>
      {inTheWay && !inTheWay.allowed ? (
        <p className={styles.aside}>{t(`refusals.${inTheWay.because}`)}</p>
      ) : null}
    </>
  );
}

/** Everyone of the desk, what they may do and when they were last here. */
export function PeopleTable({
  people,
  timeZone,
  actions,
}: {
  people: readonly ListedPerson[];
  timeZone: string;
  actions: PeopleActions;
}) {
  const t = translator();
  return (
    <Table caption={t("people.list.caption")} captionHidden>
      <thead>
        <tr>
          <th scope="col">{t("people.list.name")}</th>
          <th scope="col">{t("people.list.role")}</th>
          <th scope="col">{t("people.list.lastSeen")}</th>
          <th scope="col">{t("people.list.actions")}</th>
        </tr>
      </thead>
      <tbody>
        {people.map((person) => (
          <tr key={person.id}>
            <th scope="row" className={styles.who}>
              <span dir="auto">{person.name}</span>{" "}
              {person.isAsker ? <Badge tone="blue">{t("people.list.you")}</Badge> : null}
              {person.disabledAt ? <Badge tone="red">{t("people.list.closed")}</Badge> : null}
              <span className={styles.email}>{person.email}</span>
            </th>
            <td>
              {t(`people.role.${person.role}`)}
              {person.awayFrom && person.awayTo ? (
                <span className={styles.aside}>
                  {t("people.work.away")} <Day day={person.awayFrom} /> –{" "}
                  <Day day={person.awayTo} />
                </span>
              ) : null}
            </td>
            <td>
              {person.lastSeenAt ? (
                <When at={person.lastSeenAt} timeZone={timeZone} />
              ) : (
                t("people.list.never")
              )}
            </td>
            <td>
              <Actions person={person} actions={actions} />
            </td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
