import { When } from "@/components/desk/people/when";
import type { FormAction } from "@/components/ui/form";
import { Table } from "@/components/ui/table";
import type { KeysView } from "@/lib/keys/queries/keys";
import { translator } from "@/lib/platform/messages";
import { RevokeKey } from "./revoke-key";

type Key = KeysView["keys"][number];

const stateOf = ({ live, expiresAt, revokedAt }: Key, timeZone: string): string => {
  const t = translator(undefined, timeZone);
  if (revokedAt) return t("keys.revoked");
  if (!live) return t("keys.expired");
  return expiresAt ? t("keys.until", { when: expiresAt }) : t("keys.live");
};

/** Every key there is and was; those that let somebody in can be revoked. */
export function KeyTable({ view, revoke }: { view: KeysView; revoke: FormAction }) {
  const { keys, timeZone } = view;
  const t = translator(undefined, timeZone);
  if (keys.length === 0) return <p>{t("keys.none")}</p>;
  return (
    <Table caption={t("keys.list")} captionHidden>
      <thead>
        <tr>
          <th scope="col">{t("keys.name")}</th>
          <th scope="col">{t("keys.beginning")}</th>
          <th scope="col">{t("keys.scopes")}</th>
          <th scope="col">{t("keys.madeBy")}</th>
          <th scope="col">{t("keys.lastUsed")}</th>
          <th scope="col">{t("keys.state")}</th>
        </tr>
      </thead>
      <tbody>
        {keys.map((key) => (
          <tr key={key.id}>
            <th scope="row" dir="auto">
              {key.name}
            </th>
            <td>
              <code>{key.prefix}…</code>
            </td>
            <td>
              {key.scopes.map((scope) => t(`keys.scope.${scope}`)).join(", ") ||
                t("keys.readsOnly")}
            </td>
            <td dir="auto">{key.createdBy}</td>
            <td>
              {key.lastUsedAt ? <When at={key.lastUsedAt} timeZone={timeZone} /> : t("keys.unused")}
            </td>
            <td>
              {stateOf(key, timeZone)}{" "}
              {key.live ? <RevokeKey keyId={key.id} name={key.name} action={revoke} /> : null}
            </td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
