import type { Route } from "next";
import Link from "next/link";
import { When } from "@/components/desk/people/when";
import { Badge } from "@/components/ui/badge";
import { EmptyState } from "@/components/ui/empty-state";
import { Table } from "@/components/ui/table";
import { translator } from "@/lib/platform/messages";
import { kindLabels } from "@/lib/webhooks/labels";
import type { EndpointsView } from "@/lib/webhooks/queries/endpoints";
import styles from "./webhooks.module.css";

type Endpoint = EndpointsView["endpoints"][number];

function State({ endpoint, timeZone }: { endpoint: Endpoint; timeZone: string }) {
  const t = translator(undefined, timeZone);
  const { disabledAt, failingSince } = endpoint;
  if (disabledAt) {
    return (
      <>
        <Badge>{t("webhooks.disabled")}</Badge> <When at={disabledAt} timeZone={timeZone} />
      </>
    );
  }
  if (!failingSince) return t("webhooks.live");
  return <Badge tone="red">{t("webhooks.failing", { when: failingSince })}</Badge>;
}

const kindsOf = ({ kinds }: Endpoint) =>
  kinds.map((kind) => translator()(kindLabels[kind])).join(", ");

/** Everybody who is told or was. */
export function EndpointTable({ view: { endpoints, timeZone } }: { view: EndpointsView }) {
  const t = translator();
  if (endpoints.length === 0) {
    return <EmptyState title={t("webhooks.none")}>{t("webhooks.noneAbout")}</EmptyState>;
  }
  return (
    <Table caption={t("webhooks.list")} captionHidden>
      <thead>
        <tr>
          <th scope="col">{t("webhooks.description")}</th>
          <th scope="col">{t("webhooks.kinds")}</th>
          <th scope="col">{t("webhooks.state")}</th>
        </tr>
      </thead>
      <tbody>
        {endpoints.map((endpoint) => (
          <tr key={endpoint.id}>
            <th scope="row">
              <Link href={`/desk/settings/webhooks/${endpoint.id}` as Route} dir="auto">
                {endpoint.description}
              </Link>
              <span className={styles.url}>{endpoint.url}</span>
            </th>
            <td>{kindsOf(endpoint)}</td>
            <td>
              <State endpoint={endpoint} timeZone={timeZone} />
            </td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}

/** One of them, by itself. */
export function EndpointFacts({ endpoint, timeZone }: { endpoint: Endpoint; timeZone: string }) {
  return (
    <div>
      <h2 className={styles.title} dir="auto">
        {endpoint.description}
      </h2>
      <p className={styles.url}>{endpoint.url}</p>
      <p>
        <State endpoint={endpoint} timeZone={timeZone} />
      </p>
      <p className={styles.kinds}>{kindsOf(endpoint)}</p>
    </div>
  );
}
